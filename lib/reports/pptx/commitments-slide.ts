import type { Words } from "@/lib/messages/translator";
import { commitmentSentence } from "../commitment-sentence";
import type { Report, ReportCommitment } from "../report";
import { glyph, sheet, write } from "./draw";
import { endNotes, endStrip } from "./end-slide";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

const ACROSS = 3;
const DOWN = 3;
const GAP = 0.25;

/**
 * Shared ones on sheets of paper; the rest of them in the notes. Left out where nobody wrote one.
 * `hasEnd`: the end of the workshop stands below them.
 */
export function commitmentsSlides(report: Report, words: Words, hasEnd = false): SlidePlan[] {
  const { commitments, people } = report;
  const { say } = words;
  const count = people.commitments;
  if (count === 0 && commitments.length === 0) return [];
  const lead =
    commitments.length === 0
      ? say("files.pptx.commitments.none", { count })
      : count === 0
        ? null
        : say("report.commitmentsText", { count });
  const sentences = commitments.map((one) => sentenceOf(one, words));
  const shown = commitments.slice(0, ACROSS * (hasEnd ? DOWN - 1 : DOWN));
  const left = commitments.length - shown.length;
  return [
    {
      title: say("report.commitments", { count: commitments.length }),
      notes: [say("files.pptx.commitments.notes"), ...sentences, ...(hasEnd ? endNotes(report, words) : [])],
      draw: (page) => {
        const { x, y, w } = BODY;
        const more = left > 0 ? say("files.pptx.more", { count: left }) : null;
        const told = [lead, more].filter((one) => one !== null).join(" ");
        if (told !== "") write(page, told, { x, y: 1.3, w, h: 0.4 }, { sizes: [14, 12], color: "ink-2" });
        const across = Math.min(ACROSS, Math.max(1, shown.length));
        const each = { w: (w - GAP * (ACROSS - 1)) / ACROSS, h: (5.1 - GAP * (DOWN - 1)) / DOWN };
        const third = y + 0.3 + (DOWN - 1) * (each.h + GAP);
        if (hasEnd) endStrip(page, report, words, { x, y: third, w, h: each.h });
        shown.forEach(({ col }, at) => {
          const box = {
            x: x + (at % across) * (each.w + GAP),
            y: y + 0.3 + Math.floor(at / across) * (each.h + GAP),
            ...each,
          };
          sheet(page, box);
          glyph(page, col, box.x + 0.2, box.y + 0.36);
          const inner = { x: box.x + 0.65, y: box.y + 0.2, w: box.w - 0.85, h: box.h - 0.35 };
          write(page, sentences[at] ?? "", inner, { sizes: [16, 14, 13, 12, 11, 10] });
        });
      },
    },
  ];
}

function sentenceOf(commitment: ReportCommitment, words: Words): string {
  const { name } = commitment;
  const sentence = commitmentSentence(commitment, words);
  return name === null ? sentence : words.say("files.pptx.commitments.named", { sentence, name });
}
