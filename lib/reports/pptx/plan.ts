import type { Page } from "./draw";

/** A slide before it is drawn. */
export type SlidePlan = {
  title: string;
  /** what to say, a paragraph each */
  notes: readonly string[];
  draw: (page: Page) => void;
};
