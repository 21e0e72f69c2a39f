import { isSortable } from "./cards";
import type { Deck } from "./deck";
import { openRound, type Phase, type Round } from "./phase";

/**
 * Who put which card in which column in which round. `col` null takes the card back out. `sure`: what was
 * said with it, null when nothing was.
 */
export type Placement = {
  participantId: string;
  card: number;
  round: Round;
  col: number | null;
  sure: boolean | null;
  seq: number;
};

/**
 * What became of a placement. `counted` and `already_newer` acknowledge it; the others refuse it.
 * already_newer: a placement of the same card and round with the same or a higher seq is kept.
 */
export const OUTCOMES = ["counted", "already_newer", "round_closed", "not_a_participant", "unknown_card"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isAcknowledged = (outcome: Outcome) => outcome === "counted" || outcome === "already_newer";

/**
 * PLACE-1 to PLACE-3: the rule that lib/db/placements.ts states again in SQL. `keptSeq` is the seq of the placement that is kept
 * for this card and round, null when there is none. A test holds the two against each other.
 */
export function placementOutcome(
  workshop: { deck: Deck; phase: Phase },
  isParticipant: boolean,
  keptSeq: number | null,
  placement: Placement,
): Outcome {
  if (!isParticipant) return "not_a_participant";
  const card = workshop.deck.cards[placement.card];
  if (card === undefined || !isSortable(card)) return "unknown_card";
  if (placement.col !== null && workshop.deck.columns[placement.col] === undefined) return "unknown_card";
  if (openRound(workshop.phase) !== placement.round) return "round_closed";
  return keptSeq !== null && keptSeq >= placement.seq ? "already_newer" : "counted";
}
