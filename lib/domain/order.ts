import { cardIndex, sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { seededRandom, shuffled } from "./random";

/** Cards of a pair are about one event; close together, the second is answered by the first. */
export const PAIR_DISTANCE = 4;
const TRIES = 60;

/**
 * ORDER-1, ORDER-2: a participant's own order of the cards to sort, as card indices. The same seed gives the same order on
 * every device. Two cards of a pair stand at least PAIR_DISTANCE places apart, or as far apart as 60 tries get
 * in a deck too small for it.
 */
export function ownOrder(deck: Deck, seed: string): number[] {
  const random = seededRandom(seed);
  const partners = partnersOf(deck);
  let best: number[] = [];
  let bestDistance = -1;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const order = spread(shuffled(sortableIndices(deck), random), partners);
    const distance = closestPair(order, partners);
    if (distance > bestDistance) [best, bestDistance] = [order, distance];
    if (bestDistance >= PAIR_DISTANCE) break;
  }
  return best;
}

/**
 * PAPER-1: the cards to sort, as card indices, in the order in which a workshop's paper sheet numbers them (the first is
 * number 1). One for all sheets of a workshop, so that who types them in finds the same numbers; not the deck's own order,
 * which groups the columns.
 */
export const sheetOrder = (deck: Deck, workshopId: string): number[] => ownOrder(deck, `paper sheet of ${workshopId}`);

/** Card index to the indices of the cards it is paired with. */
export function partnersOf(deck: Deck): Map<number, Set<number>> {
  const partners = new Map<number, Set<number>>();
  for (const pair of deck.pairs) {
    const members = Object.values(pair.cards).map((id) => cardIndex(deck, id));
    for (const card of members) {
      const known = partners.get(card) ?? new Set<number>();
      for (const other of members) if (other !== card) known.add(other);
      partners.set(card, known);
    }
  }
  return partners;
}

/** Takes cards in the given order, putting one off while a partner stands among the last three. */
function spread(cards: number[], partners: Map<number, Set<number>>): number[] {
  const waiting = [...cards];
  const order: number[] = [];
  while (waiting.length > 0) {
    const recent = order.slice(1 - PAIR_DISTANCE);
    const free = waiting.findIndex((card) => !recent.some((placed) => partners.get(card)?.has(placed)));
    order.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return order;
}

/** Fewest places between two cards of a pair; Infinity when the order holds no pair. */
export function closestPair(order: readonly number[], partners: Map<number, Set<number>>): number {
  const place = new Map(order.map((card, at) => [card, at]));
  let closest = Number.POSITIVE_INFINITY;
  for (const [card, others] of partners)
    for (const other of others) {
      const [a, b] = [place.get(card), place.get(other)];
      if (a !== undefined && b !== undefined) closest = Math.min(closest, Math.abs(a - b));
    }
  return closest;
}
