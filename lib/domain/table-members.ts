import { counted } from "./board";
import { MIN_SHOWN } from "./policy";
import { present, type Room } from "./room";

/**
 * Tables' boards against the answers of those who sit there: of `people` who answered a card before and after their table
 * had placed it, `before` had it in the table's column in round 1 and `after` in round 2; `towards` came to it in between,
 * and `from` left it. People are counted once for each card.
 */
export type TableMembers = {
  tables: number;
  people: number;
  before: number;
  after: number;
  towards: number;
  from: number;
};

export type TablesAgainstMembers = {
  /** by card of the deck; null: too few to be shown */
  cards: (TableMembers | null)[];
  /** over the cards that are shown, so that no other card is what is left; null where none is */
  overall: Omit<TableMembers, "tables"> | null;
};

/**
 * STAT-15: counted over all tables together, and shown from two tables and five people on: a single table's board is what
 * a handful of people said. Where one to four people answered the card twice and are not in it, what they did would be
 * left of the room's movement, so it is not shown. Seats are those at the end; who changed the table counts at the last one.
 */
export function tablesAgainstMembers(room: Room): TablesAgainstMembers {
  const cards = room.workshop.deck.cards.map((_, card) => shownOrNull(membersOn(room, card)));
  const shown = cards.filter((one) => one !== null);
  const sum = (key: keyof TableMembers) => shown.reduce((total, one) => total + one[key], 0);
  return {
    cards,
    overall:
      shown.length === 0
        ? null
        : {
            people: sum("people"),
            before: sum("before"),
            after: sum("after"),
            towards: sum("towards"),
            from: sum("from"),
          },
  };
}

function shownOrNull({ elsewhere, ...found }: TableMembers & { elsewhere: number }): TableMembers | null {
  const isSafe = found.people >= MIN_SHOWN && (elsewhere === 0 || elsewhere >= MIN_SHOWN);
  return found.tables >= 2 && isSafe ? found : null;
}

/**
 * Exact, whatever the size. Only a discussed card is at the tables, and counts again only if it was placed again.
 * `elsewhere`: people who answered it twice, but sit nowhere or at a table that did not place it.
 */
export function membersOn(room: Room, card: number): TableMembers & { elsewhere: number } {
  const talked = new Set(room.workshop.discussed);
  const tables = new Set<number>();
  const found = { people: 0, before: 0, after: 0, towards: 0, from: 0, elsewhere: 0 };
  if (!talked.has(card)) return { tables: 0, ...found };
  for (const { board, table } of present(room)) {
    const atTable = table === null ? null : (room.boards.get(table)?.get(card)?.col ?? null);
    const [first, second] = [counted(board, 1, card, talked), counted(board, 2, card, talked)];
    if (first === null || second === null) continue;
    if (table === null || atTable === null) {
      found.elsewhere++;
      continue;
    }
    const [was, is] = [first === atTable, second === atTable];
    tables.add(table);
    found.people++;
    if (was) found.before++;
    if (is) found.after++;
    if (is && !was) found.towards++;
    if (was && !is) found.from++;
  }
  return { tables: tables.size, ...found };
}
