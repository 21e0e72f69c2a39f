import type { Words } from "@/lib/messages/translator";
import { methodSentences } from "../method-words";
import type { Report } from "../report";
import { panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

export function methodSlide(report: Report, words: Words): SlidePlan {
  const { say } = words;
  const told = methodSentences(report, words);
  return {
    title: say("report.method"),
    notes: [say("files.pptx.method.notes"), ...told],
    draw: (page) => {
      const { x, y, w } = BODY;
      panel(page, { x, y, w, h: 5.2 });
      const inner = { x: x + 0.4, y: y + 0.3, w: w - 0.8, h: 4.6 };
      write(page, told, inner, { sizes: [18, 16, 15, 14, 13, 12], color: "ink-2" });
    },
  };
}
