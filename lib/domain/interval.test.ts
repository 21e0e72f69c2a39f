import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "./interval";

describe("Wilson's interval", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is Newcombe's for %i of %i", (count, n, low, high) => {
    expect(wilson(count, n)?.low).toBeCloseTo(low, 4);
    expect(wilson(count, n)?.high).toBeCloseTo(high, 4);
  });

  test("STAT-1: it holds the share, stays in [0, 1], narrows with n, mirrors, and is none without answers", () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(7, 7)).toMatchObject({ share: 1, high: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const count = Math.round(n * part);
        const { share, low, high } = wilson(count, n) ?? { share: -1, low: -1, high: -1 };
        expect(share).toBe(count / n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        const mirrored = wilson(n - count, n);
        expect(mirrored?.low).toBeCloseTo(1 - high, 10);
        const tenfold = wilson(count * 10, n * 10);
        expect((tenfold?.high ?? 1) - (tenfold?.low ?? 0)).toBeLessThan(high - low);
      }),
    );
  });

  test("STAT-1: its ends are where a share is 1.96 standard errors from what was counted", () => {
    for (const [count, n] of [
      [3, 11],
      [140, 200],
      [1, 2],
    ] as const)
      for (const end of [wilson(count, n)?.low ?? 0, wilson(count, n)?.high ?? 0])
        expect(Math.abs(count / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(1.959964, 5);
  });
});
