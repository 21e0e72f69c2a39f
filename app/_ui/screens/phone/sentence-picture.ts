"use client";

import { directionOf, linesOf } from "./picture-lines";
import { drawGlyph, drawSheet, paperColours } from "./picture-paper";

export type PictureOf = {
  title: string;
  date: string;
  product: string;
  sentences: { col: number; column: string; text: string; about: string | null }[];
};

/** In pixels of the picture: as wide as a phone shows it sharply; as high as its sentences are. */
const WIDTH = 1080;
const EDGE = 64;
const PAD = 56;
const INNER = WIDTH - 2 * (EDGE + PAD);
const GAP = 40;
const GLYPH = 56;
const TITLE = { size: 50, line: 60, weight: 720 };
const SENTENCE = { size: 52, line: 66, weight: 680 };
const SMALL = { size: 32, line: 44, weight: 480 };

/** One's own sentences on paper sheets, one below the other, as a PNG. Rejects where a browser has no canvas to give. */
export async function drawSentences({ title, date, product, sentences }: PictureOf): Promise<Blob> {
  await document.fonts?.ready;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  const family = getComputedStyle(document.body).fontFamily;
  const colour = paperColours();
  const use = ({ size, weight }: typeof TITLE) => {
    pen.font = `${weight} ${size}px ${family}`;
  };
  const wrap = (text: string, style: typeof TITLE, width: number) => {
    use(style);
    return linesOf(text, width, (line) => pen.measureText(line).width);
  };

  const heading = wrap(title, TITLE, WIDTH - 2 * EDGE);
  const sheets = sentences.map(({ text, about, ...column }) => {
    const lines = wrap(text, SENTENCE, INNER);
    const under = about === null ? [] : wrap(about, SMALL, INNER);
    const height =
      2 * PAD + GLYPH + 28 + lines.length * SENTENCE.line + (under.length > 0 ? 20 + under.length * SMALL.line : 0);
    return { ...column, lines, under, height };
  });
  const head = EDGE + heading.length * TITLE.line + SMALL.line + GAP;
  const body = sheets.reduce((sum, { height }) => sum + height + GAP, 0);
  canvas.width = WIDTH;
  canvas.height = Math.ceil(head + body + SMALL.line + EDGE - GAP / 2);

  const write = (lines: string[], style: typeof TITLE, token: string, x: number, top: number, width: number) => {
    use(style);
    pen.fillStyle = colour(token);
    // One direction for the whole text, as the page gives it: a second line of Arabic may begin with a Latin word.
    const direction = directionOf(lines.join(" "));
    pen.direction = direction;
    pen.textAlign = direction === "rtl" ? "right" : "left";
    lines.forEach((line, at) => {
      pen.fillText(line, direction === "rtl" ? x + width : x, top + at * style.line + style.size * 0.95);
    });
    return top + lines.length * style.line;
  };

  pen.fillStyle = colour("ground");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const below = write(heading, TITLE, "ink", EDGE, EDGE, WIDTH - 2 * EDGE);
  write([date], SMALL, "ink-2", EDGE, below, WIDTH - 2 * EDGE);
  let y = head;
  for (const { col, column, lines, under, height } of sheets) {
    drawSheet(pen, colour, { x: EDGE, y, width: WIDTH - 2 * EDGE, height });
    const x = EDGE + PAD;
    drawGlyph(pen, colour, { index: col, x, y: y + PAD, size: GLYPH, family });
    write([column], { ...SMALL, size: 36, weight: 640 }, "on-paper", x + GLYPH + 20, y + PAD + 7, INNER - GLYPH - 20);
    const end = write(lines, SENTENCE, "on-paper", x, y + PAD + GLYPH + 28, INNER);
    if (under.length > 0) write(under, SMALL, "on-paper-2", x, end + 20, INNER);
    y += height + GAP;
  }
  write([product], SMALL, "ink-2", EDGE, y - GAP / 4, WIDTH - 2 * EDGE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((picture) => (picture === null ? reject(new Error("no picture")) : resolve(picture)), "image/png"),
  );
}
