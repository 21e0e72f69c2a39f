import type { Board } from "./board";
import { placed } from "./board";
import { sortableIndices } from "./cards";
import { isPaper } from "./paper";
import type { Round } from "./phase";
import type { Person } from "./room";
import type { Workshop } from "./workshop";

/**
 * How far one participant is: answers given of answers asked. In round 1 every card to sort is asked, in round 2 the
 * discussed ones, since the others keep their column. In commit it is one thing: to say that one is done, since whoever
 * wrote may go on writing. `of` is 0 when nothing is asked.
 */
export type Progress = { placed: number; of: number };

export const roundAsked = (workshop: Workshop): Round =>
  workshop.phase === "lobby" || workshop.phase === "sort" || workshop.phase === "discuss" ? 1 : 2;

/** Indices of the cards that are asked in the round of this phase. */
export const askedIn = (workshop: Workshop): readonly number[] =>
  roundAsked(workshop) === 1 ? sortableIndices(workshop.deck) : workshop.discussed;

/** `of` of everybody's progress. */
export const askedCount = (workshop: Workshop): number => (workshop.phase === "commit" ? 1 : askedIn(workshop).length);

/** How many of the cards asked a board answers. */
export const answeredIn = (workshop: Workshop, board: Board): number =>
  countAnswered(askedIn(workshop), roundAsked(workshop), board);

/** For a whole room: what is asked is found once, not once for each of 3,000 people ten times a second. */
export function progressIn(workshop: Workshop): (person: Person) => Progress {
  if (workshop.phase === "commit") return (person) => ({ placed: Number(hasSaidDone(workshop, person)), of: 1 });
  const round = roundAsked(workshop);
  const asked = askedIn(workshop);
  return ({ board }) => ({ placed: countAnswered(asked, round, board), of: asked.length });
}

function countAnswered(asked: readonly number[], round: Round, board: Board): number {
  let count = 0;
  for (const card of asked) if (placed(board, round, card) >= 0) count++;
  return count;
}

export const isDone = ({ placed, of }: Progress) => placed >= of;

/** READY-1, PAPER-3: said "I am done" in this phase, however many cards are left; a paper sheet says so by being there. */
export const hasSaidDone = ({ phase }: Workshop, person: Person) => isPaper(person) || person.doneIn === phase;
