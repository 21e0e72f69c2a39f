import { inflateSync } from "node:zlib";
import { COLOURS, columnColours } from "@/lib/reports/colours";

// Pictures of a report measured: what a bar says is how wide its pieces are.

type Piece = { column: number; x: number; y: number; width: number; height: number };

const COLUMNS = [0, 1, 2, 3] as const;
const POINTS = /[ML](-?[\d.]+) (-?[\d.]+)|A[\d.]+ [\d.]+ 0 [01] [01] (-?[\d.]+) (-?[\d.]+)/g;

function boxOf(path: string) {
  const points = [...path.matchAll(POINTS)].map(([, x1, y1, x2, y2]) => [Number(x1 ?? x2), Number(y1 ?? y2)] as const);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Every bar of an SVG in the order in which it is drawn, with its pieces from left to right. */
export function barsIn(svg: string): Piece[][] {
  const bars: Piece[][] = [];
  // a glyph has a stroke: only pieces of bars are a column's colour and nothing else
  for (const [, d = "", fill] of svg.matchAll(/<path d="([^"]+)" fill="(#[0-9a-f]{6})"\/>/g)) {
    const column = COLUMNS.find((one) => COLOURS[columnColours(one).fill] === fill);
    if (column === undefined) continue;
    const piece = { column, ...boxOf(d) };
    const last = bars.at(-1)?.at(-1);
    const touches = last && last.y === piece.y && Math.abs(last.x + last.width + 3 - piece.x) < 0.1;
    if (touches) bars.at(-1)?.push(piece);
    else bars.push([piece]);
  }
  return bars;
}

/** What share of its bar each column has; a column without a piece is 0. */
export function sharesOf(bar: readonly Piece[], columns: number): number[] {
  const all = bar.reduce((sum, { width }) => sum + width, 0);
  return Array.from({ length: columns }, (_, column) => (bar.find((one) => one.column === column)?.width ?? 0) / all);
}

/** Middles of the knobs that stand on the tracks, in the order in which they are drawn. */
export const knobsIn = (svg: string): { x: number; y: number }[] =>
  [...svg.matchAll(/<path d="([^"]+)" fill="[^"]+" stroke="[^"]+" stroke-width="2.5"/g)].map(([, d = ""]) => {
    const { x, y, width } = boxOf(d);
    return { x: x + width / 2, y };
  });

type Pixels = { width: number; height: number; at: (x: number, y: number) => [number, number, number] };

/** A PNG of 8 bits a channel that is not interlaced (ISO 15948), by its own filters. */
export function pixelsOf(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, kind, interlaced] = [bytes[24], bytes[25], bytes[28]];
  if (depth !== 8 || interlaced !== 0 || (kind !== 2 && kind !== 6))
    throw new Error("This kind of PNG is not read here.");
  const size = kind === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const line = width * size;
  const out = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const to = y * line + x;
      const left = x < size ? 0 : (out[to - size] ?? 0);
      const up = y === 0 ? 0 : (out[to - line] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[to - line - size] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[to] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const at = (x: number, y: number): [number, number, number] => {
    const from = y * line + x * size;
    return [out[from] ?? 0, out[from + 1] ?? 0, out[from + 2] ?? 0];
  };
  return { width, height, at };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Which column's colours a pixel is nearest to; null: paper, or ink. */
export function columnOf(pixel: readonly number[]): number | null {
  const known = [
    ...COLUMNS.flatMap((column) => {
      const { fill, mark } = columnColours(column);
      return [fill, mark].map((colour) => ({ column, colour: COLOURS[colour] as string }));
    }),
    ...[COLOURS.paper, COLOURS.ink].map((colour) => ({ column: null, colour: colour as string })),
  ];
  const far = ({ colour }: { colour: string }) =>
    rgb(colour).reduce((sum, channel, at) => sum + (channel - (pixel[at] ?? 0)) ** 2, 0);
  return known.reduce((best, one) => (far(one) < far(best) ? one : best)).column;
}
