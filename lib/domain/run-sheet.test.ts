import { describe, expect, it } from "vitest";
import { plannedStarts, runSheet } from "./run-sheet";

const MINUTE = 60_000;

describe("the run sheet", () => {
  it("takes 45 minutes with all 24 cards and 15 with the quick twelve", () => {
    const total = (cards: number) => runSheet(cards).reduce((sum, step) => sum + step.minutes, 0);
    expect(total(24)).toBe(45);
    expect(total(13)).toBe(45);
    expect(total(12)).toBe(15);
  });

  it("plans later steps from the real start of the current one and says nothing of those that are over", () => {
    const starts = plannedStarts(runSheet(24), "sort", 100 * MINUTE, 101 * MINUTE);
    expect(starts.map((start) => (start === null ? null : start / MINUTE))).toEqual([
      null,
      100,
      108,
      120,
      123,
      133,
      138,
    ]);
  });

  it("moves the rest of the plan when the current step takes longer than suggested", () => {
    const starts = plannedStarts(runSheet(24), "commit", 0, 9 * MINUTE);
    expect(starts.at(-1)).toBe(9 * MINUTE);
  });
});
