import type { Deck } from "@/lib/domain/deck";
import type { ConsoleView } from "@/lib/domain/view-console";
import { compareOrder, type Stop } from "./compare-order";
import { comparedCards, STANDINGS } from "./standing";

/** From the card on stage: what was there before it and what comes next, and where it stands; `at` is -1 outside. */
export type Walk = { back: string | null; next: string | null; at: number; of: number };

type Seen = Pick<ConsoleView, "phase" | "stage" | "cards" | "discussion">;

export function walkOf(view: Seen, deck: Deck): Walk {
  const current = view.stage.cardId;
  if (view.phase === "discuss") return talkWalk(view.discussion, deck, current);
  const queue = compareQueue(view, deck);
  const at = current === null ? -1 : queue.indexOf(current);
  return { back: queue[at - 1] ?? null, next: queue[at + 1] ?? null, at, of: queue.length };
}

/** Back through what was talked about; on to what the queue has next, also from a card that came on stage once more. */
function talkWalk({ talked, waiting }: ConsoleView["discussion"], deck: Deck, current: string | null): Walk {
  const idOf = ({ card }: { card: number }) => deck.cards[card]?.id ?? "";
  const before = talked.map(idOf);
  const next = waiting.map(idOf).filter((id) => id !== current);
  const at = current === null ? -1 : before.indexOf(current);
  const back = at < 0 ? before.at(-1) : before[at - 1];
  return { back: back ?? null, next: next[0] ?? null, at, of: before.length + next.length };
}

type Heard = { [part in "waiting" | "talked"]: readonly unknown[] };

/**
 * What the guide advises just now, by the name of its sentence: another one where cards wait, in whatever order. Few people
 * who have talked and have nothing before them have done what it says.
 */
export function adviceNow({ advice, waiting, talked }: Heard & Pick<ConsoleView["discussion"], "advice">) {
  if (advice === null || advice === "nearly_all_split") return advice;
  if (waiting.length > 0) return `${advice}_named` as const;
  return advice === "few_people" && talked.length > 0 ? null : advice;
}

/** The guide's stops, then all other cards, those that the room sees differently first. */
export function compareQueue(view: Pick<ConsoleView, "cards">, deck: Deck): string[] {
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
