import type { Radii } from "./drawing";

const round = (value: number) => Math.round(value * 100) / 100;

/** The outline of a box with its own radius at each corner, as the path of an SVG. */
export function boxPath(x: number, y: number, width: number, height: number, radii: Radii): string {
  const most = Math.min(width, height) / 2;
  const [a, b, c, d] = radii.map((radius) => Math.min(radius, most)) as unknown as Radii;
  const [right, bottom] = [x + width, y + height];
  const corner = (radius: number, toX: number, toY: number) =>
    radius === 0 ? "" : `A${round(radius)} ${round(radius)} 0 0 1 ${round(toX)} ${round(toY)}`;
  const line = (toX: number, toY: number) => `L${round(toX)} ${round(toY)}`;
  return [
    `M${round(x + a)} ${round(y)}`,
    line(right - b, y),
    corner(b, right, y + b),
    line(right, bottom - c),
    corner(c, right - c, bottom),
    line(x + d, bottom),
    corner(d, x, bottom - d),
    line(x, y + a),
    corner(a, x + a, y),
    "Z",
  ].join("");
}

export function circlePath(x: number, y: number, radius: number): string {
  const arc = (toX: number) => `A${round(radius)} ${round(radius)} 0 1 0 ${round(toX)} ${round(y)}`;
  return `M${round(x - radius)} ${round(y)}${arc(x + radius)}${arc(x - radius)}Z`;
}

/** A column's shape, as ColumnGlyph draws it, in a square of `size` round x and y. */
export function glyphPath(column: number, x: number, y: number, size: number): string {
  const at = (px: number, py: number) => `${round(x + ((px - 12) * size) / 24)} ${round(y + ((py - 12) * size) / 24)}`;
  if (column === 1) return `M${at(12, 0.9)}L${at(23.1, 12)}L${at(12, 23.1)}L${at(0.9, 12)}Z`;
  if (column === 2) return `M${at(12, 1.8)}L${at(23, 20.8)}L${at(1, 20.8)}Z`;
  if (column === 3) return boxPath(x - size * 0.417, y - size * 0.417, size * 0.833, size * 0.833, [3, 3, 3, 3]);
  return circlePath(x, y, (10.5 * size) / 24);
}
