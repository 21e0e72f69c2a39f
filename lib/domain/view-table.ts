import { isHere } from "./console-people";
import type { Room } from "./room";
import { peopleAt } from "./tables";
import type { PlainCard } from "./view-common";
import { plainCard } from "./view-common";
import { nameOf } from "./workshop";

/** What the people of one table see alike. Names stand beside moves here: they sit together and look at one board. */
export type TableView = {
  number: number;
  version: number;
  tick: number;
  people: { id: string; name: string; here: boolean }[];
  /** the discussed cards; `held`: id of who has it in hand */
  cards: (PlainCard & { col: number | null; rev: number; by: string | null; held: string | null })[];
  done: boolean;
};

/** `held`: by card, who has it in hand just now. */
export function tableView(room: Room, table: number, held: ReadonlyMap<number, string>): TableView {
  const { workshop } = room;
  const board = room.boards.get(table);
  return {
    number: table,
    version: workshop.version,
    tick: 0,
    people: peopleAt(room, table).map((person) => ({
      id: person.id,
      name: nameOf(workshop, person),
      here: isHere(room, person),
    })),
    cards: workshop.discussed.flatMap((index) => {
      const card = workshop.deck.cards[index];
      if (card === undefined) return [];
      const cell = board?.get(index);
      const { col = null, rev = 0, by = null } = cell ?? {};
      return [{ ...plainCard(card), col, rev, by, held: held.get(index) ?? null }];
    }),
    done: workshop.tables.done.includes(table),
  };
}
