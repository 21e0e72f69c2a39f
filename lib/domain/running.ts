import { counted, countedCell, SURE } from "./board";
import { type Results, resultsOf } from "./findings";
import { turnOf } from "./movement";
import { isBefore } from "./phase";
import { answeredIn, askedIn, hasSaidDone } from "./progress";
import { type Person, type Placed, present, type Room, setCell } from "./room";

/**
 * The room's figures, which follow each placement: counting 3,000 people anew ten times a second would take as long as
 * everything else together. At any time they equal a recount (TALLY-1).
 */
export type Running = {
  results: Results;
  /** progress[k]: how many people have answered k of the cards asked in this round */
  progress: number[];
  /** of these, those who said to be done with this phase */
  ready: number[];
};

/** Counted once, and again after a change that touches everybody's figures; followed from then on. */
export function runningOf(room: Room): Running {
  room.running ??= { results: resultsOf(room), ...progressOfAll(room) };
  return room.running;
}

function progressOfAll(room: Room): Pick<Running, "progress" | "ready"> {
  const { length } = askedIn(room.workshop);
  const progress = new Array<number>(length + 1).fill(0);
  const ready = new Array<number>(length + 1).fill(0);
  for (const person of present(room)) {
    const answered = answeredIn(room.workshop, person.board);
    bump(progress, answered, 1);
    if (hasSaidDone(room.workshop, person)) bump(ready, answered, 1);
  }
  return { progress, ready };
}

/** Somebody new, without any answer yet. */
export function enter(room: Room, person: Person): void {
  room.people.set(person.id, person);
  if (room.running === null || person.removed) return;
  room.running.results.people++;
  bump(room.running.progress, 0, 1);
  if (hasSaidDone(room.workshop, person)) bump(room.running.ready, 0, 1);
}

/** Sets one cell of a board if the placement is newer, and the room's figures with it; says whether it did. */
export function placeIn(room: Room, person: Person, at: number, placed: Placed): boolean {
  const { running } = room;
  if (running === null || person.removed) return setCell(person, at, placed);
  follow(room, running, person, at, -1);
  const isNewer = setCell(person, at, placed);
  follow(room, running, person, at, 1);
  return isNewer;
}

/** Adds what one person's answers to one card count for, or takes it away. */
function follow({ workshop }: Room, running: Running, person: Person, at: number, by: 1 | -1): void {
  const { results, progress, ready } = running;
  const { board, confidence } = person;
  const card = at % workshop.deck.cards.length;
  const discussed = new Set(workshop.discussed);
  const before = counted(board, 1, card, discussed);
  const final = isBefore(workshop.phase, "resort") ? before : counted(board, 2, card, discussed);
  const turn = turnOf(board, card, workshop.deck.columns.length, discussed);
  if (before !== null) bump(results.first[card], before, by);
  if (before !== null && confidence[countedCell(board, 1, card, discussed) ?? -1] === SURE)
    bump(results.sure[card], before, by);
  if (final !== null) bump(results.final[card], final, by);
  if (turn !== null) bump(results.turns[card], turn, by);
  const answered = answeredIn(workshop, board);
  bump(progress, answered, by);
  if (hasSaidDone(workshop, person)) bump(ready, answered, by);
}

function bump(counts: number[] | undefined, index: number, by: number): void {
  if (counts !== undefined) counts[index] = (counts[index] ?? 0) + by;
}
