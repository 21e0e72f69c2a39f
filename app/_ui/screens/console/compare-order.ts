import type { Deck, Pair } from "@/lib/domain/deck";
import { type Compared, mostDifferent, mostMoved, sortable } from "./standing";

/** A stop on the guide's way through compare. */
export type Stop =
  | { kind: "overview" }
  | { kind: "different" | "moved" | "closeCall"; one: Compared }
  | { kind: "pair"; pair: Pair };

/** Cards that the guide talks through before the pair. */
const CARDS_FIRST = 2;

/**
 * The order within compare that is suggested: the whole picture, up to two cards where most of the
 * room differs from the article (where none does, the two with most moves), the article's own pair with its interplay
 * card, and one close call.
 */
export function compareOrder(cards: readonly Compared[], deck: Deck): Stop[] {
  const sorted = sortable(cards);
  const different = mostDifferent(sorted).slice(0, CARDS_FIRST);
  const first: Stop[] =
    different.length > 0
      ? different.map((one) => ({ kind: "different", one }))
      : mostMoved(sorted)
          .slice(0, CARDS_FIRST)
          .map((one) => ({ kind: "moved", one }));
  const taken = new Set(first.flatMap((stop) => ("one" in stop ? [stop.one.card.id] : [])));
  const pair = deck.pairs.find((one) => one.interplayCard !== null) ?? deck.pairs.find((one) => one.articleExample);
  const call = closeCall(
    sorted.filter(({ card }) => !taken.has(card.id)),
    deck,
  );
  return [
    ...(sorted.some(({ expected }) => expected !== null) ? [{ kind: "overview" } as const] : []),
    ...first,
    ...(pair ? [{ kind: "pair", pair } as const] : []),
    ...(call ? [{ kind: "closeCall", one: call } as const] : []),
  ];
}

/** Where the article is read least firmly, rather a card on which the room is not of the article's view. */
function closeCall(cards: readonly Compared[], deck: Deck): Compared | undefined {
  const calls = cards.filter(({ card }) => deck.leastCertain.includes(card.id));
  const all = calls.length > 0 ? calls : cards.filter(({ card }) => card.grounding === "inferred");
  return all.find(({ standing }) => standing === "split" || standing === "different") ?? all[0];
}
