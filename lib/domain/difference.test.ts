import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "./difference";

const part = fc.integer({ min: 1, max: 3_000 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));

describe("Newcombe's interval of a difference", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])("is his for %i of %i against %i of %i", (count, n, other, m, value, low, high) => {
    const found = differenceOf({ count, n }, { count: other, n: m });
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("COHORT-3: it holds the difference, stays in [-1, 1], and is mirrored when the groups are exchanged", () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const found = differenceOf(one, other);
        expect(found.value).toBeCloseTo(one.count / one.n - other.count / other.n, 12);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12);
        const back = differenceOf(other, one);
        expect(back.value).toBeCloseTo(-found.value, 12);
        expect(back.low).toBeCloseTo(-found.high, 12);
        expect(back.high).toBeCloseTo(-found.low, 12);
      }),
    );
  });
});
