import { isHere, PEOPLE_LISTED } from "./console-people";
import { isPaper } from "./paper";
import { type Person, present, type Room } from "./room";
import { placedAt, type Tables } from "./tables";
import { nameOf } from "./workshop";

type Seated = { id: string; name: string; here: boolean };

/** One table as the facilitator sees it. `people` is empty in a hall of more than 200, where only the sizes are told. */
export type ConsoleTable = {
  number: number;
  size: number;
  people: Seated[];
  placed: number;
  done: boolean;
};

export type ConsoleTables = Pick<Tables, "state" | "moved" | "locked"> & {
  list: ConsoleTable[];
  cards: number;
  unseated: number;
  /** those of them, as at a table; empty in a hall */
  standing: Seated[];
};

export function consoleTables(room: Room): ConsoleTables {
  const { tables, discussed } = room.workshop;
  const { state, moved, locked } = tables;
  const list = new Map<number, ConsoleTable>();
  if (state === "none") return { state, moved, locked, list: [], cards: discussed.length, unseated: 0, standing: [] };
  const everybody = present(room);
  const isListed = everybody.length <= PEOPLE_LISTED;
  const seated = (person: Person): Seated => ({
    id: person.id,
    name: nameOf(room.workshop, person),
    here: isHere(room, person),
  });
  const standing: Seated[] = [];
  let unseated = 0;
  for (const person of everybody) {
    const { table: number } = person;
    if (number === null) {
      if (isPaper(person)) continue;
      unseated++;
      if (isListed) standing.push(seated(person));
      continue;
    }
    const table = list.get(number) ?? { number, size: 0, people: [], placed: 0, done: false };
    table.size++;
    if (isListed) table.people.push(seated(person));
    list.set(number, table);
  }
  for (const table of list.values()) {
    table.placed = placedAt(room, table.number);
    table.done = tables.done.includes(table.number);
  }
  return {
    state,
    moved,
    locked,
    list: [...list.values()].sort((a, b) => a.number - b.number),
    cards: discussed.length,
    unseated,
    standing,
  };
}
