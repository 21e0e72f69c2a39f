import type { Say } from "@/lib/messages/translator";
import { COLOURS, columnLetter } from "../colours";
import { glyphPath } from "../drawings/shapes";
import { lineOf, type TextStyle } from "../text-lines";
import { drawLine, type Paper } from "./paper";

const BOX = 9;
const GLYPH = 11;
const LABEL = { size: 8.5, weight: 400 } as const;
const LETTER = { size: 6, weight: 700 } as const;
const GAP = 6;
/** of "First" and "Second" before the boxes */
const NAME = 34;

type Boxes = { columns: readonly string[]; asksHowSure: boolean };

/** How wide a row of boxes is with its columns' names; wider than its place, it has the glyphs alone. */
export function boxesWidth({ columns, asksHowSure }: Boxes, withNames: boolean, say: Say): number {
  const names = withNames ? columns.map((name) => lineOf(name, LABEL).width + 3) : columns.map(() => 0);
  const boxes = names.reduce((sum, wide) => sum + wide + BOX + 3 + GLYPH + GAP, NAME);
  return (
    boxes + (asksHowSure ? sureWords(say).reduce((sum, one) => sum + lineOf(one, LABEL).width + BOX + 3 + GAP, 4) : 0)
  );
}

const sureWords = (say: Say) => [say("files.sheet.sure"), say("files.sheet.notSure")];

/** One round's boxes for one card, round the height `middle`; in ink alone, so that it prints without colour. */
export function drawBoxes(
  paper: Paper,
  { columns, asksHowSure }: Boxes,
  { x, middle, name, withNames }: { x: number; middle: number; name: string; withNames: boolean },
  say: Say,
): void {
  text(paper, name, x, middle, LABEL);
  let at = x + NAME;
  columns.forEach((label, column) => {
    box(paper, at, middle);
    at += BOX + 3;
    drawInkGlyph(paper, column, at + GLYPH / 2, middle);
    at += GLYPH;
    if (withNames) at += 3 + text(paper, label, at + 3, middle, LABEL);
    at += GAP;
  });
  if (!asksHowSure) return;
  at += 4;
  for (const word of sureWords(say)) {
    box(paper, at, middle);
    at += BOX + 3;
    at += text(paper, word, at, middle, LABEL) + GAP;
  }
}

export function drawInkGlyph(paper: Paper, column: number, x: number, middle: number): void {
  paper.doc
    .lineWidth(0.8)
    .path(glyphPath(column, x, middle, GLYPH))
    .stroke(COLOURS.ink);
  const letter = lineOf(columnLetter(column), LETTER);
  drawLine(paper, letter, x - letter.width / 2, middle + (column === 2 ? 3.1 : 2.1), LETTER, "ink");
}

function box({ doc }: Paper, x: number, middle: number): void {
  doc
    .lineWidth(0.9)
    .rect(x, middle - BOX / 2, BOX, BOX)
    .stroke(COLOURS.ink);
}

function text(paper: Paper, words: string, x: number, middle: number, style: TextStyle): number {
  const line = lineOf(words, style);
  drawLine(paper, line, x, middle + 3, style, "ink");
  return line.width;
}
