import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, aDeck, aPerson, aPlainDeck, aRoom, aWorkshop, peopleWith, START } from "@/lib/testing/builders";
import { counted, NEVER, placed, TAKEN } from "./board";
import { sortableIndices } from "./cards";
import { resultsOf } from "./findings";
import { directionOf, movementOf, turnsOf } from "./movement";
import { ownColumn } from "./own";
import { PHASES, type Round } from "./phase";
import { isDone, progressIn } from "./progress";
import { sureTally, type Tally, tally } from "./tally";
import { ownViewFor, viewFor } from "./view";

const CARDS = 6;
const COLUMNS = 3;
const deck = aPlainDeck(COLUMNS, CARDS);
const none = new Set<number>();

const answer = fc.oneof(fc.constant(null), fc.constant("taken" as const), fc.integer({ min: 0, max: COLUMNS - 1 }));
const sheet: fc.Arbitrary<Answers> = fc.array(answer, { minLength: CARDS, maxLength: CARDS });
const sheets = fc.array(fc.record({ first: sheet, second: sheet }), { maxLength: 30 });
const talked = fc.uniqueArray(fc.integer({ min: 0, max: CARDS - 1 }), { maxLength: CARDS });

/** The rules COUNT-1 to COUNT-3 once more, in plain words over the answer sheets instead of boards. */
function columnByHand(first: Answers, second: Answers, round: Round, card: number, discussed: number[]): number | null {
  const before = first[card] ?? null;
  if (round === 1) return before === "taken" ? null : before;
  const again = second[card] ?? null;
  if (again === "taken") return null;
  if (again !== null) return again;
  return discussed.includes(card) || before === "taken" ? null : before;
}

describe("counting", () => {
  const board = (first: Answers, second: Answers = []) => aPerson(deck, 1, { first, second }).board;

  test("COUNT-1: after round 1 with its column, a card taken back with none", () => {
    expect([0, 1, 2].map((card) => counted(board([2, "taken", null]), 1, card, none))).toEqual([2, null, null]);
    expect(counted(board([2], [1]), 1, 0, none)).toBe(2);
  });

  test("COUNT-2: an undiscussed card keeps its column unless it was placed again or taken back", () => {
    const [first, second]: Answers[] = [
      [2, 2, 2, null],
      [null, 0, "taken", 1],
    ];
    expect([0, 1, 2, 3].map((card) => counted(board(first ?? [], second), 2, card, none))).toEqual([2, 0, null, 1]);
  });

  test("COUNT-3: a discussed card counts only if it was placed again", () => {
    expect(counted(board([2], [null]), 2, 0, new Set([0]))).toBeNull();
    expect(counted(board([2], [2]), 2, 0, new Set([0]))).toBe(2);
    expect(counted(board([2], ["taken"]), 2, 0, new Set([0]))).toBeNull();
  });

  test("COUNT-4: until resort begins the final count is that of round 1", () => {
    const people = peopleWith(deck, [{ first: [1] }, { first: [1] }, { first: [0] }]);
    for (const phase of PHASES) {
      const { first, final } = resultsOf(aRoom(aWorkshop({ deck, phase, discussed: [0] }), people));
      expect(first[0]).toEqual([1, 2, 0]);
      expect(final[0], phase).toEqual(["lobby", "sort", "discuss"].includes(phase) ? [1, 2, 0] : [0, 0, 0]);
    }
  });

  test("COUNT-5: a phone counts its own placements as the server counts its board", () => {
    fc.assert(
      fc.property(sheet, sheet, talked, (first, second, discussed) => {
        const person = aPerson(deck, 1, { first, second });
        const room = aRoom(aWorkshop({ deck, phase: "compare", discussed }), [person]);
        const own = ownViewFor(room, person.id);
        const ids = discussed.map((card) => deck.cards[card]?.id ?? "");
        for (const round of [1, 2] as const)
          for (const card of sortableIndices(deck))
            expect(ownColumn(own?.placements ?? [], deck.cards[card]?.id ?? "", round, ids)).toBe(
              counted(person.board, round, card, new Set(discussed)),
            );
      }),
    );
  });

  test("TALLY-1: a tally is what one gets by going through the answer sheets one by one", () => {
    fc.assert(
      fc.property(sheets, talked, fc.constantFrom<Round>(1, 2), (all, discussed, round) => {
        const byHand: Tally = Array.from({ length: CARDS }, () => new Array<number>(COLUMNS).fill(0));
        for (const { first, second } of all)
          for (let card = 0; card < CARDS; card++) {
            const column = columnByHand(first, second, round, card, discussed);
            const row = byHand[card];
            if (column !== null && row) row[column] = (row[column] ?? 0) + 1;
          }
        const size = { cards: CARDS, columns: COLUMNS };
        expect(tally(peopleWith(deck, all), round, discussed, size)).toEqual(byHand);
      }),
    );
  });

  test("TALLY-1: who was removed does not count", () => {
    const people = [aPerson(deck, 1, { first: [0] }), aPerson(deck, 2, { first: [0], removed: true, objections: [0] })];
    const results = resultsOf(aRoom(aWorkshop({ deck, phase: "compare" }), people));
    expect(results).toMatchObject({ people: 1, first: [[1, 0, 0], ...new Array(CARDS - 1).fill([0, 0, 0])] });
    expect(results.arguing[0]).toBe(0);
  });

  test("MOVE-1: movement counts who answered both rounds, and who of them chose anew", () => {
    const discussed = [0];
    const people = peopleWith(deck, [
      { first: [0], second: [1] },
      { first: [0], second: [0] },
      { first: [0] },
      { second: [1] },
      { first: ["taken"], second: [1] },
    ]);
    const movement = (of: typeof people, card: number, talks: Set<number>) =>
      movementOf(turnsOf(of, card, COLUMNS, talks));
    expect(movement(people, 0, new Set(discussed))).toEqual({ both: 2, moved: 1 });
    fc.assert(
      fc.property(sheets, talked, (all, cards) => {
        const columns = all.map(({ first, second }) =>
          [1, 2].map((round) => columnByHand(first, second, round as Round, 3, cards)),
        );
        const both = columns.filter(([before, after]) => before !== null && after !== null);
        expect(movement(peopleWith(deck, all), 3, new Set(cards))).toEqual({
          both: both.length,
          moved: both.filter(([before, after]) => before !== after).length,
        });
      }),
    );
  });

  test("MOVE-2: stayed, towards the room, towards the article, away; the four add up", () => {
    // from * 3 + to: of seven who began with the second column, two went to the first, three to the third
    const turns = [4, 0, 1, 2, 2, 3, 0, 0, 0];
    const first = [5, 7, 0];
    expect(directionOf(turns, first, 2)).toEqual({ stayed: 6, room: 0, article: 4, away: 2 });
    expect(directionOf(turns, [7, 5, 0], 2)).toEqual({ stayed: 6, room: 2, article: 4, away: 0 });
    expect(directionOf(turns, [7, 5, 0], 0)).toEqual({ stayed: 6, room: 2, article: 0, away: 4 });
    expect(directionOf(turns, [6, 6, 0], 0)).toEqual({ stayed: 6, room: 0, article: 2, away: 4 });
    expect(directionOf(turns, first, null)).toEqual({ stayed: 6, room: 0, article: 0, away: 6 });
    const counts = fc.array(fc.nat(40), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }),
        fc.option(fc.nat(2)),
        (all, led, at) => {
          const { stayed, room, article, away } = directionOf(all, led, at);
          const { both, moved } = movementOf(all);
          expect(stayed + room + article + away).toBe(both);
          expect(room + article + away).toBe(moved);
        },
      ),
    );
  });

  test("CONF-1: how sure goes with the placement that counts", () => {
    const size = { cards: CARDS, columns: COLUMNS };
    const people = [
      aPerson(deck, 1, { first: [0, 1, "taken"], sure: [true, false, true] }),
      aPerson(deck, 2, { first: [0, 1], sure: [true, true] }),
      aPerson(deck, 3, { first: [0, 2], second: [null, 1], sure: [null, true] }),
    ];
    expect(sureTally(people, 1, [], size).slice(0, 3)).toEqual([
      [2, 0, 0],
      [0, 1, 1],
      [0, 0, 0],
    ]);
    // The second answer of person 3 says nothing; the discussed card counts only if it was placed again.
    expect(sureTally(people, 2, [0], size).slice(0, 2)).toEqual([
      [0, 0, 0],
      [0, 1, 0],
    ]);
  });

  test("READY-1: done is who answered all that is asked, or said so in this phase", () => {
    const people = [
      aPerson(deck, 1, { first: [0, 0, 0, 0, 0, 0] }),
      aPerson(deck, 2, { first: [0], doneIn: "sort" }),
      aPerson(deck, 3, { first: [0, 0], doneIn: "resort" }),
      aPerson(deck, 4),
    ];
    const room = aRoom(aWorkshop({ deck, phase: "sort" }), people);
    expect(viewFor(room, "stage", START).sorting).toMatchObject({ done: 2, slips: [0, 2] });
    const { done, listed } = viewFor(room, "console", START);
    expect(done).toBe(2);
    expect(listed.filter((one) => one.done).map(({ name }) => name)).toEqual(["Name of 2", "Name of 1"]);
  });

  test("READY-1: in commit done is who said so, whatever was sorted before; nobody waits for a paper sheet", () => {
    const people = [
      aPerson(deck, 1, { second: [0, 0], doneIn: "commit" }),
      aPerson(deck, 2, { second: [0, 0] }),
      aPerson(deck, 3, { kind: "paper" }),
      aPerson(deck, 4, { doneIn: "resort" }),
    ];
    const room = aRoom(aWorkshop({ deck, phase: "commit", discussed: [0, 1] }), people);
    expect(viewFor(room, "stage", START)).toMatchObject({ people: 4, commit: { done: 2 } });
    const { done, listed } = viewFor(room, "console", START);
    expect(done).toBe(2);
    const names = (isDone: boolean) => listed.filter((one) => one.done === isDone).map(({ name }) => name);
    expect(names(true).sort()).toEqual(["Name of 1", "Name of 3"]);
    expect(names(false)).toEqual(["Name of 2", "Name of 4"]);
  });

  test("PROGRESS-1: round 1 asks every card to sort, round 2 the discussed ones", () => {
    const person = aPerson(deck, 1, { first: [0, 1, "taken"], second: [null, 2, null, 1] });
    const at = (phase: (typeof PHASES)[number], discussed: number[] = []) =>
      progressIn(aWorkshop({ deck, phase, discussed }))(person);
    expect(at("sort")).toEqual({ placed: 2, of: CARDS });
    expect(at("resort", [1, 2])).toEqual({ placed: 1, of: 2 });
    expect(isDone(at("resort", [1]))).toBe(true);
    expect(isDone(at("resort", []))).toBe(true);
    expect(isDone(at("sort"))).toBe(false);
    const full = aDeck();
    expect(progressIn(aWorkshop({ deck: full, phase: "sort" }))(aPerson(full, 1)).of).toBe(8);
  });

  test("PLACE-4: a card that was taken back is not one that was never placed", () => {
    expect(placed(board(["taken"]), 1, 0)).toBe(TAKEN);
    expect(placed(board([null]), 1, 0)).toBe(NEVER);
  });
});
