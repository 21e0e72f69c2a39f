/** The light theme's tokens, for files: paper is white. A test holds them equal to app/_ui/styles/tokens.css. */
export const COLOURS = {
  ground: "#eff2ee",
  surface: "#fcfdfb",
  sunk: "#e3e9e4",
  line: "#d1d8d3",
  "line-strong": "#748481",
  ink: "#0c1f1f",
  "ink-2": "#3a4c4a",
  "ink-3": "#516160",
  paper: "#fcfdfb",
  "col-a": "#00607b",
  "on-col-a": "#fcfdfb",
  "col-a-mark": "#004a5f",
  "col-a-edge": "#00607b",
  "col-b": "#f8b734",
  "on-col-b": "#0c1f1f",
  "col-b-mark": "#e1961b",
  "col-b-edge": "#7c4b02",
  "col-c": "#b8492e",
  "on-col-c": "#fcfdfb",
  "col-c-mark": "#8f331c",
  "col-c-edge": "#b8492e",
  "col-d": "#bbb1ed",
  "on-col-d": "#0c1f1f",
  "col-d-mark": "#9a8bd7",
  "col-d-edge": "#594496",
} as const;

export type Colour = keyof typeof COLOURS;

const KEYS = ["a", "b", "c", "d"] as const;
type ColumnColours = { fill: Colour; on: Colour; mark: Colour; edge: Colour };

/** A column's colours by its index; a deck has at most four. */
export function columnColours(index: number): ColumnColours {
  const key = KEYS[index] ?? "a";
  return { fill: `col-${key}`, on: `on-col-${key}`, mark: `col-${key}-mark`, edge: `col-${key}-edge` };
}

export const columnLetter = (index: number): string => (KEYS[index] ?? "a").toUpperCase();
