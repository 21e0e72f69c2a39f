import type { Colour } from "../colours";
import { COLOURS } from "../colours";
import type { Weight } from "../fonts";
import { isTextRightToLeft, type Line, linesOf } from "../text-lines";
import { drawLine, drawSpace, group, newPage, type Paper, roomFor, tagged } from "./paper";

export type Look = {
  size?: number;
  weight?: Weight;
  colour?: Colour;
  /** from the left margin, and how wide; the rest of the page without */
  x?: number;
  width?: number;
  after?: number;
};

const LEADING = 1.38;
/** Lines that stand together at the foot or head of a page: no line of a paragraph is alone there. */
const TOGETHER = 2;

/** Lines from the page's current height on, over as many pages as they take; right-to-left ones end at the right. */
function flowLines(paper: Paper, lines: readonly Line[], look: Required<Omit<Look, "after">>): void {
  const { size, weight, colour, x, width } = look;
  const high = size * LEADING;
  lines.forEach((line, index) => {
    const isSafe = index >= TOGETHER && lines.length - index > TOGETHER;
    const kept = index === 0 || !isSafe ? Math.min(TOGETHER, lines.length - index) : 1;
    if (paper.y + kept * high > paper.bottom && paper.y > paper.margin && index !== lines.length - 1) newPage(paper);
    const left = paper.margin + x + (line.isRightToLeft ? width - line.width : 0);
    drawLine(paper, line, left, paper.y + size, { size, weight }, colour);
    if (index < lines.length - 1) drawSpace(paper, line, left, paper.y + size, size);
    paper.y += high;
  });
}

const filled = (paper: Paper, { size = 10, weight = 400, colour = "ink", x = 0, width }: Look) => ({
  size,
  weight,
  colour,
  x,
  width: width ?? paper.width - x,
});

/** How high a text will be. */
export function textHeight(paper: Paper, text: string, look: Look = {}): number {
  const { size, weight, width } = filled(paper, look);
  return linesOf(text, { size, weight }, width).length * size * LEADING + (look.after ?? 0);
}

export function say(paper: Paper, text: string, look: Look = {}, type = "P"): void {
  const all = filled(paper, look);
  const lines = linesOf(text, all, all.width);
  const first = Math.min(lines.length, TOGETHER) * all.size * LEADING;
  roomFor(paper, lines.length <= 4 ? lines.length * all.size * LEADING : first);
  tagged(paper, type, () => flowLines(paper, lines, all));
  paper.y += look.after ?? 6;
}

const HEADING = { 1: 26, 2: 17, 3: 12 } as const;

/** `keep`: how much of what follows must stand on the same page. `outline`: whether it is a bookmark, too. */
export function heading(
  paper: Paper,
  text: string,
  { level, keep = 60, outline = level < 3, ...look }: { level: 1 | 2 | 3; keep?: number; outline?: boolean } & Look,
): void {
  const full = { size: HEADING[level], weight: 700 as const, after: level === 3 ? 2 : 6, ...look };
  if (level === 2 && paper.y > paper.margin) paper.y += 16;
  roomFor(paper, textHeight(paper, text, full) + keep);
  if (outline) paper.doc.outline.addItem(text);
  say(paper, text, full, `H${level}`);
}

/** How wide a title is set so that its lines are about as long as each other: none ends in a word alone. */
export function evenWidth(paper: Paper, title: string): number {
  const style = { size: HEADING[1], weight: 700 } as const;
  const { length } = linesOf(title, style, paper.width);
  let width = paper.width;
  while (length > 1 && linesOf(title, style, width - HEADING[1]).length === length) width -= HEADING[1];
  return width;
}

/** Items with a mark before each, as a list: at the right where the item runs from there. */
export function list(paper: Paper, texts: readonly string[], look: Look = {}): void {
  const { size, x } = filled(paper, look);
  group(paper, "L", () => {
    for (const text of texts)
      group(paper, "LI", () => {
        const right = isTextRightToLeft(text);
        const all = filled(paper, { ...look, x: right ? x : x + size, width: paper.width - x - size });
        roomFor(paper, textHeight(paper, text, all));
        tagged(paper, "Lbl", () => {
          const [dot] = linesOf("•", all, size);
          const left = right ? paper.width - (dot?.width ?? 0) : x;
          if (dot) drawLine(paper, dot, paper.margin + left, paper.y + size, all, all.colour);
        });
        say(paper, text, { ...all, after: 2 }, "LBody");
      });
  });
  paper.y += look.after ?? 4;
}

/** So many of a list as `most`, and a sentence that tells of the rest, so that a hall's report is no book. */
export function listMost(
  paper: Paper,
  texts: readonly string[],
  most: number,
  more: (left: number) => string,
  look: Look = {},
) {
  list(paper, texts.slice(0, most), look);
  if (texts.length > most) say(paper, more(texts.length - most), { ...look, colour: "ink-2" });
}

export function rule(paper: Paper, x = 0, width = paper.width - x): void {
  const { doc, margin, y } = paper;
  doc.markContent("Artifact", { type: "Layout" });
  doc.rect(margin + x, y, width, 0.75).fill(COLOURS.line);
  doc.endMarkedContent();
}
