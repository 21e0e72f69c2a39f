import { counted } from "./board";
import { type Results, resultsOf } from "./findings";
import { isBefore } from "./phase";
import { answeredIn, askedIn } from "./progress";
import { type Person, present, type Room, setCell } from "./room";

/**
 * The room's figures, which follow each placement: counting 3,000 people anew ten times a second would take as long as
 * everything else together. At any time they equal a recount (TALLY-1).
 */
export type Running = {
  results: Results;
  /** progress[k]: how many people have answered k of the cards asked in this round */
  progress: number[];
};

/** Counted once, and again after a change that touches everybody's figures; followed from then on. */
export function runningOf(room: Room): Running {
  room.running ??= { results: resultsOf(room), progress: progressOfAll(room) };
  return room.running;
}

function progressOfAll(room: Room): number[] {
  const asked = askedIn(room.workshop);
  const progress = new Array<number>(asked.length + 1).fill(0);
  for (const { board } of present(room)) bump(progress, answeredIn(room.workshop, board), 1);
  return progress;
}

/** Somebody new, without any answer yet. */
export function enter(room: Room, person: Person): void {
  room.people.set(person.id, person);
  if (room.running === null) return;
  room.running.results.people++;
  bump(room.running.progress, 0, 1);
}

/** Sets one cell of a board if the placement is newer, and the room's figures with it; says whether it did. */
export function placeIn(room: Room, person: Person, at: number, value: number, seq: number): boolean {
  const { running } = room;
  if (running === null || person.removed) return setCell(person, at, value, seq);
  follow(room, running, person, at, -1);
  const isNewer = setCell(person, at, value, seq);
  follow(room, running, person, at, 1);
  return isNewer;
}

/** Adds what one person's answers to one card count for, or takes it away. */
function follow({ workshop }: Room, { results, progress }: Running, { board }: Person, at: number, by: 1 | -1): void {
  const card = at % workshop.deck.cards.length;
  const discussed = new Set(workshop.discussed);
  const before = counted(board, 1, card, discussed);
  const after = counted(board, 2, card, discussed);
  const final = isBefore(workshop.phase, "resort") ? before : after;
  const movement = results.movements[card];
  if (before !== null) bump(results.first[card], before, by);
  if (final !== null) bump(results.final[card], final, by);
  if (movement !== undefined && before !== null && after !== null) {
    movement.both += by;
    if (before !== after) movement.moved += by;
  }
  bump(progress, answeredIn(workshop, board), by);
}

function bump(counts: number[] | undefined, index: number, by: number): void {
  if (counts !== undefined) counts[index] = (counts[index] ?? 0) + by;
}
