import type { Deck } from "@/lib/domain/deck";
import type { ConsoleView } from "@/lib/domain/view-console";
import { compareOrder, type Stop } from "./compare-order";
import type { CardOrder } from "./console-context";
import { comparedCards, STANDINGS } from "./standing";

/** Ids of the cards in the order in which "next card" goes through them. */
export function cardQueue(view: ConsoleView, deck: Deck, order: CardOrder): string[] {
  if (view.phase === "compare") return compareQueue(view, deck);
  if (order === "split") return view.bySplit;
  const placed = new Set(view.bySplit);
  return view.cards.flatMap(({ id }) => (placed.has(id) ? [id] : []));
}

/** The guide's stops, then all other cards, those that the room sees differently first. */
function compareQueue(view: ConsoleView, deck: Deck): string[] {
  const cards = comparedCards(view, deck);
  const rest = STANDINGS.flatMap((standing) => cards.filter((one) => one.standing === standing));
  return [...new Set([...compareOrder(cards, deck).flatMap(cardsOf), ...rest.map(({ card }) => card.id)])];
}

function cardsOf(stop: Stop): string[] {
  if (stop.kind === "overview") return [];
  if (stop.kind !== "pair") return [stop.one.card.id];
  const { cards, interplayCard } = stop.pair;
  return [...Object.values(cards), ...(interplayCard === null ? [] : [interplayCard])];
}

/** The card before or after the one on stage; the first one when none is. Null at either end. */
export function neighbour(queue: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : queue.indexOf(current);
  if (at < 0) return step === 1 ? (queue[0] ?? null) : null;
  return queue[at + step] ?? null;
}
