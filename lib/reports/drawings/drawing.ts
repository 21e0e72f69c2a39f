import type { Colour } from "../colours";
import type { Weight } from "../fonts";

/** Corners from the top left, clockwise. */
export type Radii = readonly [number, number, number, number];
export type Box = { x: number; y: number; width: number; height: number };

/**
 * A picture is made of these, in the order in which they lie on each other. Lengths are px of the drawing; `y` of a text is
 * its baseline. `fill` is a column's colour with its pattern and edge: told apart without colour.
 */
export type Mark =
  | ({ kind: "fill"; column: number; radii: Radii } & Box)
  | ({ kind: "rect"; radius: number; colour: Colour } & Box)
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number; colour: Colour; thickness: number }
  | { kind: "path"; d: string; fill: Colour | null; edge: Colour | null; thickness: number }
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      size: number;
      weight: Weight;
      anchor: "start" | "middle" | "end";
      colour: Colour;
    };

/** A chart as a value. `description` says in words all that it shows, for whoever does not see it. */
export type Drawing = { width: number; height: number; title: string; description: string; marks: Mark[] };
