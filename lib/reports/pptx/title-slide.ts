import type { Words } from "@/lib/messages/translator";
import { frontWords } from "../front-words";
import type { Report } from "../report";
import { legend, type Page, write } from "./draw";
import { BODY, columnLook } from "./look";
import type { SlidePlan } from "./plan";

export function titleSlide(report: Report, words: Words): SlidePlan {
  const { workshop } = report;
  const { isDraft, rounds, columns } = workshop;
  const { say } = words;
  return {
    title: workshop.title,
    notes: [say("files.pptx.title.notes", { rounds })],
    draw: (page) => {
      const { by, counted } = frontWords(report, words);
      const { x, w } = BODY;
      write(page, [by, counted], { x, y: 3.5, w, h: 1.2 }, { sizes: [24, 20, 16], color: "ink-2" });
      write(page, workshop.article, { x, y: 4.8, w, h: 0.7 }, { sizes: [16, 14, 12], color: "ink-3" });
      legend(page, columns, { x, y: 5.7, w, h: 0.45 });
      if (isDraft)
        write(page, say("files.pptx.title.draft"), { x, y: 6.3, w, h: 0.4 }, { sizes: [16, 14, 12], bold: true });
      mark(page, x, 0.95, say("files.pptx.product"));
    },
  };
}

/** The product's mark: half a disc and half a diamond that meet at the fold. */
function mark(page: Page, x: number, middle: number, product: string) {
  const high = 0.5;
  const [disc, diamond] = [columnLook(0), columnLook(1)];
  const y = middle - high / 2;
  page.addShape("flowChartDelay", { x, y, w: high / 2, h: high, flipH: true, fill: { color: disc.fill } });
  // a triangle that points up is turned to the right about its middle
  const turned = { x: x + high / 2 + 0.04 - high / 4, y: middle - high / 4, w: high, h: high / 2 };
  page.addShape("triangle", { ...turned, rotate: 90, fill: { color: diamond.fill } });
  write(page, product, { x: x + high + 0.25, y, w: 4, h: high }, { sizes: [20], bold: true, valign: "middle" });
}
