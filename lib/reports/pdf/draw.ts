import { COLOURS, columnColours } from "../colours";
import type { Drawing, Mark } from "../drawings/drawing";
import { patternOf } from "../drawings/patterns";
import { boxPath } from "../drawings/shapes";
import { lineOf } from "../text-lines";
import { drawLine, type Paper, roomFor, tagged } from "./paper";

/** How high a drawing will be at that width; no higher than a page. */
export const placedHeight = (paper: Paper, drawing: Drawing, width = paper.width): number =>
  Math.min((drawing.height * width) / drawing.width, paper.bottom - paper.margin);

/** A drawing as vectors and real text, `width` points wide; what it shows is said in words to whoever hears it. */
export function place(
  paper: Paper,
  drawing: Drawing,
  { x = 0, width = paper.width }: { x?: number; width?: number } = {},
): void {
  const whole = paper.bottom - paper.margin;
  const scale = Math.min(width / drawing.width, whole / drawing.height);
  roomFor(paper, drawing.height * scale);
  const [left, top] = [paper.margin + x, paper.y];
  const bbox: [number, number, number, number] = [
    left,
    top,
    left + drawing.width * scale,
    top + drawing.height * scale,
  ];
  tagged(
    paper,
    "Figure",
    () => {
      paper.doc.save().translate(left, top).scale(scale);
      drawMarks(paper, drawing.marks);
      paper.doc.restore();
    },
    { alt: `${drawing.title}. ${drawing.description}`, bbox },
  );
  paper.y = top + drawing.height * scale;
}

function drawMarks(paper: Paper, marks: readonly Mark[]): void {
  for (const mark of marks) drawMark(paper, mark);
}

function drawMark(paper: Paper, mark: Mark): void {
  const { doc } = paper;
  if (mark.kind === "fill") {
    drawFill(paper, mark);
    return;
  }
  if (mark.kind === "rect") {
    doc.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius).fill(COLOURS[mark.colour]);
    return;
  }
  if (mark.kind === "line") {
    doc.lineWidth(mark.thickness).moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke(COLOURS[mark.colour]);
    return;
  }
  if (mark.kind === "path") {
    doc.lineJoin("round").lineWidth(mark.thickness).path(mark.d);
    if (mark.fill !== null && mark.edge !== null) doc.fillAndStroke(COLOURS[mark.fill], COLOURS[mark.edge]);
    else if (mark.fill !== null) doc.fill(COLOURS[mark.fill]);
    else if (mark.edge !== null) doc.stroke(COLOURS[mark.edge]);
    return;
  }
  const line = lineOf(mark.text, mark);
  const before = mark.anchor === "start" ? 0 : mark.anchor === "middle" ? line.width / 2 : line.width;
  drawLine(paper, line, mark.x - before, mark.y, mark, mark.colour);
}

function drawFill({ doc }: Paper, mark: Extract<Mark, { kind: "fill" }>): void {
  const { x, y, width, height, radii, column } = mark;
  const colours = columnColours(column);
  const outline = boxPath(x, y, width, height, radii);
  doc.path(outline).fill(COLOURS[colours.fill]);
  const { strokes, thickness, dots } = patternOf(column, mark);
  if (strokes.length === 0 && dots.length === 0) return;
  doc.save().path(outline).clip();
  for (const { x1, y1, x2, y2 } of strokes) doc.moveTo(x1, y1).lineTo(x2, y2);
  if (strokes.length > 0) doc.lineWidth(thickness).stroke(COLOURS[colours.mark]);
  for (const dot of dots) doc.circle(dot.x, dot.y, dot.radius);
  if (dots.length > 0) doc.fill(COLOURS[colours.mark]);
  doc.restore();
  const inner = boxPath(x + 0.75, y + 0.75, Math.max(0, width - 1.5), height - 1.5, radii);
  doc.lineWidth(1.5).path(inner).stroke(COLOURS[colours.edge]);
}
