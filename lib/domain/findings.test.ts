import { describe, expect, test } from "vitest";
import {
  type Answers,
  aCard,
  aDeck,
  anObjection,
  aPerson,
  aPlainDeck,
  aRoom,
  aWorkshop,
  builtInDeck,
  peopleWith,
} from "@/lib/testing/builders";
import {
  agreement,
  bySplit,
  closingFigures,
  hasMoved,
  mostChanged,
  overview,
  resultsOf,
  roundsIn,
  shiftOf,
  shifts,
} from "./findings";
import { toldFigures } from "./policy";

const deck = aDeck();

/** A room in compare whose people chose column 0 on the first card as often as given, before and after the talk. */
function roomOf(before: [number, number], after: [number, number], discussed = [0]) {
  const column = (split: [number, number], person: number) =>
    person < split[0] ? 0 : person < split[0] + split[1] ? 1 : null;
  const people = Array.from({ length: Math.max(before[0] + before[1], after[0] + after[1]) }, (_, person) => ({
    first: [column(before, person)] as Answers,
    second: [column(after, person)] as Answers,
  }));
  return aRoom(aWorkshop({ deck, phase: "compare", discussed }), peopleWith(deck, people));
}

describe("the room and the article", () => {
  test("FIND-1: agrees with more than half, has its own view with fewer, neither at exactly half", () => {
    const final = [
      [6, 4],
      [5, 5],
      [4, 6],
      [4, 0],
      [10, 0],
      [0, 10],
      [0, 0],
      [3, 7],
      [9, 9],
      [9, 9],
    ];
    // cards 0 to 3 belong to column 0, 4 to 7 to column 1; card 3 has too few answers, card 6 none
    expect(agreement(deck, final)).toEqual({ agree: 3, own: 2, of: 6 });
    expect(
      overview(deck, final)
        .filter((row) => row.ownView)
        .map((row) => row.cardId)
        .sort(),
    ).toEqual(["card-2", "card-4"]);
    expect(agreement(builtInDeck("when-to-emphasise"), [])).toEqual({ agree: 0, own: 0, of: 0 });
  });

  test("FIND-6: what the room agreed on before is counted of the cards that are shown after", () => {
    const enough = [4, 1];
    const none = [0, 0];
    const first = deck.cards.map((card) => (card.expected === "lead" ? enough : none));
    const final = first.map((row, index) => (index === 0 ? none : row));
    expect(agreement(deck, first).agree).toBe(4);
    expect(agreement(deck, first, final)).toEqual({ agree: 3, own: 0, of: 3 });
  });

  test("FIND-2: most agreement first, cards with too few answers last", () => {
    const final = [
      [6, 4],
      [9, 1],
      [4, 6],
      [4, 0],
      [3, 7],
      [10, 0],
      [0, 10],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    expect(overview(deck, final).map((row) => row.cardId)).toEqual([
      "card-6",
      "card-1",
      "card-4",
      "card-0",
      "card-2",
      "card-5",
      "card-3",
      "card-7",
    ]);
    expect(overview(deck, final)[0]).toMatchObject({ expected: 1, shown: { n: 10, shares: [0, 100] } });
  });

  test("FIND-2: emphasis cards only in a deck without scored ones", () => {
    const leaning = aCard({ id: "leans", kind: "emphasis", expected: "lead" });
    const open = aCard({ id: "open", kind: "emphasis" });
    const only = aDeck({ cards: [leaning, open], quick: [], leastCertain: [], pairs: [] });
    expect(
      overview(only, [
        [5, 0],
        [5, 0],
      ]).map((row) => row.cardId),
    ).toEqual(["leans"]);
    expect(overview(aDeck({ cards: [...deck.cards, leaning] }), []).map((row) => row.cardId)).not.toContain("leans");
  });
});

describe("movement between the rounds", () => {
  test("FIND-3: more than ten points, not ten; the gain names who gained", () => {
    const moved = (before: [number, number], after: [number, number]) => {
      const row = shiftOf(deck, resultsOf(roomOf(before, after)), 0);
      return { moved: hasMoved(row), gain: row.gain };
    };
    expect(moved([10, 10], [12, 8])).toEqual({ moved: false, gain: { column: 0, amount: 10, unit: "points" } });
    expect(moved([10, 10], [13, 7])).toEqual({ moved: true, gain: { column: 0, amount: 15, unit: "points" } });
    expect(moved([10, 10], [7, 13])).toEqual({ moved: true, gain: { column: 1, amount: 15, unit: "points" } });
    expect(moved([3, 4], [2, 5])).toEqual({ moved: true, gain: { column: 1, amount: 1, unit: "people" } });
    expect(moved([5, 5], [5, 5])).toEqual({ moved: false, gain: null });
    expect(moved([4, 0], [0, 4])).toEqual({ moved: false, gain: null });
  });

  test("FIND-7: minds that change both ways leave the split as it was, and are told of the card with most of them", () => {
    const half = (sheet: { first: Answers; second: Answers }) => Array.from({ length: 4 }, () => sheet);
    // On the first card all change sides, on the second half of them.
    const people = [...half({ first: [0, 0], second: [1, 1] }), ...half({ first: [1, 1], second: [0, 1] })];
    const room = aRoom(aWorkshop({ deck, phase: "compare", discussed: [0, 1] }), peopleWith(deck, people));
    const rows = shifts(deck, resultsOf(room));
    expect(rows.find(({ cardId }) => cardId === deck.cards[0]?.id)?.gain).toBeNull();
    expect(mostChanged(rows)).toEqual({ title: deck.cards[0]?.title, moved: 8, both: 8 });
    expect(mostChanged(shifts(deck, resultsOf(roomOf([5, 5], [5, 5]))))).toBeNull();
    expect(mostChanged(shifts(deck, resultsOf(roomOf([2, 2], [1, 3]))))).toBeNull();
  });

  test("FIND-3: who leaves before the second round moves nothing", () => {
    const results = resultsOf(roomOf([12, 8], [12, 0]));
    const row = shiftOf(deck, results, 0);
    const still = { n: 12, counts: [12, 0], shares: [100, 0] };
    expect(row).toMatchObject({ before: still, after: still, gain: null, movement: { both: 12, moved: 0 } });
    expect(hasMoved(row)).toBe(false);
    expect(closingFigures(deck, results).cardsMoved).toBe(0);
    // The rounds themselves are of everybody who answered in them.
    expect(roundsIn(results, 0)).toMatchObject({ before: { counts: [12, 8] }, after: { counts: [12, 0] } });
  });

  test("SMALL-4: movement is hidden while fewer than five answered both rounds", () => {
    const sheets = (both: number, apart: number) => [
      ...Array.from({ length: both }, () => ({ first: [0] as Answers, second: [1] as Answers })),
      ...Array.from({ length: apart }, () => ({ first: [0] as Answers })),
      ...Array.from({ length: apart }, () => ({ second: [1] as Answers })),
    ];
    const movementOf = (both: number, apart: number) => {
      const room = aRoom(aWorkshop({ deck, phase: "compare", discussed: [0] }), peopleWith(deck, sheets(both, apart)));
      return shiftOf(deck, resultsOf(room), 0).movement;
    };
    expect(movementOf(5, 0)).toEqual({ both: 5, moved: 5 });
    expect(movementOf(1, 9)).toBeNull();
    expect(movementOf(4, 1)).toBeNull();
  });

  test("FIND-3: greatest change first, equal ones by id", () => {
    const changed = shifts(deck, resultsOf(roomOf([10, 10], [15, 5])));
    expect(changed[0]?.cardId).toBe("card-0");
    expect(changed.map((row) => row.cardId)).toHaveLength(8);
  });

  test("SPLIT-2: cards to talk about, most even first, those without a split last", () => {
    const plain = aPlainDeck(3, 5);
    expect(
      bySplit(plain, [
        [9, 1, 0],
        [4, 3, 3],
        [6, 4, 0],
        [2, 2, 0],
        [5, 5, 0],
      ]),
    ).toEqual([1, 4, 2, 3, 0]);
  });

  test("FIND-4: people, cards moved, still split, cards to argue about", () => {
    const room = roomOf([12, 0], [6, 6]);
    const [one, two] = [...room.people.values()];
    one?.objections.push(anObjection(1, 0), anObjection(1, 5));
    two?.objections.push(anObjection(2, 5));
    room.people.set("left", aPerson(deck, 99, { removed: true, objections: [7] }));
    const figures = closingFigures(deck, resultsOf(room));
    expect(figures).toEqual({ people: 12, cardsMoved: 1, stillSplit: 1, wouldArgue: 2 });
    expect(toldFigures(figures)).toEqual(["people", "cardsMoved", "stillSplit", "wouldArgue"]);
  });

  test("FIND-4: fewer than five people are not told that no card moved", () => {
    expect(toldFigures({ people: 5, cardsMoved: 0, stillSplit: 0, wouldArgue: 1 })).toHaveLength(4);
    expect(toldFigures({ people: 4, cardsMoved: 0, stillSplit: 0, wouldArgue: 1 })).toEqual(["people", "wouldArgue"]);
  });
});
