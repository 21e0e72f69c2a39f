import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDeck, peopleWith } from "@/lib/testing/builders";
import { resamplesOf } from "./bootstrap";
import { sortableIndices } from "./cards";
import { wilson } from "./interval";
import { matchWithArticle } from "./match";
import { answerMatrices } from "./raters";

const deck = aDeck();
const cards = sortableIndices(deck);
function figures(sheets: (number | null)[][], seed = "seed", times = 50) {
  const people = peopleWith(
    deck,
    sheets.map((first) => ({ first })),
  );
  const matrices = answerMatrices(people, [1], new Set(), cards, 2);
  return matchWithArticle(deck, matrices, cards, resamplesOf(matrices, seed, times))[0];
}
// The article has cards 0 to 3 in column 0, 4 to 7 in column 1; 0, 3 and 6 are close calls, 3 is least certain.
const asArticle = [0, 0, 0, 0, 1, 1, 1, 1];

describe("match with the article", () => {
  test("STAT-12: counts answers as one does by hand, in each group", () => {
    const answer = fc.oneof(fc.constant(null), fc.constantFrom(0, 1));
    const sheet = fc.array(answer, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 12 }), (sheets) => {
        const byHand = (holds: (card: number) => boolean) => {
          const told = asArticle.map((_, card) => sheets.map((one) => one[card] ?? null).filter((one) => one !== null));
          const kept = told.flatMap((answers, card) => (answers.length >= 5 && holds(card) ? [{ answers, card }] : []));
          const matching = kept.reduce(
            (sum, { answers, card }) => sum + answers.filter((one) => one === asArticle[card]).length,
            0,
          );
          const n = kept.reduce((sum, { answers }) => sum + answers.length, 0);
          return { cards: kept.length, answers: n, matching, wilson: n < 10 ? null : wilson(matching, n) };
        };
        const found = figures(sheets, "by hand", 5);
        expect(found?.overall).toMatchObject(byHand(() => true));
        expect(found?.byColumn[0]).toMatchObject(byHand((card) => card < 4));
        expect(found?.byColumn[1]).toMatchObject(byHand((card) => card >= 4));
        expect(found?.byDimension).toHaveLength(1);
        expect(found?.byDimension[0]).toMatchObject(byHand(() => true));
        expect(found?.withoutLeastCertain).toMatchObject(byHand((card) => card !== 3));
        expect(found?.closeCalls).toMatchObject(byHand((card) => card % 3 === 0));
        expect(found?.direct).toMatchObject(byHand((card) => card % 3 !== 0));
      }),
    );
  });

  test("STAT-12: the interval is over people: as wide as they differ, not as many answers as they gave", () => {
    const other = asArticle.map((column) => 1 - column);
    // Half of twenty people agree on everything, half on nothing: 160 answers, but only 20 opinions.
    const found = figures([...new Array(10).fill(asArticle), ...new Array(10).fill(other)], "two camps", 1_000);
    const { wilson: overAnswers, people } = found?.overall ?? {};
    expect(found?.overall).toMatchObject({ answers: 160, matching: 80 });
    // Of 20 throws of a coin, 95 in 100 lie between 6 and 14 heads.
    expect(people?.low).toBeGreaterThanOrEqual(0.25);
    expect(people?.low).toBeLessThanOrEqual(0.3);
    expect(people?.high).toBeGreaterThanOrEqual(0.7);
    expect(people?.high).toBeLessThanOrEqual(0.75);
    expect((people?.high ?? 0) - (people?.low ?? 1)).toBeGreaterThan(
      2 * ((overAnswers?.high ?? 0) - (overAnswers?.low ?? 0)),
    );
    expect(figures(new Array(6).fill(asArticle))?.overall.people).toEqual({ low: 1, high: 1 });
  });

  test("STAT-12: without people, or with cards of four answers alone, there is no figure", () => {
    const none = { cards: 0, answers: 0, matching: 0, wilson: null, people: null };
    expect(figures([])?.overall).toEqual(none);
    expect(figures(new Array(4).fill(asArticle))?.overall).toEqual(none);
  });
});
