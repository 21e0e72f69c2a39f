import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareTail, erfc } from "./chi-square";
import { holm } from "./many-comparisons";
import { EXACT_BELOW, mcNemar, pairedTest, stuartMaxwell } from "./paired-tests";

/** Stuart (1953, 1955): unaided distance vision of 7,477 women, right eye by left eye, best grade first. */
const VISION = [1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492];

describe("published examples", () => {
  test("STAT-7: McNemar's test of the approval ratings (Agresti 1990, p. 350) has chi-square 17.36", () => {
    const found = pairedTest([794, 150, 86, 570]);
    expect(found).toMatchObject({ kind: "mcnemar", discordant: 236, df: 1 });
    expect(found?.statistic).toBeCloseTo(17.36, 2);
    expect(found?.p).toBeLessThan(0.0001);
    expect(found?.p).toBeGreaterThan(0.00003);
  });

  test("STAT-7: the exact test of 2 against 9 (Fay, vignette exactMcNemar of the R package exact2x2) has p 0.06543", () => {
    expect(pairedTest([21, 2, 9, 12])).toEqual({
      kind: "exact",
      discordant: 11,
      statistic: null,
      df: 1,
      p: expect.closeTo(0.06543, 5),
    });
  });

  test("STAT-8: Stuart's test of the women's eyes (Stuart 1955; R package coin, vision) has chi-square 11.96 with 3 degrees", () => {
    const found = pairedTest(VISION);
    expect(found).toMatchObject({ kind: "stuart", df: 3, discordant: 2181 });
    expect(found?.statistic).toBeCloseTo(11.96, 2);
    expect(found?.p).toBeCloseTo(0.0075, 3);
  });

  test("STAT-9: chi-square's tail at the critical values of printed tables, and erfc at those of Abramowitz and Stegun", () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(7.814727903251178, 3)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(10.827566170662733, 1)).toBeCloseTo(0.001, 12);
    expect(chiSquareTail(16.26623619623813, 3)).toBeCloseTo(0.001, 12);
    expect(1 - erfc(0.5)).toBeCloseTo(0.5204998778, 10);
    expect(1 - erfc(1)).toBeCloseTo(0.8427007929, 10);
    expect(1 - erfc(2)).toBeCloseTo(0.995322265, 9);
  });

  test("STAT-10: Holm's correction is R's p.adjust", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(6)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });
});

describe("chi-square and erfc", () => {
  test("STAT-9: the two forms of erfc meet, fall, and agree with a sum of thin slices", () => {
    expect(erfc(2 - 1e-12) / erfc(2)).toBeCloseTo(1, 10);
    expect(erfc(0)).toBe(1);
    for (const [x, step] of [
      [0.3, 1e-3],
      [1.7, 1e-3],
      [3.2, 1e-3],
    ] as const) {
      // Simpson's rule over the rest of the bell, which ends before x + 10
      let sum = 0;
      for (let at = x; at < x + 10; at += step) {
        const [a, b] = [at, at + step];
        sum += ((b - a) / 6) * (Math.exp(-a * a) + 4 * Math.exp(-(((a + b) / 2) ** 2)) + Math.exp(-b * b));
      }
      expect(((2 / Math.sqrt(Math.PI)) * sum) / erfc(x)).toBeCloseTo(1, 9);
    }
  });

  test("STAT-9: a tail is 1 at 0 and falls", () => {
    for (const df of [1, 2, 3] as const) {
      expect(chiSquareTail(0, df)).toBe(1);
      expect(chiSquareTail(-1e-15, df)).toBe(1);
      expect(chiSquareTail(4, df)).toBeGreaterThan(chiSquareTail(4.1, df));
    }
    expect(chiSquareTail(400, 1)).toBeGreaterThan(0);
  });
});

const turns = (columns: number, most = 30) =>
  fc.array(fc.nat(most), { minLength: columns * columns, maxLength: columns * columns });
const relabelled = (all: number[], columns: number, names: number[]) =>
  all.map((_, at) => all[(names[Math.floor(at / columns)] ?? 0) * columns + (names[at % columns] ?? 0)] ?? 0);
const transposed = (all: number[], columns: number) =>
  all.map((_, at) => all[(at % columns) * columns + Math.floor(at / columns)] ?? 0);

describe("paired tests", () => {
  test("STAT-7: the exact test adds up the coin's tails, is fair to both ways, and never says more than 1", () => {
    // 0 of 5: both tails of five equal throws
    expect(mcNemar(5, 0).p).toBeCloseTo(2 / 32, 12);
    expect(mcNemar(3, 3).p).toBe(1);
    expect(mcNemar(0, 0)).toEqual({ kind: "exact", discordant: 0, statistic: null, df: 1, p: 1 });
    fc.assert(
      fc.property(fc.nat(24), fc.nat(24), (a, b) => {
        const found = mcNemar(a, b);
        expect(found.kind).toBe(a + b < EXACT_BELOW ? "exact" : "mcnemar");
        expect(found.p).toBe(mcNemar(b, a).p);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        const sequences = 2 ** (a + b);
        if (a + b > 12) return;
        let asUneven = 0;
        for (let throws = 0; throws < sequences; throws++) {
          const heads = throws.toString(2).replaceAll("0", "").length;
          if (Math.abs(2 * heads - a - b) >= Math.abs(a - b)) asUneven++;
        }
        expect(found.p).toBeCloseTo(asUneven / sequences, 12);
      }),
    );
  });

  test("STAT-8: with two columns Stuart and Maxwell's is McNemar's", () => {
    fc.assert(
      fc.property(turns(2), (all) => {
        const [, forth = 0, back = 0] = all;
        const found = stuartMaxwell(all);
        expect(found.df).toBe(forth + back === 0 ? 0 : 1);
        expect(found.statistic).toBeCloseTo(forth + back === 0 ? 0 : (forth - back) ** 2 / (forth + back), 9);
      }),
    );
  });

  test("STAT-8: while fewer than 25 moved, p counts out all ways in which so many could have", () => {
    // Three to the third column from each of the others: 4 of the 2^6 ways are as far apart.
    const six = pairedTest([5, 0, 3, 0, 5, 3, 0, 0, 5]);
    expect(six).toMatchObject({ kind: "stuartExact", discordant: 6, df: 2, p: 0.0625 });
    expect(six?.statistic).toBeCloseTo(6, 12);
    const coins = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(coins, ([ab, ba, ac, ca, bc, cb]) => {
        const turnsOf = (forth: number[]) => {
          const [x = 0, y = 0, z = 0] = forth;
          return [0, x, y, ab + ba - x, 0, z, ac + ca - y, bc + cb - z, 0];
        };
        const observed = stuartMaxwell(turnsOf([ab, ac, bc])).statistic ?? 0;
        // Once more by throwing every coin.
        const pairs = [ab + ba, ac + ca, bc + cb];
        const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
        let extreme = 0;
        for (let x = 0; x <= (pairs[0] ?? 0); x++)
          for (let y = 0; y <= (pairs[1] ?? 0); y++)
            for (let z = 0; z <= (pairs[2] ?? 0); z++)
              if ((stuartMaxwell(turnsOf([x, y, z])).statistic ?? 0) >= observed - 1e-9)
                extreme += [x, y, z].reduce((ways, k, at) => ways * choose(pairs[at] ?? 0, k), 1);
        const all = 2 ** pairs.reduce((sum, people) => sum + people, 0);
        expect(stuartMaxwell(turnsOf([ab, ac, bc])).p).toBeCloseTo(extreme / all, 9);
      }),
      { numRuns: 15 },
    );
  });

  test("STAT-8: three columns by Fleiss and Everitt's formula", () => {
    // Fleiss and Everitt (1971), British J. of Math. and Stat. Psychology 24, 117-123
    fc.assert(
      fc.property(turns(3), (all) => {
        const at = (a: number, b: number) => ((all[a * 3 + b] ?? 0) + (all[b * 3 + a] ?? 0)) / 2;
        const gain = (column: number) =>
          [0, 1, 2].reduce((sum, other) => sum + (all[column * 3 + other] ?? 0) - (all[other * 3 + column] ?? 0), 0);
        const [a, b, c] = [at(0, 1), at(0, 2), at(1, 2)];
        const below = 2 * (a * b + a * c + b * c);
        fc.pre(below > 0);
        const expected = (c * gain(0) ** 2 + b * gain(1) ** 2 + a * gain(2) ** 2) / below;
        expect(stuartMaxwell(all).df).toBe(2);
        expect(stuartMaxwell(all).statistic).toBeCloseTo(expected, 7);
      }),
    );
  });

  test("STAT-8: names of columns and the order of the rounds change nothing", () => {
    fc.assert(
      fc.property(turns(4, 12), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (all, names) => {
        const found = pairedTest(all);
        for (const other of [relabelled(all, 4, names), transposed(all, 4)]) {
          const again = pairedTest(other);
          expect(again).toMatchObject({ kind: found?.kind, df: found?.df, discordant: found?.discordant });
          expect(again?.p).toBeCloseTo(found?.p ?? -1, 9);
        }
        expect(found?.p ?? 1).toBeGreaterThan(0);
        expect(found?.p ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("STAT-8: a column that nobody left or came to drops out, and so do groups between which nobody went", () => {
    // the third column unused, or only stayed in
    expect(pairedTest([9, 3, 0, 8, 9, 0, 0, 0, 0])).toEqual(mcNemar(3, 8));
    expect(pairedTest([9, 3, 0, 8, 9, 0, 0, 0, 7])).toEqual(mcNemar(3, 8));
    // first with second, third with fourth: two degrees, and the two statistics add up
    const apart = [5, 9, 0, 0, 1, 5, 0, 0, 0, 0, 5, 2, 0, 0, 6, 5];
    expect(stuartMaxwell(apart)).toMatchObject({ df: 2, discordant: 18 });
    expect(stuartMaxwell(apart).statistic).toBeCloseTo(64 / 10 + 16 / 8, 9);
  });

  test("STAT-8: where nobody moved, p is 1, and without anybody in both rounds there is no test", () => {
    expect(pairedTest([4, 0, 0, 0, 6, 0, 0, 0, 2])?.p).toBe(1);
    expect(pairedTest([0, 0, 0, 0])).toBeNull();
  });

  test("STAT-10: corrected p are at least p, at most 1, in the same order, and one comparison stays as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { maxLength: 24 }), (ps) => {
        const found = holm(ps);
        expect(found).toHaveLength(ps.length);
        ps.forEach((p, at) => {
          expect(found[at]).toBeGreaterThanOrEqual(p);
          expect(found[at]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + 1e-12);
          ps.forEach((other, where) => {
            if (p < other) expect(found[at]).toBeLessThanOrEqual(found[where] ?? 0);
          });
        });
      }),
    );
    expect(holm([0.04])).toEqual([0.04]);
  });
});
