import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDeck, aPlainDeck, builtInDeck } from "@/lib/testing/builders";
import { quickForm, sortableIndices } from "./cards";
import { closestPair, ownOrder, PAIR_DISTANCE, partnersOf, sheetOrder } from "./order";

const full = builtInDeck("leadership-or-management");
const decks = { full, quick: quickForm(full), emphasis: builtInDeck("when-to-emphasise"), four: aPlainDeck(4, 30) };

describe("a participant's own order", () => {
  test("ORDER-1: every card to sort once, the same again for the same seed", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.values(decks)), (seed, deck) => {
        const order = ownOrder(deck, seed);
        expect([...order].sort((a, b) => a - b)).toEqual(sortableIndices(deck));
        expect(ownOrder(deck, seed)).toEqual(order);
      }),
    );
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => ownOrder(full, `seed ${seed}`).join()));
    expect(orders.size).toBe(50);
  });

  test("ORDER-2: pairs at least four places apart, for any seed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uuid()), fc.constantFrom(full, decks.quick), (seed, deck) => {
        expect(closestPair(ownOrder(deck, seed), partnersOf(deck))).toBeGreaterThanOrEqual(PAIR_DISTANCE);
      }),
      { numRuns: 500 },
    );
  });

  test("ORDER-2: also where every card is one of a pair, and chance alone would seldom find an order", () => {
    const plain = aPlainDeck(2, 12);
    const pairs = Array.from({ length: 6 }, (_, at) => ({
      id: `pair-${at}`,
      event: "An event",
      cards: {
        [plain.columns[0]?.id ?? ""]: plain.cards[at]?.id ?? "",
        [plain.columns[1]?.id ?? ""]: plain.cards[at + 6]?.id ?? "",
      },
      articleExample: false,
      shows: "Two sides",
      interplayCard: null,
      question: "Which?",
    }));
    const dense = { ...plain, pairs };
    for (let seed = 0; seed < 200; seed++)
      expect(closestPair(ownOrder(dense, `person ${seed}`), partnersOf(dense))).toBeGreaterThanOrEqual(PAIR_DISTANCE);
  });

  test("ORDER-2: a deck too small for it gets as far apart as it can, and every card", () => {
    const tiny = quickForm(aDeck({ quick: ["card-0", "card-4"] }));
    expect(ownOrder(tiny, "any").toSorted()).toEqual([0, 1]);
    expect(closestPair([0, 1], partnersOf(tiny))).toBe(1);
    expect(closestPair([0, 1], new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  test("ORDER-1: each card comes first about equally often", () => {
    const firsts = new Map<number, number>();
    for (let seed = 0; seed < 2400; seed++) {
      const card = ownOrder(full, `person ${seed}`)[0] ?? -1;
      firsts.set(card, (firsts.get(card) ?? 0) + 1);
    }
    expect(firsts.size).toBe(24);
    // 100 each on average; 5 standard deviations are about 50
    for (const times of firsts.values()) expect(Math.abs(times - 100)).toBeLessThan(50);
  });
});

describe("the numbers on a workshop's paper sheet", () => {
  test("PAPER-1: every card to sort once, pairs four apart, the same numbers for the same workshop alone", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(full, decks.quick), (workshopId, deck) => {
        const order = sheetOrder(deck, workshopId);
        expect(order.toSorted((a, b) => a - b)).toEqual(sortableIndices(deck));
        expect(closestPair(order, partnersOf(deck))).toBeGreaterThanOrEqual(PAIR_DISTANCE);
        expect(sheetOrder(deck, workshopId)).toEqual(order);
        expect(order).not.toEqual(sortableIndices(deck));
      }),
    );
    const orders = new Set(Array.from({ length: 50 }, (_, at) => sheetOrder(full, `workshop ${at}`).join()));
    expect(orders.size).toBe(50);
  });
});
