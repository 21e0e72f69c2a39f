import { ownColumn } from "@/lib/domain/own";
import type { Round } from "@/lib/domain/phase";
import type { ShownPlacement } from "@/lib/live/client/own-state";

type Card = { id: string };

/** What is asked of one person in a round, and how far it is. */
export type SortPlan<Each extends Card> = {
  /** cards of this round in the order in which they come */
  asked: Each[];
  /** those without an answer, the ones put off last */
  open: Each[];
  /** answers that the server has, and those on this phone only */
  saved: number;
  kept: number;
};

/**
 * Round 1 asks every card. Round 2 asks the discussed ones first, then what was left open; the others keep their column
 * and can be moved on the board. `later`: ids put off, in the order in which they were.
 */
export function sortPlan<Each extends Card>(
  cards: readonly Each[],
  placements: readonly ShownPlacement[],
  round: Round,
  discussed: readonly string[],
  later: readonly string[],
): SortPlan<Each> {
  const isDiscussed = (card: Each) => discussed.includes(card.id);
  const wasLeftOpen = (card: Each) => ownColumn(placements, card.id, 1, discussed) === null;
  const asked =
    round === 1
      ? [...cards]
      : [...cards.filter(isDiscussed), ...cards.filter((card) => !isDiscussed(card) && wasLeftOpen(card))];
  const isOpen = (card: Each) => ownColumn(placements, card.id, round, discussed) === null;
  const isLater = (card: Each) => later.includes(card.id);
  const open = asked.filter(isOpen);
  const putOff = open.filter(isLater).sort((a, b) => later.indexOf(a.id) - later.indexOf(b.id));
  const done = asked.filter((card) => !isOpen(card));
  const isKept = (card: Each) =>
    placements.some(({ cardId, round: of, state }) => cardId === card.id && of === round && state !== "saved");
  const kept = done.filter(isKept).length;
  return { asked, open: [...open.filter((card) => !isLater(card)), ...putOff], saved: done.length - kept, kept };
}

/** Ids placed in this round, oldest first: what Undo takes back, also after a reload. */
export const placedInOrder = (placements: readonly ShownPlacement[], round: Round): string[] =>
  placements
    .filter((placement) => placement.round === round && placement.col !== null)
    .sort((a, b) => a.seq - b.seq)
    .map(({ cardId }) => cardId);
