import { describe, expect, test } from "vitest";
import { aPlainDeck, aRoom, aWorkshop, peopleWith } from "@/lib/testing/builders";
import { resultsOf } from "./findings";
import { holm } from "./many-comparisons";
import { testMovement } from "./movement-tests";
import { mcNemar } from "./paired-tests";

const deck = aPlainDeck(2, 4);
/** Ten people: card 0: nine went one way; card 1: three one way and one back; card 2: nobody moved; card 3: four answered. */
const people = peopleWith(
  deck,
  Array.from({ length: 10 }, (_, at) => ({
    first: [at < 9 ? 0 : 1, at < 3 ? 0 : 1, at % 2, at < 4 ? 0 : null],
    second: [1, at < 9 ? 1 : 0, at % 2, at < 4 ? 1 : null],
  })),
);
const results = resultsOf(aRoom(aWorkshop({ deck, phase: "compare", discussed: [0, 1, 2, 3] }), people));

describe("movement with its test", () => {
  test("STAT-11: cards on which somebody moved are compared together, and too few people are not tested", () => {
    const [first, second, third, fourth] = testMovement(deck, results);
    const [strong, weak] = [mcNemar(9, 0), mcNemar(3, 1)];
    const [strongHolm, weakHolm] = holm([strong.p, weak.p]);
    expect(first).toMatchObject({ card: 0, movement: { both: 10, moved: 9 }, test: { ...strong, pHolm: strongHolm } });
    expect(first?.direction).toEqual({ stayed: 1, room: 0, article: 0, away: 9 });
    expect(second?.test).toEqual({ ...weak, pHolm: weakHolm });
    expect(third).toMatchObject({ movement: { both: 10, moved: 0 }, test: { p: 1, pHolm: 1, discordant: 0 } });
    expect(fourth).toEqual({ card: 3, movement: null, direction: null, test: null });
    expect(strongHolm).toBeCloseTo(2 * strong.p, 12);
  });

  test("STAT-11: a workshop without a second round has nothing to test", () => {
    const once = resultsOf(aRoom(aWorkshop({ deck, phase: "discuss" }), peopleWith(deck, [{ first: [0, 1, 0, 1] }])));
    expect(testMovement(deck, once).map(({ test: found }) => found)).toEqual([null, null, null, null]);
  });
});
