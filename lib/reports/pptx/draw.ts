import type PptxGenJS from "pptxgenjs";
import type { Colour } from "../colours";
import { isTextRightToLeft } from "../text-lines";
import { plain } from "../xml-text";
import { cutTo, fitted, type Sizes } from "./fit";
import { columnLook, hex } from "./look";

export type Page = PptxGenJS.Slide;
/** Inches from the slide's upper left corner. */
export type Box = { x: number; y: number; w: number; h: number };

type Style = {
  sizes: Sizes;
  bold?: boolean;
  color?: Colour;
  align?: "left" | "center" | "right";
  valign?: "top" | "middle" | "bottom";
};

/** A text in a box, as large as `sizes` allow. Tells how many paragraphs found no room. */
export function write(page: Page, text: string | readonly string[], box: Box, style: Style): number {
  const { sizes, bold = false, color = "ink", align, valign = "top" } = style;
  const said = (typeof text === "string" ? [text] : text).map(plain);
  const { size, paragraphs, left } = fitted(said, box, sizes, bold);
  page.addText(
    paragraphs.map((one, at) => ({
      text: one,
      options: {
        breakLine: at < paragraphs.length - 1,
        paraSpaceAfter: at < paragraphs.length - 1 ? Math.round(size * 0.6) : 0,
        ...direction(one, align),
      },
    })),
    { ...box, margin: 0, fontSize: size, bold, color: hex(color), valign },
  );
  return left;
}

/** A text stands where its language begins, unless it is told where. */
export function direction(text: string, align?: Style["align"]) {
  const isRightToLeft = isTextRightToLeft(text);
  return { rtlMode: isRightToLeft, align: align ?? (isRightToLeft ? ("right" as const) : ("left" as const)) };
}

/** The ground on which a group of things stands. */
export const panel = (page: Page, box: Box, color: Colour = "surface") =>
  page.addShape("roundRect", {
    ...box,
    rectRadius: 0.12,
    fill: { color: hex(color) },
    line: { color: hex("line"), width: 0.75 },
  });

/** What people hold: paper with a crease down the middle. */
export function sheet(page: Page, box: Box) {
  page.addShape("roundRect", {
    ...box,
    rectRadius: 0.12,
    fill: { color: hex("surface") },
    line: { color: hex("line"), width: 0.75 },
    shadow: { type: "outer", color: hex("ink"), opacity: 0.16, blur: 8, offset: 3, angle: 90 },
  });
  const middle = box.x + box.w / 2;
  page.addShape("line", { x: middle, y: box.y, w: 0, h: box.h, line: { color: hex("ground"), width: 3 } });
}

const GLYPH = 0.32;

/** A column's sign: its letter in its colour and shape. */
export function glyph(page: Page, column: number, x: number, middle: number, size = GLYPH) {
  const { letter, shape, fill, edge, on } = columnLook(column);
  const box = { x, y: middle - size / 2, w: size, h: size };
  page.addText(letter, {
    ...box,
    shape,
    margin: 0,
    align: "center",
    // a triangle's middle is above its letters' room
    valign: shape === "triangle" ? "bottom" : "middle",
    fill: { color: fill },
    line: { color: edge, width: 1 },
    color: on,
    bold: true,
    fontSize: Math.round(size * (shape === "ellipse" || shape === "rect" ? 38 : 30)),
  } as PptxGenJS.TextPropsOptions);
}

/** The columns by glyph and name, in one line. */
export function legend(page: Page, columns: readonly { label: string }[], box: Box) {
  const each = Math.min(3.2, box.w / columns.length);
  columns.forEach(({ label }, column) => {
    const x = box.x + column * each;
    glyph(page, column, x, box.y + box.h / 2);
    name(page, label, { x: x + GLYPH + 0.12, y: box.y, w: each - GLYPH - 0.3, h: box.h });
  });
}

/** A label of one line, beside its glyph in every language. */
export function name(page: Page, text: string, box: Box, size = 14) {
  const style = { sizes: [size, size - 2] as const, bold: true, align: "left" as const, valign: "middle" as const };
  write(page, cutTo(plain(text), box.w * 0.9, size), box, style);
}

/** What a chart's bars of one colour are. */
export function key(page: Page, text: string, color: Colour, { x, y, w, h }: Box) {
  const size = 0.22;
  page.addShape("rect", {
    x,
    y: y + (h - size) / 2,
    w: size,
    h: size,
    fill: { color: hex(color) },
    line: { color: hex("ink"), width: 1 },
  });
  name(page, text, { x: x + size + 0.1, y, w: w - size - 0.1, h });
}
