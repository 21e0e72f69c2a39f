import type { Words } from "@/lib/messages/translator";
import { headlines } from "../headlines";
import type { Report } from "../report";
import { plain } from "../xml-text";
import { panel, write } from "./draw";
import { fitted, type Sizes } from "./fit";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

const GAP = 0.3;
const SIZES: Sizes = [24, 22, 20, 18, 16, 14, 12];

/** Under five answers it says why no figure follows. */
export function headlinesSlide(report: Report, words: Words): SlidePlan {
  const { say, format } = words;
  const told = headlines(report, words);
  return {
    title: say("files.pptx.headlines.title"),
    notes: [...told.map(({ figure, text }) => `${figure} ${text}`), say("files.pptx.headlines.notes")],
    draw: (page) => {
      if (told.length === 0) {
        const { x, y, w } = BODY;
        panel(page, { x, y, w, h: 2 });
        const few = { x: x + 0.4, y: y + 0.3, w: w - 0.8, h: 1.4 };
        write(page, say("files.pptx.headlines.few"), few, { sizes: [24, 20, 18], valign: "middle" });
        return;
      }
      const w = (BODY.w - GAP * (told.length - 1)) / told.length;
      const room = { w: w - 0.8, h: 2.6 };
      // Side by side, all stand in one size.
      const size = Math.min(...told.map(({ text }) => fitted([plain(text)], room, SIZES).size));
      told.forEach(({ figure, of, text }, at) => {
        const box = { x: BODY.x + at * (w + GAP), y: BODY.y, w, h: 4.9 };
        panel(page, box);
        const inner = { x: box.x + 0.4, w: w - 0.8 };
        const head = { ...inner, y: box.y + 0.3, h: 1.5 };
        write(page, format.number(figure), { ...head, w: 1.7 }, { sizes: [88, 72, 60], bold: true, valign: "bottom" });
        if (of !== null)
          write(
            page,
            of,
            { ...head, x: inner.x + 1.75, w: inner.w - 1.75, h: 1.35 },
            { sizes: [28, 24, 18], bold: true, color: "ink-3", valign: "bottom" },
          );
        write(page, text, { ...inner, ...room, y: box.y + 2.05 }, { sizes: [size] });
      });
    },
  };
}
