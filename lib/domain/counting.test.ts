import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, aDeck, aPerson, aPlainDeck, aRoom, aWorkshop, peopleWith } from "@/lib/testing/builders";
import { counted, NEVER, placed, TAKEN } from "./board";
import { sortableIndices } from "./cards";
import { resultsOf } from "./findings";
import { movement } from "./movement";
import { ownColumn } from "./own";
import { PHASES, type Round } from "./phase";
import { isDone, progressOf } from "./progress";
import { type Tally, tally } from "./tally";
import { ownViewFor } from "./view";

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

  test("PROGRESS-1: round 1 asks every card to sort, round 2 the discussed ones", () => {
    const person = aPerson(deck, 1, { first: [0, 1, "taken"], second: [null, 2, null, 1] });
    const at = (phase: (typeof PHASES)[number], discussed: number[] = []) =>
      progressOf(aWorkshop({ deck, phase, discussed }), person);
    expect(at("sort")).toEqual({ placed: 2, of: CARDS });
    expect(at("resort", [1, 2])).toEqual({ placed: 1, of: 2 });
    expect(isDone(at("resort", [1]))).toBe(true);
    expect(isDone(at("resort", []))).toBe(true);
    expect(isDone(at("sort"))).toBe(false);
    const full = aDeck();
    expect(progressOf(aWorkshop({ deck: full, phase: "sort" }), aPerson(full, 1)).of).toBe(8);
  });

  test("PLACE-4: a card that was taken back is not one that was never placed", () => {
    expect(placed(board(["taken"]), 1, 0)).toBe(TAKEN);
    expect(placed(board([null]), 1, 0)).toBe(NEVER);
  });
});
