import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDeck, aPerson, aPlainDeck, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { act } from "@/lib/testing/deciding";
import type { FacilitatorCommand } from "./commands";
import { decide } from "./decide";
import { type Held, heldAt, hold } from "./held";
import { nextPhase, PHASES } from "./phase";
import type { Person, Room } from "./room";
import {
  applyTableMove,
  NO_TABLES,
  needsSeat,
  peopleAt,
  seatForOneMore,
  seatsFor,
  seatsForMore,
  type TableState,
  tableNumbers,
  tablesDiffer,
  tablesFor,
  tableTally,
} from "./tables";
import { ownViewFor, viewFor } from "./view";
import { tableView } from "./view-table";

const deck = aDeck();
const OPEN = { ...NO_TABLES, state: "open" as const, seed: "a seed" };

/** People in discuss; `answers`: everybody's column for the discussed card 2. */
function roomOf(answers: (number | null)[], tables = NO_TABLES, of = deck): Room {
  const people = answers.map((answer, at) => aPerson(of, at + 1, { first: [null, null, answer] }));
  return aRoom(aWorkshop({ deck: of, phase: "discuss", discussed: [2], tables }), people);
}
function seated(room: Room, seed = "a seed"): Room {
  for (const [id, table] of seatsFor(room, seed)) {
    const person = room.people.get(id);
    if (person) person.table = table;
  }
  return room;
}
const sizesOf = (room: Room) => tableNumbers(room).map((table) => peopleAt(room, table).length);
/** Ana and Ben at table 1, Cem at table 2. */
function threeWithHands() {
  const room = roomOf([0, 1, 0], OPEN);
  const [ana, ben, cem] = [...room.people.values()] as [Person, Person, Person];
  for (const [person, table] of [
    [ana, 1],
    [ben, 1],
    [cem, 2],
  ] as const)
    person.table = table;
  return { holding: { people: room.people, held: [] as Held[] }, ana, ben, cem };
}
const answersAt = (room: Room, table: number) => peopleAt(room, table).map(({ board }) => board[2]);

describe("seats", () => {
  test("TABLE-1: who answered alike sits apart, the same again for the same seed", () => {
    const half = [...Array(8).fill(0), ...Array(8).fill(1)];
    const room = seated(roomOf(half));
    for (const table of tableNumbers(room)) expect(answersAt(room, table).sort()).toEqual([0, 0, 1, 1]);
    expect(seatsFor(room, "a seed")).toEqual(seatsFor(roomOf(half), "a seed"));
    expect([...seatsFor(room, "another")]).not.toEqual([...seatsFor(room, "a seed")]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 60 }), fc.string(), (answers, seed) => {
        const any = seated(roomOf(answers), seed);
        const zeros = tableNumbers(any).map((table) => answersAt(any, table).filter((col) => col === 0).length);
        expect(Math.max(...zeros) - Math.min(...zeros)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("TABLE-2: three to five at a table, and nobody without one", () => {
    const plain = aPlainDeck(2, 3);
    for (let people = 1; people <= 120; people++) {
      const room = seated(roomOf(Array(people).fill(null), NO_TABLES, plain));
      const sizes = sizesOf(room);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
      expect(Math.max(...sizes), `${people} people`).toBeLessThanOrEqual(5);
      if (people >= 3) expect(Math.min(...sizes), `${people} people`).toBeGreaterThanOrEqual(3);
    }
    expect(tablesFor(0)).toBe(0);
    expect(tablesFor(1_000)).toBe(250);
  });

  test("TABLE-3: who comes later sits at the smallest table, once tables are laid", () => {
    const room = seated(roomOf([0, 1, 0, 1, 0, 1, 0], { ...OPEN, state: "seating" }));
    expect(sizesOf(room)).toEqual([4, 3]);
    const late = aPerson(deck, 50);
    room.people.set(late.id, late);
    expect([needsSeat(room, late), seatForOneMore(room)]).toEqual([true, 2]);
    late.table = 2;
    expect([needsSeat(room, late), seatForOneMore(room)]).toEqual([false, 1]);
    expect(needsSeat(roomOf([0]), aPerson(deck, 51))).toBe(false);
    expect(seatForOneMore(roomOf([0, 1]))).toBeNull();
  });

  test("TABLE-3: who came while tables were closed gets a seat when they open again, one after another", () => {
    const room = seated(roomOf([0, 1, 0, 1, 0, 1, 0], { ...OPEN, state: "closed" }));
    for (const late of [50, 51, 52].map((number) => aPerson(deck, number))) room.people.set(late.id, late);
    const sheet = aPerson(deck, 53, { kind: "paper" });
    const away = aPerson(deck, 54, { removed: true });
    for (const one of [sheet, away]) room.people.set(one.id, one);
    expect(act(room, { type: "tables", state: "open", seats: seatsForMore(room) })).toBe("ok");
    expect([50, 51, 52].map((number) => room.people.get(aPerson(deck, number).id)?.table)).toEqual([2, 1, 2]);
    expect([sheet.table, away.table]).toEqual([null, null]);
    expect(room.workshop.tables).toMatchObject({ state: "open", moved: true });
    expect(seatsForMore(roomOf([0, 1]))).toEqual({});
  });

  test("TABLE-3: who is removed while the room talks gives up the seat, and keeps it in later phases", () => {
    const person = (room: Room) => [...room.people.values()][0] ?? aPerson(deck, 1);
    const talking = seated(roomOf([0, 1, 0], OPEN));
    act(talking, { type: "remove", participantId: person(talking).id, ban: false });
    act(talking, { type: "readmit", participantId: person(talking).id });
    expect(needsSeat(talking, person(talking))).toBe(true);
    const later = seated(roomOf([0, 1, 0], OPEN));
    act(later, { type: "move", from: "discuss", to: "resort" });
    act(later, { type: "remove", participantId: person(later).id, ban: false });
    act(later, { type: "readmit", participantId: person(later).id });
    expect(person(later).table).toBe(1);
  });
});

describe("boards", () => {
  const move = (card: number, col: number | null, rev: number, table = 1) => ({
    ...{ workshopId: aWorkshop().id, table, card, col, rev },
    by: "somebody",
  });

  test("TABLE-4: only what is newer is taken in, whatever comes first or twice", () => {
    const room = roomOf([0, 1, 0], OPEN);
    expect([applyTableMove(room, move(2, 1, 2)), applyTableMove(room, move(2, 0, 1))]).toEqual([true, false]);
    expect(applyTableMove(room, move(2, 1, 2))).toBe(false);
    expect(room.boards.get(1)?.get(2)).toEqual({ col: 1, rev: 2, by: "somebody" });
  });

  test("TABLE-9: tables and people differ where another column leads alone on each side", () => {
    expect(tablesDiffer([4, 2], [5, 9])).toEqual({ atTables: 0, alone: 1 });
    expect(tablesDiffer([4, 2], [9, 5])).toBe(null);
    expect(tablesDiffer([3, 3], [9, 5])).toBe(null);
    expect(tablesDiffer([4, 2], [7, 7])).toBe(null);
    expect(tablesDiffer(null, [9, 5])).toBe(null);
    expect(tablesDiffer([4, 2], null)).toBe(null);
  });

  test("TABLE-5: in discuss alone, not dealt anew once open or locked; leaving discuss closes them", () => {
    const room = roomOf([0, 1, 0, 1, 0, 1]);
    const deal = (): FacilitatorCommand => ({
      type: "seat",
      seats: Object.fromEntries(seatsFor(room, "s")),
      seed: "s",
    });
    const tables = (state: TableState): FacilitatorCommand => ({ type: "tables", state });
    for (const phase of PHASES.filter((one) => one !== "discuss")) {
      const elsewhere = aRoom(aWorkshop({ phase, discussed: [2] }));
      for (const asked of [deal(), tables("open"), { type: "lockTables", on: true } as const])
        expect(act(elsewhere, asked)).toBe("wrong_phase");
    }
    expect(act(room, tables("open"))).toBe("not_seated");
    expect(act(room, { type: "seat", seats: { x: 1 }, seed: null })).toBe("not_seated");
    expect(act(room, deal())).toBe("ok");
    expect(sizesOf(room)).toEqual([3, 3]);
    expect(room.workshop.tables.moved).toBe(false);
    act(room, { type: "lockTables", on: true });
    expect(act(room, deal())).toBe("tables_locked");
    const [first] = room.people.values();
    expect(act(room, { type: "seat", seats: { [first?.id ?? ""]: 2 }, seed: null })).toBe("ok");
    expect(first?.table).toBe(2);
    expect(room.workshop.tables.moved).toBe(true);
    act(room, { type: "lockTables", on: false });
    expect(act(room, tables("open"))).toBe("ok");
    expect(act(room, deal())).toBe("tables_locked");
    expect(act(room, { type: "move", from: "discuss", to: nextPhase("discuss") ?? "resort" })).toBe("ok");
    expect(room.workshop.tables.state).toBe("closed");
    for (const state of ["none", "seating", "closed"] as const) {
      const open = seated(roomOf([0, 1, 0, 1, 0, 1], OPEN));
      expect([state, act(open, tables(state))]).toEqual([state, state === "closed" ? "ok" : "phase_moved"]);
      if (state === "closed")
        expect([act(open, tables("none")), act(open, tables("open"))]).toEqual(["phase_moved", "ok"]);
    }
    const bare = aRoom(aWorkshop({ phase: "discuss", tables: { ...OPEN, state: "seating" } }));
    expect(act(bare, tables("open"))).toBe("nothing_discussed");
  });

  test("TABLE-5: a table says to be done while tables are open, and only people who sit at one", () => {
    const said = (room: Room, at: number) => {
      const participant = [...room.people.values()][at];
      if (participant === undefined) throw new Error("nobody");
      return decide(room.workshop, { role: "participant", participant }, { type: "tableDone", on: true }, START);
    };
    const room = seated(roomOf([0, 1, 0, 1, 0, 1], OPEN));
    expect(said(room, 0)).toMatchObject({
      ok: true,
      value: [{ type: "tables", tables: { done: [expect.any(Number)] } }],
    });
    expect(said(roomOf([0], OPEN), 0)).toMatchObject({ ok: false, code: "not_seated" });
    expect(said(seated(roomOf([0, 1, 0])), 0)).toMatchObject({ ok: false, code: "tables_closed" });
  });

  test("TABLE-10: a table is not done any more once there is another card, or tables open again", () => {
    const done = () => seated(roomOf([0, 1, 0, 1, 0, 1], { ...OPEN, done: [1, 2] }));
    const doneAfter = (...commands: FacilitatorCommand[]) => {
      const room = done();
      for (const command of commands) expect(act(room, command)).toBe("ok");
      return room.workshop.tables.done;
    };
    expect(doneAfter({ type: "show", card: 3 })).toEqual([]);
    expect(doneAfter({ type: "discussed", card: 3, on: true })).toEqual([]);
    expect(doneAfter({ type: "tables", state: "closed" }, { type: "tables", state: "open" })).toEqual([]);
    // Nothing more to place: talked about already, never sorted, or taken off.
    expect(doneAfter({ type: "show", card: 2 })).toEqual([1, 2]);
    expect(doneAfter({ type: "show", card: 8 })).toEqual([1, 2]);
    expect(doneAfter({ type: "discussed", card: 2, on: true })).toEqual([1, 2]);
    expect(doneAfter({ type: "discussed", card: 2, on: false })).toEqual([1, 2]);
  });

  test("TABLE-6: tables are counted by card and column, an empty one included", () => {
    const room = seated(roomOf([0, 1, 0, 1, 0, 1], OPEN));
    for (const one of [move(2, 1, 1, 1), move(2, 1, 1, 2), move(2, 0, 1, 3), move(2, null, 2, 3), move(5, 0, 1, 1)])
      applyTableMove(room, one);
    expect(tableTally(room)[2]).toEqual([0, 2]);
    expect(tableTally(room)[5]).toEqual([0, 0]);
    for (const person of peopleAt(room, 2)) person.removed = true;
    expect(tableTally(room)[2]).toEqual([0, 2]);
    expect(tableNumbers(room)).toEqual([1, 2, 3]);
  });

  test("TABLE-7: a card in somebody's hand stays there, for fifteen seconds at most", () => {
    const { holding, ana, ben, cem } = threeWithHands();
    expect(hold(holding, 1, 2, ana.id, START)).toBe(true);
    expect(hold(holding, 1, 2, ben.id, START + 100)).toBe(false);
    expect(hold(holding, 2, 2, cem.id, START + 100)).toBe(true);
    expect(hold(holding, 1, 3, ana.id, START + 200)).toBe(true);
    expect([...heldAt(holding, 1, START + 300)]).toEqual([[3, ana.id]]);
    expect(hold(holding, 1, null, ana.id, START + 400)).toBe(true);
    expect(heldAt(holding, 1, START + 500).size).toBe(0);
    hold(holding, 1, 2, ana.id, START);
    expect(hold(holding, 1, 2, ben.id, START + 15_001)).toBe(true);
  });

  test("TABLE-7: who is given another seat, or leaves, takes no card along", () => {
    const { holding, ana, ben, cem } = threeWithHands();
    hold(holding, 1, 2, ana.id, START);
    ana.table = 2;
    expect(heldAt(holding, 1, START).size).toBe(0);
    expect(heldAt(holding, 2, START).size).toBe(0);
    expect(hold(holding, 1, 2, ben.id, START)).toBe(true);
    hold(holding, 2, 3, cem.id, START);
    holding.people.delete(cem.id);
    expect(hold(holding, 2, 3, ana.id, START)).toBe(true);
  });

  test("TABLE-8: a board is its own people's; others see counts of tables", () => {
    const room = seated(roomOf([0, 1, 0, 1, 0, 1], OPEN));
    const [own] = peopleAt(room, 1);
    applyTableMove(room, { ...move(2, 1, 1), by: own?.id ?? null });
    const view = tableView(room, 1, new Map([[2, "somebody"]]));
    expect(view).toMatchObject({ number: 1, cards: [{ id: "card-2", col: 1, rev: 1, by: own?.id, held: "somebody" }] });
    expect(view.people.map(({ id }) => id)).toEqual(peopleAt(room, 1).map(({ id }) => id));
    expect(JSON.stringify(view)).not.toContain("SECRET");
    expect(tableView(room, 2, new Map()).cards).toMatchObject([{ col: null, rev: 0, by: null, held: null }]);
    expect(viewFor(room, "stage", START).tables).toEqual({ state: "open", count: 2, done: 0, cards: 1, slips: [0, 1] });
    expect(JSON.stringify(viewFor(room, "phones", START))).not.toContain('"rev"');
    expect(ownViewFor(room, own?.id ?? "")).toMatchObject({ table: 1 });
    const { tables, counts } = viewFor(room, "console", START);
    expect(tables).toMatchObject({
      state: "open",
      cards: 1,
      unseated: 0,
      list: [
        { number: 1, size: 3, placed: 1 },
        { number: 2, size: 3, placed: 0 },
      ],
    });
    expect(counts.tables?.[2]).toEqual([0, 1]);
  });
});
