import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fisherExact } from "./fisher";

const part = fc.integer({ min: 1, max: 200 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));

/** By logarithms of factorials: the same chances by another way. */
function byFactorials(count: number, n: number, other: number, m: number): number {
  const logs = [0];
  for (let i = 1; i <= n + m; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  const choose = (all: number, some: number) => (logs[all] ?? 0) - (logs[some] ?? 0) - (logs[all - some] ?? 0);
  const counted = count + other;
  const chance = (k: number) => Math.exp(choose(n, k) + choose(m, counted - k) - choose(n + m, counted));
  const here = chance(count);
  let p = 0;
  for (let k = Math.max(0, counted - m); k <= Math.min(n, counted); k++)
    if (chance(k) <= here * (1 + 1e-7)) p += chance(k);
  return Math.min(1, p);
}

describe("Fisher's exact test", () => {
  test.each([
    // Fisher's tea taster: Agresti (2013), Categorical Data Analysis, table 3.9, two-sided p 0.486
    ["tea", 3, 4, 1, 4, 0.485714285714],
    // Fisher's twins of criminals: 10 of 13 one-egg and 2 of 17 two-egg twins were convicted; R's fisher.test gives 0.0005367
    ["twins", 10, 13, 2, 17, 0.0005367241],
  ])("is the published one for %s", (_, count, n, other, m, p) => {
    expect(fisherExact({ count, n }, { count: other, n: m })).toBeCloseTo(p, 10);
  });

  test("COHORT-5: it is the sum of the chances by factorials, and no exchange changes it", () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeCloseTo(byFactorials(one.count, one.n, other.count, other.n), 8);
        expect(fisherExact(other, one)).toBeCloseTo(p, 10);
        const rest = ({ count, n }: typeof one) => ({ count: n - count, n });
        expect(fisherExact(rest(one), rest(other))).toBeCloseTo(p, 10);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("halls of thousands are tested as well", () => {
    expect(fisherExact({ count: 1_500, n: 3_000 }, { count: 1_500, n: 3_000 })).toBe(1);
    expect(fisherExact({ count: 3_000, n: 3_000 }, { count: 0, n: 3_000 })).toBeLessThan(1e-300);
    expect(fisherExact({ count: 1_600, n: 3_000 }, { count: 1_500, n: 3_000 })).toBeCloseTo(0.0105, 3);
  });
});
