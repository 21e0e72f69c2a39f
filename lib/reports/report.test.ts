import { describe, expect, test } from "vitest";
import { modelIndices } from "@/lib/domain/cards";
import { PHASES } from "@/lib/domain/phase";
import type { Room } from "@/lib/domain/room";
import { viewFor } from "@/lib/domain/view";
import { FIRST_STAGE } from "@/lib/domain/workshop";
import {
  type Answers,
  aCommitment,
  aDeck,
  aPerson,
  aPlainDeck,
  aRoom,
  aWorkshop,
  builtInDeck,
  peopleWith,
  START,
} from "@/lib/testing/builders";
import { buildReport } from "./report";
import { reportSchema } from "./schema";

const deck = aDeck();
const times = <Value>(count: number, value: Value): Value[] => new Array<Value>(count).fill(value);

/**
 * Ten people and four cards, counted here by hand. Card 0 (Lead) was discussed: 4 to 6, then 8 to 2. Card 1 (Lead) was
 * not, and one moved it: 7 to 3, then 6 to 4. Card 4 (Manage): 9 to 1 for Lead, the room's own view. Card 5 (Manage):
 * four answers, too few. The others have none.
 */
function tenPeople(): Room {
  const sheets = Array.from({ length: 10 }, (_, person): { first: Answers; second: Answers } => ({
    first: [person < 4 ? 0 : 1, person < 7 ? 0 : 1, null, null, person < 9 ? 0 : 1, person < 4 ? 1 : null],
    second: [person < 8 ? 0 : 1, person === 6 ? 1 : null],
  }));
  const people = peopleWith(deck, sheets).map((person, index) => ({
    ...person,
    name: `PERSON ${index}`,
    rating: index < 6 ? 4 : null,
    objections: index < 3 ? [4] : [],
    commitments: [
      aCommitment({ col: 0, action: `PRIVATE ${index}` }),
      aCommitment({ col: 1, action: `shared ${index}`, shared: index < 2, named: true }),
    ],
  }));
  const closed = { phase: "closed" as const, closedAt: START + 5, discussed: [0], revealed: modelIndices(deck) };
  return aRoom(aWorkshop(closed), people);
}

describe("the report", () => {
  test("its figures are those counted by hand", () => {
    const report = buildReport(tenPeople(), "owner");
    expect(report.findings).toMatchObject({
      scored: 8,
      agree: 2,
      own: 1,
      of: 3,
      before: 1,
      moved: 1,
      ownTitles: ["Title of card-4"],
    });
    expect(report.findings.mostMoved).toMatchObject({
      cardId: "card-0",
      gain: { column: 0, amount: 40, unit: "points" },
    });
    expect(report.findings.closing).toEqual({ people: 10, cardsMoved: 1, stillSplit: 1, wouldArgue: 1 });
    const [zero, one, , , four, five] = report.cards;
    expect(zero).toMatchObject({
      first: { n: 10, counts: [4, 6], shares: [40, 60] },
      final: { n: 10, counts: [8, 2], shares: [80, 20] },
      movement: { both: 10, moved: 4 },
      discussed: true,
      expected: 0,
    });
    expect(one).toMatchObject({
      final: { counts: [6, 4] },
      movement: { both: 10, moved: 1 },
      isSplit: true,
      discussed: false,
    });
    expect(four).toMatchObject({ final: { shares: [90, 10] }, expected: 1, arguing: 3 });
    expect(five).toMatchObject({
      first: { n: 4, counts: null, shares: null },
      final: { n: 4, counts: null },
      movement: null,
    });
    expect(report.overview.map((row) => row.cardId).slice(0, 3)).toEqual(["card-0", "card-1", "card-4"]);
    expect(report.people).toEqual({ joined: 10, answeredFirst: 10, answeredAgain: 10, commitments: 20 });
    expect(report.rating).toEqual({ answers: 6, mean: 4 });
  });

  test("its figures are those that stage and phones showed", () => {
    const room = tenPeople();
    const report = buildReport(room, "owner");
    room.workshop = { ...room.workshop, phase: "compare", stage: { ...FIRST_STAGE, compare: "overview" } };
    const { compare } = viewFor(room, "stage", START);
    expect(compare).toMatchObject({
      agree: report.findings.agree,
      own: report.findings.own,
      of: report.findings.of,
      before: report.findings.before,
    });
    expect(compare?.overview).toEqual(report.overview);
    for (const seen of viewFor(room, "phones", START).revealed) {
      const card = report.cards.find(({ id }) => id === seen.id);
      expect(card).toMatchObject({
        label: seen.label,
        rationale: seen.rationale,
        basis: seen.basis,
        closeCall: seen.closeCall,
        arguing: seen.arguing,
        expected: seen.expected,
      });
      if (card?.first)
        expect({ before: card.first, after: card.final }).toEqual({
          before: seen.shift.before,
          after: seen.shift.after,
        });
    }
  });

  test("no name stands in it but under a shared commitment whose writer wants that", () => {
    for (const audience of ["owner", "shared"] as const) {
      const { commitments, ...rest } = buildReport(tenPeople(), audience);
      expect(JSON.stringify(rest)).not.toMatch(/PERSON|PRIVATE|shared \d|Name of/);
      expect(commitments.map(({ action, name }) => [action, name])).toEqual([
        ["shared 0", "PERSON 0"],
        ["shared 1", "PERSON 1"],
      ]);
    }
    const quiet = tenPeople();
    for (const person of quiet.people.values()) for (const one of person.commitments) one.named = false;
    expect(JSON.stringify(buildReport(quiet, "owner"))).not.toContain("PERSON");
  });

  test("both audiences hold the same figures, and neither holds what one person answered", () => {
    const owner = buildReport(tenPeople(), "owner");
    const shared = buildReport(tenPeople(), "shared");
    expect({ ...shared, audience: "owner" }).toEqual(owner);
    expect(JSON.stringify(owner)).not.toContain("0199a000-0000-7000-8000-00000000000");
  });

  test("four people: the facts, and no split, movement, finding or rating", () => {
    const sheets = times(4, { first: times(8, 0 as const) as Answers, second: times(8, 1 as const) as Answers });
    const room = aRoom(
      aWorkshop({ phase: "closed", closedAt: START }),
      peopleWith(deck, sheets).map((person) => ({ ...person, rating: 5 })),
    );
    const report = buildReport(room, "owner");
    expect(report).toMatchObject({ people: { joined: 4 }, rating: { answers: 4, mean: null }, shifts: [] });
    expect(report.findings).toMatchObject({
      scored: 8,
      of: 0,
      agree: 0,
      moved: 0,
      mostMoved: null,
      closing: { stillSplit: 0 },
    });
    expect(JSON.stringify(report)).not.toMatch(/"counts":\[|"shares":\[|"moved":[1-9]/);
  });

  test("the order of cards tells nothing of a split that is not shown", () => {
    const firsts: Answers[] = [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
    ];
    const four = peopleWith(
      deck,
      firsts.map((first) => ({ first })),
    );
    const { bySplit, cards } = buildReport(aRoom(aWorkshop({ phase: "discuss" }), four), "owner");
    expect(bySplit).toEqual(cards.filter((card) => card.first !== null).map((card) => card.id));
  });

  test("seven people: counts and no per cent", () => {
    const room = aRoom(
      aWorkshop({ phase: "closed", closedAt: START }),
      peopleWith(deck, times(7, { first: times(8, 0 as const) as Answers })),
    );
    const report = buildReport(room, "owner");
    expect(report.cards[0]?.first).toEqual({ n: 7, counts: [7, 0], shares: null });
    expect(JSON.stringify(report)).not.toMatch(/"shares":\[/);
  });

  test("before the second sort it has one round, whose figures stand for both", () => {
    const room = tenPeople();
    for (const phase of PHASES) {
      room.workshop = { ...room.workshop, phase };
      const report = buildReport(room, "owner");
      const isSecond = !["lobby", "sort", "discuss"].includes(phase);
      expect(report.workshop).toMatchObject({ phase, isDraft: phase !== "closed", rounds: isSecond ? 2 : 1 });
      if (!isSecond) expect(report.cards[0]?.final).toEqual(report.cards[0]?.first);
    }
  });

  test("an empty workshop, the second deck and decks of more columns have a report that keeps the schema", () => {
    const second = builtInDeck("when-to-emphasise");
    const wide = aPlainDeck(4, 5);
    const rooms = [
      tenPeople(),
      aRoom(aWorkshop()),
      aRoom(aWorkshop({ deck: builtInDeck("leadership-or-management") })),
      aRoom(
        aWorkshop({ deck: wide, phase: "resort" }),
        peopleWith(
          wide,
          [0, 1, 2, 3, 3].map((column) => ({ first: [column] })),
        ),
      ),
      aRoom(
        aWorkshop({ deck: second, phase: "closed", closedAt: START }),
        peopleWith(second, times(12, { first: times(12, 0 as const) as Answers })),
      ),
    ];
    for (const room of rooms)
      for (const audience of ["owner", "shared"] as const) {
        const written = JSON.parse(JSON.stringify(buildReport(room, audience)));
        expect(reportSchema.parse(written)).toEqual(written);
      }
    const leaning = buildReport(rooms.at(-1) as Room, "owner");
    expect(leaning.findings).toMatchObject({ scored: 0, of: 0 });
    expect(leaning.overview).toHaveLength(6);
    expect(leaning.cards.find((card) => card.expected !== null)?.label).toBe("The article leans this way");
  });

  test("who was removed is in no figure", () => {
    const room = tenPeople();
    const before = buildReport(room, "owner");
    room.people.set(
      "removed",
      aPerson(deck, 99, { removed: true, first: times(8, 0 as const), rating: 1, objections: [0] }),
    );
    expect(buildReport(room, "owner")).toEqual(before);
  });
});
