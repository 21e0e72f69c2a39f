"use client";

import { columnKey, columnLetter } from "@/app/_ui/cards/column-key";

/** Tokens as a canvas takes them, in the light theme: what is taken home is paper, whatever the phone's theme. */
export function paperColours() {
  const probe = document.createElement("span");
  probe.dataset.theme = "light";
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const known = new Map<string, string>();
  const colour = (token: string) => known.get(token) ?? "";
  for (const token of TOKENS) known.set(token, style.getPropertyValue(`--${token}`).trim());
  probe.remove();
  return colour;
}
export type Colour = ReturnType<typeof paperColours>;

const TOKENS = [
  ...["ground", "paper", "paper-dip", "paper-shade", "paper-crease", "on-paper", "on-paper-2", "ink", "ink-2"],
  ...["a", "b", "c", "d"].flatMap((key) => [`col-${key}`, `on-col-${key}`, `col-${key}-edge`]),
];

/** A folded sheet with its crease, and the only shadow there is. */
export function drawSheet(
  pen: CanvasRenderingContext2D,
  colour: Colour,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const paper = pen.createLinearGradient(x, 0, x + width, 0);
  paper.addColorStop(0, colour("paper"));
  paper.addColorStop(0.38, colour("paper"));
  paper.addColorStop(0.5, colour("paper-dip"));
  paper.addColorStop(0.5, colour("paper-shade"));
  paper.addColorStop(0.68, colour("paper"));
  paper.addColorStop(1, colour("paper"));
  pen.save();
  pen.shadowColor = colour("paper-crease");
  pen.shadowBlur = 36;
  pen.shadowOffsetY = 16;
  pen.fillStyle = paper;
  pen.beginPath();
  pen.roundRect(x, y, width, height, 32);
  pen.fill();
  pen.restore();
  pen.fillStyle = colour("paper-crease");
  pen.fillRect(x + width / 2 - 1, y, 2, height);
}

/** A column's shape and letter, `size` wide; the same shapes as ColumnGlyph, on its 24 x 24. */
const SHAPES: { path: () => Path2D; baseline: number }[] = [
  { path: () => round((path) => path.arc(12, 12, 10.5, 0, 2 * Math.PI)), baseline: 16.3 },
  { path: () => new Path2D("M12 0.6 23.4 12 12 23.4 0.6 12Z"), baseline: 16.3 },
  { path: () => new Path2D("M12 1.8 23 20.8H1Z"), baseline: 18.6 },
  { path: () => round((path) => path.roundRect(2, 2, 20, 20, 3.4)), baseline: 16.3 },
];

function round(draw: (path: Path2D) => void): Path2D {
  const path = new Path2D();
  draw(path);
  return path;
}

export function drawGlyph(
  pen: CanvasRenderingContext2D,
  colour: Colour,
  { index, x, y, size, family }: { index: number; x: number; y: number; size: number; family: string },
): void {
  const key = columnKey(index);
  const { path, baseline } = SHAPES[index] ?? (SHAPES[0] as (typeof SHAPES)[number]);
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 24, size / 24);
  pen.lineJoin = "round";
  pen.lineWidth = 1.3;
  pen.fillStyle = colour(`col-${key}`);
  pen.strokeStyle = colour(`col-${key}-edge`);
  const shape = path();
  pen.fill(shape);
  pen.stroke(shape);
  pen.fillStyle = colour(`on-col-${key}`);
  pen.font = `760 12.5px ${family}`;
  pen.textAlign = "center";
  pen.direction = "ltr";
  pen.fillText(columnLetter(index), 12, baseline);
  pen.restore();
}
