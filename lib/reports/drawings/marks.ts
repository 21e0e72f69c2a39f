import { type Colour, columnColours, columnLetter } from "../colours";
import type { Weight } from "../fonts";
import { linesOf } from "../text-lines";
import type { Box, Mark } from "./drawing";
import { circlePath, glyphPath } from "./shapes";

type TextMark = Extract<Mark, { kind: "text" }>;
type TextLook = { size: number; weight?: Weight; colour?: Colour; anchor?: TextMark["anchor"] };

export const textMark = (
  x: number,
  y: number,
  text: string,
  { size, weight = 400, colour = "ink", anchor = "start" }: TextLook,
): TextMark => ({ kind: "text", x, y, text, size, weight, colour, anchor });

/** How far apart baselines stand, for text of size 1. */
export const LEADING = 1.25;

/** A text in lines of at most `width` from the baseline `y` down. Returns where the next baseline would be. */
export function paragraph(
  x: number,
  y: number,
  width: number,
  text: string,
  look: TextLook,
): { marks: Mark[]; next: number } {
  const lines = linesOf(text, { size: look.size, weight: look.weight ?? 400 }, width);
  const marks = lines.map((line, index) => textMark(x, y + index * look.size * LEADING, line.text, look));
  return { marks, next: y + lines.length * look.size * LEADING };
}

/** A column's shape with its letter, in a square of `size` round x and y. */
export function glyphMarks(column: number, x: number, y: number, size: number): Mark[] {
  const { fill, on, edge } = columnColours(column);
  const drop = column === 2 ? 6.6 : 4.3;
  const letter = textMark(x, y + (drop * size) / 24, columnLetter(column), {
    size: (12.5 * size) / 24,
    weight: 700,
    colour: on,
    anchor: "middle",
  });
  const shape: Mark = { kind: "path", d: glyphPath(column, x, y, size), fill, edge, thickness: (1.3 * size) / 24 };
  return [shape, letter];
}

/** px between two pieces of a bar: fills never meet */
const SEAM = 3;
const FOLD_RADIUS = 3;

type BarLook = { radius: number; first?: number; isReversed?: boolean };

/**
 * One bar of a split. A column that nobody chose has no piece, any other at least a sliver. `first`: a column that begins
 * it; reversed, it begins at its right end.
 */
export function splitBar(counts: readonly number[], box: Box, { radius, first, isReversed }: BarLook): Mark[] {
  const columns = counts.map((_, column) => column).filter((column) => (counts[column] ?? 0) > 0);
  if (first !== undefined) columns.sort((a, b) => Number(b === first) - Number(a === first));
  if (isReversed) columns.reverse();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const room = box.width - SEAM * (columns.length - 1);
  const wide = widthsOf(
    columns.map((column) => (counts[column] ?? 0) / all),
    room,
  );
  let x = box.x;
  return columns.map((column, place) => {
    const left = place === 0 ? radius : FOLD_RADIUS;
    const right = place === columns.length - 1 ? radius : FOLD_RADIUS;
    const mark: Mark = {
      kind: "fill",
      column,
      x,
      y: box.y,
      width: wide[place] ?? 0,
      height: box.height,
      radii: [left, right, right, left],
    };
    x += mark.width + SEAM;
    return mark;
  });
}

/** Widths of at least 3 px that add up to `room`. */
function widthsOf(shares: readonly number[], room: number): number[] {
  const raised = shares.map((share) => Math.max(3, share * room));
  const over = raised.reduce((sum, width) => sum + width, 0) - room;
  const widest = raised.indexOf(Math.max(...raised));
  return raised.map((width, place) => (place === widest ? width - over : width));
}

/** The line at half of a bar, with a little white beside it. */
export function halfMark(box: Box, reach: number): Mark[] {
  const x = box.x + box.width / 2;
  const ends = { x1: x, y1: box.y - reach, x2: x, y2: box.y + box.height + reach };
  return [
    { kind: "line", ...ends, colour: "paper", thickness: 5 },
    { kind: "line", ...ends, colour: "ink", thickness: 2 },
  ];
}

/** Knob 1 is hollow, where the room was; knob 2 is full, where it is. */
export function knob(which: 1 | 2, x: number, y: number, radius: number): Mark[] {
  const isFirst = which === 1;
  return [
    { kind: "path", d: circlePath(x, y, radius + 2), fill: "paper", edge: null, thickness: 0 },
    { kind: "path", d: circlePath(x, y, radius - 1), fill: isFirst ? "paper" : "ink", edge: "ink", thickness: 2.5 },
    textMark(x, y + radius * 0.4, String(which), {
      size: radius * 1.15,
      weight: 700,
      colour: isFirst ? "ink" : "paper",
      anchor: "middle",
    }),
  ];
}
