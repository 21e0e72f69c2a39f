import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenness, isSplit, leadingColumn, shown, shownToFacilitator, wholePercents } from "./policy";

const counts = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 4 });
const few = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 });
const sum = (row: readonly number[]) => row.reduce((total, count) => total + count, 0);

describe("small numbers", () => {
  test("SMALL-1: under five answers no distribution", () => {
    expect(shown([4, 0])).toEqual({ n: 4, counts: null, shares: null });
    expect(shown([4, 1])).toEqual({ n: 5, counts: [4, 1], shares: null });
    fc.assert(
      fc.property(few, (row) => {
        expect(shown(row).counts === null).toBe(sum(row) < 5);
      }),
    );
  });

  test("SMALL-2: counts under ten answers, per cent from ten", () => {
    expect(shown([4, 5]).shares).toBeNull();
    expect(shown([4, 6])).toEqual({ n: 10, counts: [4, 6], shares: [40, 60] });
    fc.assert(
      fc.property(few, (row) => {
        expect(shown(row).shares === null).toBe(sum(row) < 10);
      }),
    );
  });

  test("SMALL-3: whole per cents that add up to 100, each within one of the exact share", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const shares = wholePercents(row);
        expect(sum(shares)).toBe(sum(row) === 0 ? 0 : 100);
        shares.forEach((share, column) => {
          expect(Number.isInteger(share)).toBe(true);
          if (sum(row) > 0) expect(Math.abs(share - (100 * (row[column] ?? 0)) / sum(row))).toBeLessThan(1);
        });
        row.forEach((count, column) => {
          // who has more never shows less
          row.forEach((other, place) => {
            if (count > other) expect(shares[column]).toBeGreaterThanOrEqual(shares[place] ?? 0);
          });
        });
      }),
    );
  });

  test("SMALL-3: a tie of remainders goes to the first column, also where fractions would differ in a last bit", () => {
    expect(wholePercents([1, 1, 4])).toEqual([17, 17, 66]);
    expect(wholePercents([1, 7])).toEqual([13, 87]);
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  });

  test("SMALL-5: the facilitator sees counts from the first answer", () => {
    expect(shownToFacilitator([1, 0])).toEqual({ n: 1, counts: [1, 0], shares: [100, 0] });
    expect(shownToFacilitator([0, 0])).toEqual({ n: 0, counts: [0, 0], shares: null });
  });
});

describe("splits", () => {
  test("SPLIT-1: leading column under 70 per cent of at least five answers", () => {
    expect(isSplit([2, 2])).toBe(false);
    expect(isSplit([3, 2])).toBe(true);
    expect(isSplit([7, 3])).toBe(false);
    expect(isSplit([69, 31])).toBe(true);
    expect(isSplit([14, 6])).toBe(false);
    expect(isSplit([4, 3, 3])).toBe(true);
    expect(isSplit([])).toBe(false);
  });

  test("SPLIT-2: evenness is 0 for one column, 1 for even columns, whatever their number and order", () => {
    expect(evenness([5, 0])).toBe(0);
    expect(evenness([])).toBe(0);
    for (const row of [
      [4, 4],
      [4, 4, 4],
      [4, 4, 4, 4],
    ])
      expect(evenness(row)).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(counts, (row) => {
        expect(evenness(row)).toBeGreaterThanOrEqual(0);
        expect(evenness(row)).toBeLessThanOrEqual(1 + 1e-12);
        expect(evenness([...row].reverse())).toBeCloseTo(evenness(row), 12);
      }),
    );
    expect(evenness([33, 31])).toBeGreaterThan(evenness([40, 24]));
  });

  test("FIND-5: when two columns share the lead, none leads", () => {
    expect(leadingColumn([3, 3, 1])).toBeNull();
    expect(leadingColumn([1, 3])).toBe(1);
    expect(leadingColumn([0, 0])).toBeNull();
    expect(leadingColumn([])).toBeNull();
  });
});
