import { columnIndex, isSortable } from "@/lib/domain/cards";
import type { Card, Deck } from "@/lib/domain/deck";
import { leadingColumn } from "@/lib/domain/policy";
import type { ConsoleCard, ConsoleView } from "@/lib/domain/view-console";

/** How the room stands towards the article on a card. */
export const STANDINGS = ["different", "split", "same", "unsettled", "unanswered"] as const;
export type Standing = (typeof STANDINGS)[number];

/** A card of the view with its entry in the deck. */
export type Compared = { seen: ConsoleCard; card: Card; expected: number | null; standing: Standing };

function standingOf(seen: Pick<ConsoleCard, "final" | "split">, expected: number | null): Standing {
  const counts = seen.final.counts ?? [];
  if (seen.final.n === 0) return "unanswered";
  if (expected === null) return "unsettled";
  const leading = leadingColumn(counts);
  if (seen.split || leading === null) return "split";
  return leading === expected ? "same" : "different";
}

/** Every card of the workshop, in deck order, with what the article has to say about it. */
export function comparedCards(view: Pick<ConsoleView, "cards">, deck: Deck): Compared[] {
  const byId = new Map(deck.cards.map((card) => [card.id, card]));
  return view.cards.flatMap((seen) => {
    const card = byId.get(seen.id);
    if (card === undefined) return [];
    const index = columnIndex(deck, card.expected);
    const expected = index < 0 ? null : index;
    return [{ seen, card, expected, standing: standingOf(seen, expected) }];
  });
}

/** Cards that people place; interplay cards are the others. */
export const sortable = (cards: readonly Compared[]) => cards.filter(({ card }) => isSortable(card));

/** Most people of another view than the article first. */
export function mostDifferent(cards: readonly Compared[]): Compared[] {
  const against = ({ seen, expected }: Compared) =>
    expected === null || seen.final.n === 0 ? 0 : 1 - (seen.final.counts?.[expected] ?? 0) / seen.final.n;
  return cards.filter(({ standing }) => standing === "different").sort((a, b) => against(b) - against(a));
}

/** Cards on which somebody chose another column the second time, most people first. */
export function mostMoved(cards: readonly Compared[]): Compared[] {
  const moved = ({ seen }: Compared) => seen.movement?.moved ?? 0;
  return cards.filter((one) => moved(one) > 0).sort((a, b) => moved(b) - moved(a));
}
