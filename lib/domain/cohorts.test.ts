import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDeck, aPlainDeck } from "@/lib/testing/builders";
import { askedBy, type Candidate, cohortRefusal, compareCards, isClear, setAside } from "./cohorts";
import { differenceOf } from "./difference";
import { fisherExact } from "./fisher";
import { holm } from "./many-comparisons";
import { PHASES } from "./phase";
import { shown } from "./policy";

const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  ...{ phase: "closed", rehearsal: false, asks: askedBy(aDeck()) },
  ...changes,
});
const many = (count: number) => Array.from({ length: count }, () => candidate());
const card = (id: string, ...counts: number[][]) => ({ id, splits: counts.map(shown) });

describe("the choice of workshops", () => {
  test("COHORT-1: titles, reasons and the order of cards make no other deck; texts, columns and the article's view do", () => {
    const deck = aDeck();
    const first = (change: object) => ({
      ...deck,
      cards: deck.cards.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
    });
    const columns = (change: object) => ({
      ...deck,
      columns: deck.columns.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
    });
    const same = [
      { ...deck, title: "Another name", cards: [...deck.cards].reverse() },
      first({ rationale: "told better", title: "Told shorter" }),
    ];
    const other = [
      first({ text: "Another text." }),
      first({ id: "other" }),
      first({ expected: "manage" }),
      columns({ label: "Guide" }),
      { ...deck, columns: [...deck.columns].reverse() },
      { ...deck, cards: deck.cards.slice(1) },
    ];
    expect(same.map((one) => askedBy(one) === askedBy(deck))).toEqual([true, true]);
    expect(askedBy(first({ text: "today’s tasks" }))).toBe(askedBy(first({ text: "today's tasks" })));
    expect(other.map((one) => askedBy(one) === askedBy(deck))).toEqual(other.map(() => false));
  });

  test("COHORT-2: two to six, of one deck, none in rehearsal, none before commit", () => {
    expect([0, 1, 2, 6, 7].map((count) => cohortRefusal(many(count)))).toEqual([
      ...["too_few_workshops", "too_few_workshops", null, null, "too_many_workshops"],
    ]);
    expect(PHASES.map((phase) => setAside(candidate({ phase })))).toEqual([
      ...PHASES.slice(0, 5).map(() => "too_early"),
      ...[null, null],
    ]);
    expect(setAside(candidate({ rehearsal: true }))).toBe("rehearsal");
    expect(cohortRefusal([candidate(), candidate({ phase: "compare" })])).toBe("not_to_compare");
    expect(cohortRefusal([candidate(), candidate({ rehearsal: true })])).toBe("not_to_compare");
    expect(cohortRefusal([candidate(), candidate({ asks: askedBy(aPlainDeck(2, 3)) })])).toBe("different_decks");
  });
});

describe("differences between workshops", () => {
  test("COHORT-3: with two columns the share of the one that leads in both, else of the first", () => {
    const [first] = compareCards([card("x", [14, 56], [32, 48])]);
    expect(first?.differences).toMatchObject([{ a: 0, b: 1, column: 1, points: 20 }]);
    expect(first?.differences[0]?.share.low).toBeCloseTo(0.0524, 4);
    expect(first?.differences[0]?.share.high).toBeCloseTo(0.3339, 4);
    expect(compareCards([card("x", [8, 2], [3, 7])])[0]).toMatchObject({
      column: 0,
      differences: [{ column: 0, points: 50 }],
    });
  });

  test("COHORT-3: with more columns the farthest apart of those that lead, whatever the rest of the room chose", () => {
    // A leads with B, B with C; on A, which nobody leads with, they differ as well
    const [first] = compareCards([card("x", [9, 11, 0], [8, 0, 12])]);
    expect(first?.differences).toMatchObject([{ column: 2, points: -60 }]);
  });

  test("COHORT-4: no difference under ten answers, no split under five, and the column is that of most answers", () => {
    const few = compareCards([
      card("nine", [9, 0], [2, 20]),
      card("four", [4, 0], [0, 3]),
      card("ten", [10, 0], [0, 10]),
    ]);
    expect(few.map(({ id, column, differences }) => [id, column, differences.length])).toEqual([
      ["ten", 0, 1],
      ["four", null, 0],
      ["nine", 1, 0],
    ]);
  });

  test("COHORT-5: Fisher's p, times the columns where there are three and more, and Holm's over all pairs of all cards", () => {
    const splits = [
      [
        [18, 4],
        [9, 13],
        [12, 12],
      ],
      [
        [20, 2],
        [19, 3],
        [24, 0],
      ],
    ];
    const found = compareCards(splits.map((counts, at) => card(`card-${at}`, ...counts)));
    const all = found.flatMap(({ differences }) => differences);
    expect(all).toHaveLength(6);
    expect(all.map(({ pHolm }) => pHolm)).toEqual(holm(all.map(({ p }) => p)));
    expect(found[0]?.differences[0]).toMatchObject({
      a: 0,
      b: 1,
      p: fisherExact({ count: 18, n: 22 }, { count: 9, n: 22 }),
    });
    const [three] = compareCards([card("x", [12, 4, 4], [8, 6, 6])]);
    expect(three?.differences[0]?.p).toBeCloseTo(
      Math.min(1, 3 * fisherExact({ count: 12, n: 20 }, { count: 8, n: 20 })),
      12,
    );
    expect([0.049, 0.05].map((pHolm) => isClear({ pHolm }))).toEqual([true, false]);
  });

  test("COHORT-6: greatest first, whichever pair it is of, and equal ones by id", () => {
    const found = compareCards([
      card("b", [10, 10], [10, 10], [10, 10]),
      card("c", [10, 10], [18, 2], [2, 18]),
      card("a", [10, 10], [10, 10], [10, 10]),
    ]);
    expect(found.map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(found[0]?.differences.map(({ a, b, points }) => [a, b, points])).toEqual([
      [1, 2, 80],
      [0, 1, -40],
      [0, 2, 40],
    ]);
  });

  const columns = 3;
  const counts = fc.array(fc.nat(40), { minLength: columns, maxLength: columns });
  test("COHORT-6: exchanging two workshops negates the difference and changes nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 5 }), (pairs) => {
        const forth = compareCards(pairs.map(([one, other], at) => card(`${at}`, one, other)));
        const back = compareCards(pairs.map(([one, other], at) => card(`${at}`, other, one)));
        expect(back.map(({ id, column }) => [id, column])).toEqual(forth.map(({ id, column }) => [id, column]));
        forth.forEach(({ differences }, at) => {
          expect(back[at]?.differences).toHaveLength(differences.length);
          differences.forEach(({ share, points, pHolm }) => {
            const mirrored = back[at]?.differences[0];
            expect(mirrored?.share.value).toBeCloseTo(-share.value, 12);
            expect(mirrored?.share.low).toBeCloseTo(-share.high, 12);
            expect((mirrored?.points ?? Number.NaN) + points).toBe(0);
            expect(mirrored?.pHolm).toBeCloseTo(pHolm, 8);
          });
        });
      }),
    );
  });

  test("COHORT-6: it is of counts alone, so that the order of people and of cards changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts), { maxLength: 6 }), (pairs) => {
        const cards = pairs.map(([one, other], at) => card(`${at}`, one, other));
        const found = compareCards([...cards].reverse());
        expect(found.map(({ id, column }) => [id, column])).toEqual(
          compareCards(cards).map(({ id, column }) => [id, column]),
        );
        for (const { id, differences } of found)
          for (const { share, column } of differences) {
            const [one = [], other = []] = pairs[Number(id)] ?? [];
            const part = (row: number[]) => ({
              count: row[column] ?? 0,
              n: row.reduce((sum, count) => sum + count, 0),
            });
            expect(share).toEqual(differenceOf(part(one), part(other)));
          }
      }),
    );
  });
});
