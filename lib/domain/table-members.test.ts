import { describe, expect, test } from "vitest";
import { type Answers, aPerson, aPlainDeck, aRoom, aWorkshop } from "@/lib/testing/builders";
import { membersOn, tablesAgainstMembers } from "./table-members";

const deck = aPlainDeck(2, 3);
type Seat = { table: number | null; first: Answers; second: Answers };
/** Cards 0 and 1 were discussed; each table has both in the given columns, null where it did not place one. */
function room(seats: Seat[], boards: Record<number, (number | null)[]>) {
  const people = seats.map((seat, at) => aPerson(deck, at + 1, seat));
  const value = aRoom(aWorkshop({ deck, phase: "compare", discussed: [0, 1] }), people);
  for (const [table, columns] of Object.entries(boards))
    value.boards.set(Number(table), new Map(columns.map((col, card) => [card, { col, rev: 1, by: null }])));
  return value;
}
const seat = (table: number | null, before: number | null, after: number | null): Seat => ({
  table,
  first: [before],
  second: [after],
});

describe("tables against their members", () => {
  const seats = [seat(1, 0, 0), seat(1, 1, 0), seat(1, 0, 1), seat(2, 1, 1), seat(2, 0, 1)];

  test("STAT-15: counts who agreed with the own table before and after, and who came to it", () => {
    const extra = [seat(2, null, 1), seat(2, 1, null)];
    const found = room([...seats, ...extra], { 1: [0, 1], 2: [1, null] });
    const expected = { people: 5, before: 3, after: 4, towards: 2, from: 1 };
    expect(membersOn(found, 0)).toEqual({ tables: 2, ...expected, elsewhere: 0 });
    expect(tablesAgainstMembers(found)).toEqual({ cards: [{ tables: 2, ...expected }, null, null], overall: expected });
  });

  test("STAT-15: nothing is shown where one to four people elsewhere would be what is left of the room's movement", () => {
    const elsewhere = (people: number) => {
      const others = Array.from({ length: people }, (_, at) => seat(at % 2 === 0 ? null : 3, 0, 0));
      return room([...seats, ...others], { 1: [0, 1], 2: [1, null] });
    };
    expect(membersOn(elsewhere(4), 0)).toMatchObject({ people: 5, elsewhere: 4 });
    expect([0, 1, 4, 5].map((people) => tablesAgainstMembers(elsewhere(people)).cards[0] === null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("STAT-15: one table alone, or four people, are not shown, nor what they add to the whole", () => {
    const one = room(
      Array.from({ length: 5 }, () => seat(1, 0, 1)),
      { 1: [1, 1] },
    );
    expect(membersOn(one, 0)).toMatchObject({ tables: 1, people: 5, towards: 5 });
    expect(tablesAgainstMembers(one)).toEqual({ cards: [null, null, null], overall: null });
    const four = room(seats.slice(0, 4), { 1: [0, 1], 2: [1, 1] });
    expect(membersOn(four, 0).people).toBe(4);
    expect(tablesAgainstMembers(four)).toEqual({ cards: [null, null, null], overall: null });
  });

  test("STAT-15: who was removed, or a card that was not discussed, does not count", () => {
    const removed = room(seats, { 1: [0, 0, 0], 2: [1, 1, 1] });
    for (const person of removed.people.values()) person.removed = true;
    expect(membersOn(removed, 0).people).toBe(0);
    expect(membersOn(room(seats, { 1: [0, 0, 0], 2: [1, 1, 1] }), 2)).toMatchObject({ tables: 0, people: 0 });
  });
});
