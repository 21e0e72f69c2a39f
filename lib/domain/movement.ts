import { type Board, counted } from "./board";
import { leadingColumn } from "./policy";

/**
 * Everyone who answered a card in both rounds, by column: turns[from * columns + to] people went from one to the other.
 * All that can be said about movement follows from it.
 */
export type Turns = number[];

/** People who answered a card in both rounds, and how many of them chose another column the second time. */
export type Movement = { both: number; moved: number };

/** MOVE-2: where those who answered both rounds went. The four add up to all of them. */
export type Direction = { stayed: number; room: number; article: number; away: number };

/** MOVE-1: who answered only one of the rounds is in no turn. */
export function turnsOf(
  people: Iterable<{ board: Board }>,
  card: number,
  columns: number,
  discussed: ReadonlySet<number>,
): Turns {
  const turns = new Array<number>(columns * columns).fill(0);
  for (const { board } of people) {
    const turn = turnOf(board, card, columns, discussed);
    if (turn !== null) turns[turn] = (turns[turn] ?? 0) + 1;
  }
  return turns;
}

/** Where one board counts among the turns of a card; null when it answers only one of the rounds. */
export function turnOf(board: Board, card: number, columns: number, discussed: ReadonlySet<number>): number | null {
  const [before, after] = [counted(board, 1, card, discussed), counted(board, 2, card, discussed)];
  return before === null || after === null ? null : before * columns + after;
}

/** The people of the turns by column, in the first round and in the second. */
export function marginsOf(turns: Turns): { before: number[]; after: number[] } {
  const columns = columnsIn(turns);
  const [before, after] = [new Array<number>(columns).fill(0), new Array<number>(columns).fill(0)];
  turns.forEach((people, at) => {
    const [from, to] = [Math.floor(at / columns), at % columns];
    before[from] = (before[from] ?? 0) + people;
    after[to] = (after[to] ?? 0) + people;
  });
  return { before, after };
}

const columnsIn = (turns: Turns) => Math.sqrt(turns.length);

export function movementOf(turns: Turns): Movement {
  const both = turns.reduce((sum, people) => sum + people, 0);
  const columns = columnsIn(turns);
  const stayed = turns.reduce((sum, people, at) => (isStay(at, columns) ? sum + people : sum), 0);
  return { both, moved: both - stayed };
}

/**
 * MOVE-2. `first`: the room's counts after round 1; `expected`: the article's column, or null. Who went to the column
 * that led then went towards the room, also where the article has the card there: they had seen only the room.
 */
export function directionOf(turns: Turns, first: readonly number[], expected: number | null): Direction {
  const columns = columnsIn(turns);
  const lead = leadingColumn(first);
  const direction: Direction = { stayed: 0, room: 0, article: 0, away: 0 };
  turns.forEach((people, at) => {
    const to = at % columns;
    if (isStay(at, columns)) direction.stayed += people;
    else if (to === lead) direction.room += people;
    else if (to === expected) direction.article += people;
    else direction.away += people;
  });
  return direction;
}

const isStay = (turn: number, columns: number) => Math.floor(turn / columns) === turn % columns;
