import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardByCard, popularPlacements, shownPairs } from "./matrices";
import { matrixOf, NONE } from "./raters";

const CARDS = 4;
const row = fc.array(fc.integer({ min: NONE, max: 2 }), { minLength: CARDS, maxLength: CARDS });

describe("card by card", () => {
  test("STAT-14: of those who answered both, how many put both into one column", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const found = cardByCard(matrixOf(rows, CARDS, 3));
        for (let a = 0; a < CARDS; a++)
          for (let b = 0; b < CARDS; b++) {
            const both = rows.filter((one) => one[a] !== NONE && one[b] !== NONE);
            expect(found[a]?.[b]).toEqual({ both: both.length, same: both.filter((one) => one[a] === one[b]).length });
          }
      }),
    );
  });

  test("STAT-14: under ten people there is no share", () => {
    const of = (both: number, same: number) => {
      const own = { both, same: both };
      return shownPairs([
        [own, { both, same }],
        [{ both, same }, own],
      ])[0]?.[1];
    };
    expect(of(9, 9)).toBeNull();
    expect(of(10, 4)).toBe(0.4);
    expect(of(0, 0)).toBeNull();
  });

  test("STAT-14: no share tells what one to four people did who answered one of the cards alone", () => {
    const share = (alone: number, other: number) => {
      const rows = [
        ...Array.from({ length: 10 }, () => [0, 1]),
        ...Array.from({ length: alone }, () => [0, NONE]),
        ...Array.from({ length: other }, () => [NONE, 0]),
      ];
      return shownPairs(cardByCard(matrixOf(rows, 2, 2)))[0]?.[1];
    };
    for (const few of [1, 2, 3, 4]) expect([share(few, 0), share(0, few), share(5, few)]).toEqual([null, null, null]);
    expect([share(0, 0), share(5, 0), share(5, 6)]).toEqual([0, 0, 0]);
  });
});

describe("popular placements", () => {
  test("SMALL-1: cards stand under the column that leads, clearest first, and what is not shown comes last, in its order", () => {
    const tally = [
      [2, 8],
      [0, 4],
      [9, 1],
      [4, 0],
      [5, 5],
      [7, 3],
      [0, 20],
    ];
    const found = popularPlacements(tally, [0, 1, 2, 3, 4, 5, 6]);
    expect(found.map(({ card }) => card)).toEqual([2, 5, 6, 0, 4, 1, 3]);
    expect(found.map(({ lead }) => lead)).toEqual([0, 0, 1, 1, null, null, null]);
    expect(found[0]?.shown).toEqual({ n: 10, counts: [9, 1], shares: [90, 10] });
    expect(found.at(-1)?.shown.counts).toBeNull();
  });
});
