import { wordsCounted } from "@/lib/domain/last-word";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { type Box, type Page, panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Whether it was worth the time, and a word of each. Left out where neither may be told. */
export function endSlides(report: Report, words: Words): SlidePlan[] {
  const { say, format } = words;
  const { mean, answers } = report.rating;
  const said = lastWordsOf(report, words);
  if (mean === null && said === null) return [];
  return [
    {
      title: say("files.pptx.end.title"),
      notes: endNotes(report, words),
      draw: (page) => {
        const { y } = BODY;
        let { x, w }: { x: number; w: number } = BODY;
        if (mean !== null) {
          panel(page, { x, y, w: said === null ? w : 4, h: 5.2 });
          const inner = { x: x + 0.35, w: 3.3 };
          const figure = format.number(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
          write(page, figure, { ...inner, y: y + 0.3, h: 1.6, w: 2.1 }, { sizes: [88], bold: true, valign: "bottom" });
          const of = { x: inner.x + 2.15, w: 1.15, y: y + 0.3, h: 1.4 };
          write(page, say("files.pptx.end.mean"), of, {
            sizes: [28, 24],
            bold: true,
            color: "ink-3",
            valign: "bottom",
          });
          const asked = { ...inner, y: y + 2.2, h: 2.6 };
          write(page, say("files.pptx.end.asked", { answers }), asked, { sizes: [20, 18, 16] });
          x += 4.3;
          w -= 4.3;
        }
        if (said === null) return;
        panel(page, { x, y, w, h: 5.2 });
        const inner = { x: x + 0.35, w: w - 0.7 };
        write(page, say("report.words"), { ...inner, y: y + 0.25, h: 0.5 }, { sizes: [20], bold: true });
        write(page, say("report.wordsText"), { ...inner, y: y + 0.75, h: 0.6 }, { sizes: [14, 12], color: "ink-2" });
        write(page, said, { ...inner, y: y + 1.5, h: 3.4 }, { sizes: [28, 24, 22, 20, 18, 16, 14, 12], bold: true });
      },
    },
  ];
}

/** The same at the foot of another slide, where a deck has too many of them. */
export function endStrip(page: Page, report: Report, words: Words, box: Box) {
  const { mean, answers } = report.rating;
  const said = lastWordsOf(report, words);
  panel(page, box);
  const told = [
    ...(mean === null ? [] : [words.say("report.rating", { answers, mean })]),
    ...(said === null ? [] : [`${words.say("report.words")}: ${said}`]),
  ];
  const inner = { x: box.x + 0.35, y: box.y + 0.15, w: box.w - 0.7, h: box.h - 0.3 };
  write(page, told, inner, { sizes: [18, 16, 15, 14, 13, 12, 11], bold: true, valign: "middle" });
}

export function endNotes(report: Report, words: Words): string[] {
  const { say } = words;
  const said = lastWordsOf(report, words);
  return [say("files.pptx.end.notes"), ...(said === null ? [] : [say("report.wordsText"), said])];
}

function lastWordsOf({ words: lastWords }: Report, { say }: Words): string | null {
  if (lastWords.length === 0) return null;
  return wordsCounted(lastWords)
    .map(({ text, count }) => say("report.wordTimes", { word: text, count }))
    .join("  ·  ");
}
