import { describe, expect, test } from "vitest";
import { aCard, aDeck, aPlainDeck, builtInDeck } from "@/lib/testing/builders";
import { isScored, isSortable, modelIndices, quickForm, sortableIndices } from "./cards";
import { type Deck, deckSchema } from "./deck";

const problems = (deck: unknown) => deckSchema.safeParse(deck).error?.issues.map((issue) => issue.message) ?? [];
const withCard = (changes: Partial<Deck["cards"][number]>) => {
  const deck = aDeck();
  return { ...deck, cards: deck.cards.map((card, index) => (index === 0 ? { ...card, ...changes } : card)) };
};

describe("a deck", () => {
  test("DECK-1: two to four columns and a card to sort", () => {
    for (const columns of [2, 3, 4]) expect(problems(aPlainDeck(columns, 3))).toEqual([]);
    expect(problems(aPlainDeck(1, 3))).toHaveLength(1);
    expect(problems(aPlainDeck(5, 3))).toHaveLength(1);
    expect(problems({ ...aPlainDeck(2, 0), cards: [aCard({ id: "practice", kind: "practice" })] })).toEqual([
      "the deck has no card that can be sorted",
    ]);
  });

  test("DECK-2: titles and texts of cards fit the phone", () => {
    expect(problems(withCard({ title: "x".repeat(32), text: "x".repeat(140) }))).toEqual([]);
    expect(problems(withCard({ title: "x".repeat(33) }))).toHaveLength(1);
    expect(problems(withCard({ text: "x".repeat(141) }))).toHaveLength(1);
    expect(problems(withCard({ text: " " }))).toHaveLength(1);
  });

  test("DECK-3: what a deck names is there, and nothing stands twice", () => {
    const deck = aDeck();
    const [column] = deck.columns;
    const [pair] = deck.pairs;
    if (column === undefined || pair === undefined) throw new Error("the test deck has columns and a pair");
    const broken: unknown[] = [
      withCard({ expected: "nowhere" }),
      withCard({ dimension: "nowhere" }),
      withCard({ byColumn: { nowhere: "text" } }),
      withCard({ id: "card-1" }),
      { ...deck, columns: [column, column] },
      { ...deck, quick: ["nowhere"] },
      { ...deck, leastCertain: ["nowhere"] },
      { ...deck, pairs: [{ ...pair, cards: { lead: "nowhere", manage: "card-4" } }] },
      { ...deck, pairs: [{ ...pair, cards: { nowhere: "card-0", manage: "card-4" } }] },
      { ...deck, pairs: [{ ...pair, interplayCard: "nowhere" }] },
    ];
    expect(problems(deck)).toEqual([]);
    for (const wrong of broken) expect(problems(wrong).length, JSON.stringify(wrong).slice(0, 80)).toBeGreaterThan(0);
  });

  test("DECK-4: interplay and practice cards belong in no column", () => {
    expect(problems(withCard({ kind: "interplay" }))).toEqual([
      "card card-0 is of kind interplay and has no expected column",
    ]);
    expect(problems(withCard({ kind: "practice" }))).toHaveLength(1);
    expect(problems(withCard({ kind: "emphasis", expected: null }))).toEqual([]);
  });

  test("DECK-5: what is placed, and what counts as a match", () => {
    const kinds = ["sort", "emphasis", "interplay", "practice"] as const;
    expect(kinds.map((kind) => isSortable({ kind }))).toEqual([true, true, false, false]);
    expect(kinds.map((kind) => isScored({ kind, expected: "lead" }))).toEqual([true, false, false, false]);
    expect(isScored({ kind: "sort", expected: null })).toBe(false);
    expect(sortableIndices(aDeck())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(modelIndices(aDeck())).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("DECK-6: the quick form keeps its cards and drops what refers to the others", () => {
    const quick = quickForm(aDeck());
    expect(quick.cards.map((card) => card.id)).toEqual(["card-0", "card-1", "card-5", "card-6", "both", "practice"]);
    expect(quick.leastCertain).toEqual([]);
    expect(quick.pairs).toEqual([]);
    expect(problems(quick)).toEqual([]);
    expect(problems(quickForm(builtInDeck("leadership-or-management")))).toEqual([]);
  });
});
