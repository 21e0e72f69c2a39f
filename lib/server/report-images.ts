import type { Words } from "@/lib/messages/translator";
import { butterfly } from "@/lib/reports/drawings/butterfly";
import { cardSplit } from "@/lib/reports/drawings/card-split";
import type { Drawing } from "@/lib/reports/drawings/drawing";
import { movement } from "@/lib/reports/drawings/movement";
import { png } from "@/lib/reports/drawings/png";
import { svg } from "@/lib/reports/drawings/svg";
import type { Report } from "@/lib/reports/report";

/** What is drawn, as in the file's name: a card's is "card-" and its id. */
export function drawImage(subject: string, ending: "svg" | "png", report: Report, words: Words) {
  const drawing = drawingOf(subject, report, words);
  return ending === "svg" ? svg(drawing) : png(drawing);
}

function drawingOf(subject: string, report: Report, words: Words): Drawing {
  if (subject === "butterfly") return butterfly(report, words);
  if (subject === "movement") return movement(report, words);
  return cardSplit(report, subject.replace(/^card-/, ""), words);
}
