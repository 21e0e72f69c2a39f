import { placed } from "./board";
import { isPaper } from "./paper";
import { leadingColumn } from "./policy";
import { seededRandom, shuffled } from "./random";
import { type Person, present, type Room } from "./room";
import type { Tally } from "./tally";

/**
 * The step between discuss and resort in which people work at tables. none: nobody is seated. seating: seats are shown and
 * may change. open: each table moves its board. closed: the boards are kept as they are.
 */
export const TABLE_STATES = ["none", "seating", "open", "closed"] as const;
export type TableState = (typeof TABLE_STATES)[number];

/**
 * `seed` made the seats; `moved`: somebody was given another seat since, or one to begin with; `locked`: they are not dealt
 * anew; `done`: numbers of the tables that said so.
 */
export type Tables = { state: TableState; seed: string; moved: boolean; locked: boolean; done: number[] };
export const NO_TABLES: Tables = { state: "none", seed: "", moved: false, locked: false, done: [] };

/** One card on a table's board. `col` null: not placed, or taken back. `rev` rises with each move. `by`: who moved last. */
export type TableCell = { col: number | null; rev: number; by: string | null };
/** by card */
export type TableBoard = Map<number, TableCell>;

/** A move on a table's board that was committed. */
export type TableMoved = { workshopId: string; table: number; card: number } & TableCell;

/** What became of a move. moved_meanwhile: somebody else's came first, and this one changed nothing. */
const TABLE_OUTCOMES = ["moved", "moved_meanwhile", "tables_closed", "not_seated", "unknown_card"] as const;
export type TableOutcome = (typeof TABLE_OUTCOMES)[number];

/** People at a table: fewer do not negotiate, more do not all speak. */
const TABLE_MIN = 3;
const TABLE_MAX = 5;
const TABLE_IDEAL = 4;

/** TABLE-2: how many tables so many people need; with fewer than six there is one. */
export function tablesFor(people: number): number {
  if (people === 0) return 0;
  const least = Math.ceil(people / TABLE_MAX);
  const most = Math.max(1, Math.floor(people / TABLE_MIN));
  return Math.max(least, Math.min(most, Math.round(people / TABLE_IDEAL)));
}

/**
 * TABLE-1: seats for everybody, by participant: table numbers from 1. People are put in order of how they answered the
 * discussed cards in round 1 and dealt out one table after the other, so that those who answered alike sit apart. The
 * same room and seed give the same seats.
 */
export function seatsFor(room: Room, seed: string): Map<string, number> {
  const { discussed } = room.workshop;
  const random = seededRandom(seed);
  const people = shuffled(present(room).filter(canSit).sort(byId), random);
  const answers = new Map(people.map((person) => [person.id, answersTo(person, discussed)]));
  people.sort((a, b) => compare(answers.get(a.id) ?? "", answers.get(b.id) ?? ""));
  const tables = tablesFor(people.length);
  return new Map(people.map((person, at) => [person.id, (at % tables) + 1]));
}

/** PAPER-4: a sheet of paper does not talk. */
const canSit = (person: Person) => !isPaper(person);

/** TABLE-3: where somebody sits who came later: at the smallest table, the first of several; null when none is laid. */
export const seatForOneMore = (room: Room): number | null => smallest(tableSizes(room));

/** TABLE-3: the same for everybody who came while no seats were given, one after another. */
export function seatsForMore(room: Room): Record<string, number> {
  const sizes = tableSizes(room);
  const seats: Record<string, number> = {};
  for (const person of present(room)) {
    const table = person.table === null && canSit(person) ? smallest(sizes) : null;
    if (table === null) continue;
    seats[person.id] = table;
    sizes.set(table, (sizes.get(table) ?? 0) + 1);
  }
  return seats;
}

function smallest(sizes: ReadonlyMap<number, number>): number | null {
  const [first] = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeA - sizeB || a - b);
  return first?.[0] ?? null;
}

/** How many sit at each table. */
export function tableSizes(room: Room): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { table } of present(room)) if (table !== null) sizes.set(table, (sizes.get(table) ?? 0) + 1);
  return sizes;
}

/** Somebody who is in has no seat although tables are laid. */
export const needsSeat = (room: Room, person: Person): boolean =>
  person.table === null &&
  canSit(person) &&
  !person.removed &&
  ["seating", "open"].includes(room.workshop.tables.state);

const byId = (a: Person, b: Person) => compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const answersTo = ({ board }: Person, cards: readonly number[]) =>
  cards.map((card) => placed(board, 1, card)).join(" ");

/** Numbers of the tables at which somebody sits, or whose board has something on it, ascending. */
export function tableNumbers(room: Room): number[] {
  const numbers = new Set([...room.boards.keys()]);
  for (const { table } of present(room)) if (table !== null) numbers.add(table);
  return [...numbers].sort((a, b) => a - b);
}

export const peopleAt = (room: Room, table: number): Person[] =>
  present(room).filter((person) => person.table === table);

/** How many of the discussed cards a table has placed. */
export const placedAt = ({ boards, workshop }: Room, table: number): number =>
  workshop.discussed.filter((card) => (boards.get(table)?.get(card)?.col ?? null) !== null).length;

/** TABLE-6: how many tables have each card in each column, by card and column of the deck. */
export function tableTally({ boards, workshop }: Room): Tally {
  const { deck, discussed } = workshop;
  const counts: Tally = deck.cards.map(() => deck.columns.map(() => 0));
  for (const board of boards.values())
    for (const card of discussed) {
      const col = board.get(card)?.col ?? null;
      const row = counts[card];
      if (col !== null && row !== undefined) row[col] = (row[col] ?? 0) + 1;
    }
  return counts;
}

/**
 * TABLE-9: the column that leads at the tables and the one that leads among the second answers, where they differ; null
 * where they agree, or where no column leads.
 */
export function tablesDiffer(
  tables: readonly number[] | null,
  again: readonly number[] | null,
): { atTables: number; alone: number } | null {
  const atTables = leadingColumn(tables ?? []);
  const alone = leadingColumn(again ?? []);
  return atTables === null || alone === null || atTables === alone ? null : { atTables, alone };
}

/** TABLE-4: takes in a committed move if it is newer than what the board has; says whether it is. */
export function applyTableMove(room: Room, { table, card, col, rev, by }: TableMoved): boolean {
  const board: TableBoard = room.boards.get(table) ?? new Map();
  if ((board.get(card)?.rev ?? 0) >= rev) return false;
  board.set(card, { col, rev, by });
  room.boards.set(table, board);
  return true;
}
