import type { Alignment, Fill, Font } from "@cj-tech-master/excelts";

/** The light theme's values of app/_ui/styles/tokens.css by their names there; look.test.ts holds them to it. */
export const TOKENS = { ink: "#0c1f1f", "on-action": "#fcfdfb" } as const;

const argb = (token: keyof typeof TOKENS) => ({ argb: `FF${TOKENS[token].slice(1).toUpperCase()}` });
const fill = (token: keyof typeof TOKENS): Fill => ({ type: "pattern", pattern: "solid", fgColor: argb(token) });

/** The library's own default, named so that bold letters are of the same kind. */
const FONT: Partial<Font> = { name: "Calibri", family: 2, size: 11 };

/** Headers are ink with light letters, as the product's chief buttons. */
export const HEADER: { font: Partial<Font>; fill: Fill; alignment: Partial<Alignment> } = {
  font: { ...FONT, bold: true, color: argb("on-action") },
  fill: fill("ink"),
  alignment: { vertical: "middle", wrapText: true },
};
/** A reader's program decides by its first letter which way a text runs: no direction is set. */
export const TEXT: Partial<Alignment> = { vertical: "top", wrapText: true, indent: 1 };
export const FIGURE: Partial<Alignment> = { vertical: "top" };

/** What a cell holds: `percent` and `figure` are shares from 0 to 1 and the like, told in per cent or as they are. */
export type Kind = "text" | "whole" | "percent" | "figure" | "mean" | "date";

export const FORMATS: Record<Kind, string | null> = {
  text: null,
  whole: "0",
  percent: "0%",
  figure: "0.000",
  mean: "0.0",
  // no reader's clock is known here: times are in UTC, as the headers say
  date: "yyyy-mm-dd hh:mm",
};
