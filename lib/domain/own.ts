import type { Round } from "./phase";
import { leadingColumn } from "./policy";
import type { RevealedCard } from "./view-common";
import type { OwnPlacement } from "./view-phone";

type Kept = Pick<OwnPlacement, "cardId" | "round" | "col">;

/** COUNT-5: the column with which one's own card counts on the phone after a round, or null. */
export function ownColumn(
  placements: readonly Kept[],
  cardId: string,
  round: Round,
  discussed: readonly string[],
): number | null {
  const own = placements.find((placement) => placement.cardId === cardId && placement.round === round);
  if (own !== undefined) return own.col;
  if (round === 1 || discussed.includes(cardId)) return null;
  return placements.find((placement) => placement.cardId === cardId && placement.round === 1)?.col ?? null;
}

/** Whether I, the room and the article stand in more than one place on a card; who has no answer is left out. */
export function differs(mine: number | null, revealed: RevealedCard): boolean {
  const { counts } = revealed.shift.after;
  const places = [mine, counts === null ? null : leadingColumn(counts), revealed.expected];
  return new Set(places.filter((place) => place !== null)).size > 1;
}
