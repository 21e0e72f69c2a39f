import { COLOURS, type Colour, columnColours, columnLetter } from "../colours";

/** As PowerPoint writes a colour. */
export const hex = (colour: Colour): string => COLOURS[colour].slice(1).toUpperCase();

export type ColumnLook = {
  letter: string;
  fill: string;
  mark: string;
  on: string;
  edge: string;
  /** the shape that tells it without colour */
  shape: "ellipse" | "diamond" | "triangle" | "rect";
  /** PowerPoint's name of the pattern that tells it without colour in a bar; null: solid */
  pattern: "wdUpDiag" | "lgConfetti" | "dkVert" | null;
};

const SIGNS: readonly Pick<ColumnLook, "shape" | "pattern">[] = [
  { shape: "ellipse", pattern: null },
  { shape: "diamond", pattern: "wdUpDiag" },
  { shape: "triangle", pattern: "lgConfetti" },
  { shape: "rect", pattern: "dkVert" },
];

export const COLUMN_LOOKS: readonly ColumnLook[] = SIGNS.map((sign, column) => {
  const { fill, mark, on, edge } = columnColours(column);
  return { letter: columnLetter(column), fill: hex(fill), mark: hex(mark), on: hex(on), edge: hex(edge), ...sign };
});

export function columnLook(column: number): ColumnLook {
  const found = COLUMN_LOOKS[column];
  if (found === undefined) throw new RangeError(`A deck has no column ${column}.`);
  return found;
}

/**
 * Commissioner is on no reader's machine, and PowerPoint cannot carry it: its stand-in is named outright, since a missing
 * font is replaced by whatever the machine likes. Boxes are sized for Arial, which runs a little wider than Commissioner.
 */
export const FONT = "Arial";

/** Inches: a slide of 16 to 9, its margins, and where a slide's own content lies. */
export const PAGE = { width: 13.333, height: 7.5 } as const;
const MARGIN = 0.7;
export const TITLE_BOX = { x: MARGIN, y: 0.4, w: PAGE.width - 2 * MARGIN, h: 0.8 } as const;
export const BODY = { x: MARGIN, y: 1.5, w: PAGE.width - 2 * MARGIN, h: 5.3 } as const;
