import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { type SplitBar, splitChart, unitOf } from "./charts";
import { glyph, legend, name, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** More bars than this in one leaf are too thin to be read from the back of a room. */
const BARS = 12;
const LEAVES = 2;
const GAP = 0.5;
/** Inches that a leaf has at most, and that a card's row takes at most where there are few of them. */
const LEAF = 4.3;
const ROW = 0.6;
const EDGES = 0.15;

/** `expected`: null in a deck of which the article says nothing. */
type Leaf = { expected: number | null; bars: SplitBar[] };

/** The cards by the article's column, most agreement first; without an article the clearest first. Two leaves a slide. */
export function overviewSlides({ overview, workshop, analysis }: Report, { say }: Words): SlidePlan[] {
  const hasArticle = overview.length > 0;
  const rows = hasArticle ? overview : analysis.placements.map((row) => ({ ...row, expected: null }));
  const shown = rows.filter((row) => row.shown.counts !== null);
  const leaves = [null, ...workshop.columns.keys()].flatMap((expected) => {
    const own = shown.filter((row) => row.expected === expected);
    const bars = own.map((row): SplitBar => ({ label: row.title, split: row.shown }));
    return inParts(bars, BARS).map((part): Leaf => ({ expected, bars: part }));
  });
  const pages = inParts(leaves, LEAVES);
  const hidden = rows.length - shown.length;
  return pages.map((page, at): SlidePlan => {
    const unit = unitOf(page.flatMap(({ bars }) => bars));
    const title = say(hasArticle ? "report.overview" : "report.cards");
    return {
      title: pages.length === 1 ? title : say("files.pptx.overview.part", { title, part: at + 1, parts: pages.length }),
      notes: [say(hasArticle ? "files.pptx.overview.notes" : "files.pptx.overview.clearest")],
      draw: (slide) => {
        const { x, w } = BODY;
        const lead = say(`files.pptx.overview.${unit}`, { rounds: workshop.rounds });
        const told = hidden > 0 ? `${lead} ${say("files.pptx.too", { count: hidden })}` : lead;
        write(slide, told, { x, y: 1.18, w, h: 0.34 }, { sizes: [14, 12], color: "ink-2", valign: "middle" });
        const half = page.length === 1 ? w : (w - GAP) / LEAVES;
        const row = Math.min(ROW, (LEAF - EDGES) / Math.max(...page.map(({ bars }) => bars.length)));
        page.forEach(({ expected, bars }, leaf) => {
          const left = x + leaf * (half + GAP);
          const column = workshop.columns[expected ?? -1]?.label ?? null;
          if (expected !== null && column !== null) {
            const says = { x: left, y: 2.08, w: 1.7, h: 0.36 };
            write(slide, say("files.pptx.overview.says"), says, { sizes: [14], color: "ink-2", valign: "middle" });
            glyph(slide, expected, left + 1.5, 2.26);
            name(slide, column, { x: left + 1.95, y: 2.08, w: half - 1.95, h: 0.36 }, 16);
          }
          const about = column === null ? title : say("files.pptx.overview.about", { column });
          const box = { x: left, y: 2.5, w: half, h: EDGES + bars.length * row };
          splitChart(slide, { columns: workshop.columns, bars, about, unit }, box);
        });
        legend(slide, workshop.columns, { x, y: 1.55, w, h: 0.36 });
      },
    };
  });
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const each = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => items.slice(part * each, (part + 1) * each));
}
