import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { aDeck, aPerson, aPlainDeck, aRoom, aWorkshop, builtInDeck, START } from "@/lib/testing/builders";
import { NOW } from "@/lib/testing/deciding";
import type { SavePaper } from "./commands";
import { decide } from "./decide";
import { resultsOf } from "./findings";
import { openSheet, roundsOfSheets } from "./paper";
import { PHASES, type Phase } from "./phase";
import { applyToRoom, type Person, type Room } from "./room";
import { runningOf } from "./running";
import { needsSeat, seatsFor } from "./tables";
import { viewFor } from "./view";

const SHEET = "0199c000-0000-7000-8000-000000000001";
const deck = aDeck();
const roomIn = (phase: Phase, people: Person[] = [], changes = {}) =>
  aRoom(aWorkshop({ deck, phase, ...changes }), people);

const command = (changes: Partial<SavePaper> = {}): SavePaper => ({
  type: "savePaper",
  sheetId: SHEET,
  seen: 0,
  name: null,
  untitled: (number) => `Paper ${number}`,
  first: null,
  second: null,
  ...changes,
});
const answer = (card: number, col: number | null, sure: boolean | null = null) => ({ card, col, sure });

/** Carries out a save as the store does, which knows the sheet: "ok", or why it is refused. */
function save(room: Room, changes: Partial<SavePaper> = {}, sheetId = SHEET): string {
  const sheet = room.people.get(sheetId) ?? null;
  const decided = decide(room.workshop, { role: "facilitator", sheet }, command({ sheetId, ...changes }), NOW);
  if (!decided.ok) return decided.code;
  const version = room.workshop.version + 1;
  for (const change of decided.value) applyToRoom(room, change, version);
  return "ok";
}
const revision = (room: Room, id = SHEET) => room.people.get(id)?.revision ?? 0;

describe("a paper sheet", () => {
  test("PAPER-2: first answers from sort until compare begins, second ones in resort", () => {
    const taken = Object.fromEntries(PHASES.map((phase) => [phase, roundsOfSheets(phase)]));
    const none: number[] = [];
    expect(taken).toEqual({
      ...{ lobby: none, sort: [1], discuss: [1], resort: [1, 2] },
      ...{ compare: none, commit: none, closed: none },
    });
    const first = [answer(0, 1)];
    for (const phase of PHASES) {
      const saved = save(roomIn(phase), { first });
      expect(saved).toBe(phase === "lobby" ? "wrong_phase" : (taken[phase]?.length ?? 0) > 0 ? "ok" : "sheets_closed");
    }
    expect(save(roomIn("sort"), { first, second: [answer(0, 1)] })).toBe("wrong_phase");
    expect(save(roomIn("discuss"), { second: [] })).toBe("wrong_phase");
    expect(save(roomIn("resort"), { second: [answer(0, 1)] })).toBe("ok");
  });

  test("PAPER-2: is refused with the reason when it names a card that nobody sorts, or an unknown column", () => {
    const three = roomIn("sort", [], { deck: aPlainDeck(3, 6) });
    expect(save(three, { first: [answer(2, 2)] })).toBe("ok");
    expect(resultsOf(three).first[2]).toEqual([0, 0, 1]);
    expect(save(roomIn("sort"), { first: [answer(2, 2)] })).toBe("unknown_column");
    expect(save(roomIn("sort"), { first: [answer(2, -1)] })).toBe("unknown_column");
    for (const card of [-1, 8, 9, 40]) expect(save(roomIn("sort"), { first: [answer(card, 0)] })).toBe("unknown_card");
  });

  test("PAPER-3: counts in tally, confidence, movement, queue and report, and is never waited for", () => {
    const people = [1, 2, 3, 4].map((number) => aPerson(deck, number, { first: [0, 1], second: [1] }));
    const room = roomIn("sort", people);
    runningOf(room);
    expect(save(room, { first: [answer(0, 0, true), answer(1, 0)] })).toBe("ok");
    expect(resultsOf(room).first.slice(0, 2)).toEqual([
      [5, 0],
      [1, 4],
    ]);
    expect(resultsOf(room).sure[0]).toEqual([1, 0]);
    expect(runningOf(room)).toEqual(runningOf({ ...room, running: null }));
    const { done, people: all, listed } = viewFor(room, "console", NOW);
    expect([done, all]).toEqual([1, 5]);
    expect(listed.find(({ kind }) => kind === "paper")).toMatchObject({ done: true, progress: { placed: 2, of: 8 } });
    expect(viewFor(room, "stage", NOW).sorting).toMatchObject({ done: 1 });
    const again = { ...room, workshop: { ...room.workshop, phase: "resort" as const, discussed: [0] }, running: null };
    expect(save(again, { seen: revision(again), second: [answer(0, 1)] })).toBe("ok");
    expect(runningOf(again).results).toEqual(resultsOf(again));
    const report = buildReport(again, "owner");
    expect(report.people).toMatchObject({ joined: 5, answeredFirst: 5, answeredAgain: 5 });
    expect(report.cards[0]).toMatchObject({ final: { counts: [0, 5] }, movement: { both: 5, moved: 5 } });
  });

  test("PAPER-4: has no phone that could drop, and no seat", () => {
    const room = roomIn(
      "discuss",
      [1, 2, 3].map((number) => aPerson(deck, number)),
      {
        discussed: [0],
        tables: { ...aWorkshop().tables, state: "seating" },
      },
    );
    save(room, { first: [answer(0, 0)] });
    const sheet = room.people.get(SHEET) as Person;
    expect(needsSeat(room, sheet)).toBe(false);
    expect([...seatsFor(room, "seed").keys()]).not.toContain(SHEET);
    const { listed, tables } = viewFor(room, "console", NOW);
    expect(listed.find(({ id }) => id === SHEET)?.connected).toBe(true);
    expect(tables.unseated).toBe(3);
  });

  test("PAPER-5: of two who opened the same sheet the first is kept, and the other is told", () => {
    const room = roomIn("sort");
    save(room, { first: [answer(0, 0)] });
    const seen = revision(room);
    expect(save(room, { seen, first: [answer(0, 1)] })).toBe("ok");
    expect(save(room, { seen, first: [answer(0, 0)] })).toBe("sheet_changed");
    expect(save(room, { seen: 0, first: [answer(0, 0)] })).toBe("sheet_changed");
    expect(resultsOf(room).first[0]).toEqual([0, 1]);
  });

  test("PAPER-5: a phone, a sheet that was removed and one that is gone are no sheets to save", () => {
    const room = roomIn("sort", [aPerson(deck, 1)]);
    const [phone = ""] = room.people.keys();
    expect(save(room, { first: [] }, phone)).toBe("not_a_participant");
    save(room, { first: [answer(0, 0)] });
    (room.people.get(SHEET) as Person).removed = true;
    expect(save(room, { seen: revision(room), first: [] })).toBe("not_a_participant");
    expect(save(roomIn("sort"), { seen: 7, first: [] })).toBe("not_a_participant");
    const elsewhere = { ...aPerson(deck, 1, { kind: "paper" }), workshopId: "another" };
    const decided = decide(room.workshop, { role: "facilitator", sheet: elsewhere }, command(), NOW);
    expect(decided).toEqual({ ok: false, code: "not_a_participant" });
  });

  test("PAPER-6: is saved as a whole, and an empty second answer leaves the first where nothing was discussed", () => {
    const room = roomIn("resort", [], { discussed: [1] });
    const first = [answer(0, 0), answer(1, 0), answer(2, 1)];
    expect(save(room, { first, second: [answer(0, 1), answer(1, 1)] })).toBe("ok");
    expect(resultsOf(room).final.slice(0, 3)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(save(room, { seen: revision(room), first, second: [] })).toBe("ok");
    expect(resultsOf(room).final.slice(0, 3)).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(
      save(room, { seen: revision(room), first: [answer(0, null), answer(1, 0), answer(1, 1)], second: null }),
    ).toBe("ok");
    expect(resultsOf(room).first.slice(0, 3)).toEqual([
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test("PAPER-7: is called by its number where it has no name or names are off, and a number is given once", () => {
    const room = roomIn("sort", [], { joined: 3 });
    const [one, two, three] = [1, 2, 3].map((number) => SHEET.replace(/1$/, String(number))) as [
      string,
      string,
      string,
    ];
    save(room, { name: "Frau Weber", first: [] }, one);
    save(room, { first: [] }, two);
    (room.people.get(two) as Person).removed = true;
    save(room, { first: [] }, three);
    const names = () => viewFor(room, "console", NOW).sheets.map(({ name }) => name);
    expect(names()).toEqual(["Frau Weber", "Paper 3"]);
    expect([...room.people.values()].map(({ guestNumber }) => guestNumber)).toEqual([4, 5, 6]);
    room.workshop = { ...room.workshop, options: { ...room.workshop.options, names: "guests" } };
    expect(names()).toEqual(["Paper 1", "Paper 3"]);
    save(room, { seen: revision(room, one), name: null, first: [] }, one);
    expect(openSheet(room, one)?.name).toBe("");
  });

  test("PAPER-8: says its answers to whoever opens it, and in no view", () => {
    const full = builtInDeck("leadership-or-management");
    const room = roomIn("discuss", [], { deck: full });
    save(room, { first: [answer(0, 1, false), answer(3, 0)] });
    expect(openSheet(room, SHEET)).toEqual({
      name: "",
      revision: 2,
      first: [
        { cardId: full.cards[0]?.id, columnId: full.columns[1]?.id, sure: false },
        { cardId: full.cards[3]?.id, columnId: full.columns[0]?.id, sure: null },
      ],
      second: [],
    });
    expect(viewFor(room, "console", START).sheets).toEqual([{ id: SHEET, name: "Paper 1", first: 2, second: 0 }]);
    for (const audience of ["console", "stage", "phones"] as const)
      expect(JSON.stringify(viewFor(room, audience, START))).not.toContain('"sure":false');
    expect(openSheet(room, "another")).toBeNull();
    expect(openSheet(roomIn("sort", [aPerson(deck, 1)]), aPerson(deck, 1).id)).toBeNull();
  });
});
