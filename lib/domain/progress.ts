import { placed } from "./board";
import { sortableIndices } from "./cards";
import type { Round } from "./phase";
import type { Person } from "./room";
import { answered } from "./tally";
import type { Workshop } from "./workshop";

/**
 * How far one participant is: answers given of answers asked. In round 1 every card to sort is asked, in round 2 the
 * discussed ones, since the others keep their column. `of` is 0 when nothing is asked.
 */
export type Progress = { placed: number; of: number };

export const roundAsked = (workshop: Workshop): Round =>
  workshop.phase === "lobby" || workshop.phase === "sort" || workshop.phase === "discuss" ? 1 : 2;

export function progressOf(workshop: Workshop, person: Person): Progress {
  if (roundAsked(workshop) === 1) {
    const cards = sortableIndices(workshop.deck);
    return { placed: answered(person.board, 1, cards, new Set()), of: cards.length };
  }
  const again = workshop.discussed.filter((card) => placed(person.board, 2, card) >= 0);
  return { placed: again.length, of: workshop.discussed.length };
}

export const isDone = ({ placed, of }: Progress) => placed >= of;
