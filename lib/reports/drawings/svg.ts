import { COLOURS, columnColours } from "../colours";
import type { Run } from "../text-lines";
import { lineOf } from "../text-lines";
import { plain } from "../xml-text";
import type { Drawing, Mark } from "./drawing";
import { MARGIN } from "./page";
import { patternOf } from "./patterns";
import { boxPath } from "./shapes";

/** A drawing as a file of its own. Texts are outlines, so that it looks alike without the fonts; its words are in desc. */
export function svg({ width, height, title, description, marks }: Drawing): string {
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${wide}" height="${high}" fill="${COLOURS.paper}"/>`,
    ...marks.map((mark, index) => drawn(mark, index)),
    "</svg>\n",
  ].join("\n");
}

const escaped = (text: string) => plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const px = (value: number) => String(Math.round(value * 100) / 100);

function drawn(mark: Mark, index: number): string {
  if (mark.kind === "fill") return columnFill(mark, `clip-${index}`);
  if (mark.kind === "rect") {
    const { x, y, width, height, radius, colour } = mark;
    return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(radius)}" fill="${COLOURS[colour]}"/>`;
  }
  if (mark.kind === "line") {
    const { x1, y1, x2, y2, colour, thickness } = mark;
    return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${COLOURS[colour]}" stroke-width="${px(thickness)}"/>`;
  }
  if (mark.kind === "path") {
    const stroke = mark.edge === null ? "" : ` stroke="${COLOURS[mark.edge]}" stroke-width="${px(mark.thickness)}"`;
    return `<path d="${mark.d}" fill="${mark.fill === null ? "none" : COLOURS[mark.fill]}"${stroke} stroke-linejoin="round"/>`;
  }
  return outlines(mark);
}

function columnFill(mark: Extract<Mark, { kind: "fill" }>, id: string): string {
  const { x, y, width, height, radii, column } = mark;
  const colours = columnColours(column);
  const d = boxPath(x, y, width, height, radii);
  const { strokes, thickness, dots } = patternOf(column, mark);
  const body = `<path d="${d}" fill="${COLOURS[colours.fill]}"/>`;
  if (strokes.length === 0 && dots.length === 0) return body;
  const lines = strokes.map(({ x1, y1, x2, y2 }) => `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`).join("");
  const pattern = [
    lines && `<path d="${lines}" stroke="${COLOURS[colours.mark]}" stroke-width="${px(thickness)}"/>`,
    ...dots.map(
      (dot) => `<circle cx="${px(dot.x)}" cy="${px(dot.y)}" r="${px(dot.radius)}" fill="${COLOURS[colours.mark]}"/>`,
    ),
  ].join("");
  const edge = `<path d="${boxPath(x + 0.75, y + 0.75, Math.max(0, width - 1.5), height - 1.5, radii)}" fill="none" stroke="${COLOURS[colours.edge]}" stroke-width="1.5"/>`;
  return `<clipPath id="${id}"><path d="${d}"/></clipPath>${body}<g clip-path="url(#${id})">${pattern}</g>${edge}`;
}

function outlines({ x, y, text, size, weight, anchor, colour }: Extract<Mark, { kind: "text" }>): string {
  const { runs, width } = lineOf(text, { size, weight });
  let at = x - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width);
  const d = runs.map((run) => {
    const path = runPath(run, size, at, y);
    at += run.width;
    return path;
  });
  return `<path d="${d.join("")}" fill="${COLOURS[colour]}"/>`;
}

/** The glyphs of a run from the baseline at x and y, as one path. */
function runPath({ text, face: { font }, isRightToLeft }: Run, size: number, x: number, y: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, isRightToLeft ? "rtl" : "ltr");
  let pen = 0;
  return glyphs
    .map((glyph, index) => {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
      const [left, base] = [x + (pen + xOffset) * scale, y - yOffset * scale];
      pen += xAdvance;
      return glyph.path.commands
        .map(({ command, args }) => {
          const points = args.map((value, place) => px(place % 2 === 0 ? left + value * scale : base - value * scale));
          return `${LETTERS[command]}${points.join(" ")}`;
        })
        .join("");
    })
    .join("");
}

const LETTERS: Record<string, string> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};
