import type { Round } from "./phase";
import { leadingColumn } from "./policy";
import type { RevealedCard } from "./view-common";
import type { OwnPlacement } from "./view-phone";

type Kept = Pick<OwnPlacement, "cardId" | "round" | "col">;

/** COUNT-5, CONF-1: the own placement with which a card counts on the phone after a round; null when it is open. */
export function ownAnswer<Own extends Kept>(
  placements: readonly Own[],
  cardId: string,
  round: Round,
  discussed: readonly string[],
): Own | null {
  const placedIn = (of: Round) => placements.find((one) => one.cardId === cardId && one.round === of) ?? null;
  const answer = placedIn(round) ?? (round === 1 || discussed.includes(cardId) ? null : placedIn(1));
  return answer?.col === null ? null : answer;
}

/** The column of that placement, or null. */
export const ownColumn = (...asked: Parameters<typeof ownAnswer<Kept>>): number | null =>
  ownAnswer(...asked)?.col ?? null;

/** Whether I, the room and the article stand in more than one place on a card; who has no answer is left out. */
export function differs(mine: number | null, revealed: RevealedCard): boolean {
  const { counts } = revealed.rounds.after;
  const places = [mine, counts === null ? null : leadingColumn(counts), revealed.expected];
  return new Set(places.filter((place) => place !== null)).size > 1;
}
