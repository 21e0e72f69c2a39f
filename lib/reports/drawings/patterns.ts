import type { Box } from "./drawing";

/** px from stripe to stripe, as --pt of the charts */
const PITCH = 5;

/** What lies on a column's fill: B has stripes, C dots, D bars, A nothing. */
export type Pattern = { strokes: { x1: number; y1: number; x2: number; y2: number }[]; thickness: number; dots: Dot[] };
type Dot = { x: number; y: number; radius: number };

/** In the drawing's px and as large as the box; whoever draws it clips it to the box's outline. */
export function patternOf(column: number, { x, y, width, height }: Box): Pattern {
  if (column === 1) {
    const step = PITCH * 1.75 * Math.SQRT2;
    const strokes = along(-height, width, step).map((at) => ({
      x1: x + at + height,
      y1: y,
      x2: x + at,
      y2: y + height,
    }));
    return { strokes, thickness: PITCH * 0.75, dots: [] };
  }
  if (column === 2) {
    const across = along(0, width, PITCH * 2);
    const dots = along(0, height, PITCH * 2).flatMap((down) =>
      across.map((at) => ({ x: x + at + PITCH, y: y + down + PITCH, radius: PITCH * 0.42 })),
    );
    return { strokes: [], thickness: 0, dots };
  }
  if (column === 3) {
    const strokes = along(PITCH, height, PITCH * 1.5).map((down) => ({
      x1: x,
      y1: y + down,
      x2: x + width,
      y2: y + down,
    }));
    return { strokes, thickness: PITCH * 0.5, dots: [] };
  }
  return { strokes: [], thickness: 0, dots: [] };
}

const along = (from: number, to: number, step: number) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
