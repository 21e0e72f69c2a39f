import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayShowParts } from "./parts";

describe("parts of a known whole", () => {
  test("STAT-17: four people are withheld, and the smallest other part with them", () => {
    expect(mayShowParts([12, 4, 7], 0)).toEqual([true, false, false]);
    expect(mayShowParts([12, 7], 3)).toEqual([true, false]);
    expect(mayShowParts([12, 7], 0)).toEqual([true, true]);
    expect(mayShowParts([12, 7], 5)).toEqual([true, true]);
    expect(mayShowParts([12, 3, 2], 0)).toEqual([true, false, false]);
    expect(mayShowParts([12, 0], 0)).toEqual([true, false]);
    expect(mayShowParts([6], 1)).toEqual([false]);
    expect(mayShowParts([], 2)).toEqual([]);
  });

  test("STAT-17: no part that is shown, and nothing that the shown parts leave, is of one to four people", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { maxLength: 6 }), fc.nat(9), (parts, rest) => {
        const shown = mayShowParts(parts, rest);
        const left = parts.reduce((sum, people, at) => (shown[at] ? sum : sum + people), rest);
        expect(parts.every((people, at) => !shown[at] || people >= 5)).toBe(true);
        if (shown.includes(true)) expect(left === 0 || left >= 5).toBe(true);
        // No more is withheld than has to be: with the largest withheld part shown, too few would be left.
        const again = parts.filter((people, at) => !shown[at] && people >= 5);
        for (const people of again) expect(left - people).toBeLessThan(5);
      }),
    );
  });
});
