// Over 300 lines: every figure of a report is counted by hand over the same ten people.
import { describe, expect, test } from "vitest";
import { SURE, TAKEN, UNSURE } from "@/lib/domain/board";
import { modelIndices } from "@/lib/domain/cards";
import { PHASES } from "@/lib/domain/phase";
import type { Room } from "@/lib/domain/room";
import { viewFor } from "@/lib/domain/view";
import { FIRST_STAGE } from "@/lib/domain/workshop";
import {
  type Answers,
  aCommitment,
  aDeck,
  anObjection,
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
    objections: index < 3 ? [anObjection(index, 4)] : [],
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
    expect(report.people).toEqual({
      joined: 10,
      answeredFirst: 10,
      answeredAgain: 10,
      answersLeftOut: 0,
      commitments: 20,
    });
    expect(report.rating).toEqual({ answers: 6, mean: 4 });
  });

  test("its intervals, tests and agreement are those worked out by hand", () => {
    const { cards, analysis } = buildReport(tenPeople(), "owner");
    // Wilson, 8 of 10: Newcombe (1998), formula 3; pairs that agree: (8 x 7 + 2 x 1) / (10 x 9)
    expect(cards[0]?.final?.intervals?.[0]?.low).toBeCloseTo(0.4902, 4);
    expect(cards[0]?.final?.intervals?.[0]?.high).toBeCloseTo(0.9433, 4);
    expect(cards[0]?.final?.agreement).toBeCloseTo(58 / 90, 12);
    // Four moved, all one way: 2 x (1/2)^4; on two cards somebody moved
    expect(cards[0]?.test).toMatchObject({ kind: "exact", discordant: 4, p: 0.125, pHolm: 0.25 });
    expect(cards[1]?.test).toMatchObject({ kind: "exact", discordant: 1, p: 1, pHolm: 1 });
    expect(cards[5]).toMatchObject({ test: null, final: { intervals: null, evenness: null, agreement: null } });
    // Cards 0, 1 and 4 before: 4 to 6, 7 to 3, 9 to 1
    const before = [12 + 30, 42 + 6, 72].map((pairs) => pairs / 90);
    expect(analysis.isSmallGroup).toBe(false);
    expect(analysis).toMatchObject({ cards: ["card-0", "card-1", "card-4"], agreement: { skewed: null } });
    expect(analysis.agreement?.first.pairwise?.value).toBeCloseTo(before.reduce((sum, one) => sum + one, 0) / 3, 12);
    expect(analysis.agreement?.first).toMatchObject({ people: 10, complete: 10, items: 3 });
    // The article has cards 0 and 1 in Lead, card 4 in Manage: after talking 8, 6 and 1 of 30 answers are its own
    expect(analysis.match).toMatchObject({
      overall: { cards: 3, answers: 30, matching: 15 },
      before: { matching: 12 },
    });
    expect(analysis.match?.byColumn).toMatchObject([
      { column: 0, matching: 14 },
      { column: 1, matching: 1 },
    ]);
    expect(analysis.placements[0]).toMatchObject({ id: "card-4", lead: 0, shown: { counts: [9, 1] } });
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
        expect({ before: card.first, after: card.final }).toMatchObject({
          before: seen.rounds.before,
          after: seen.rounds.after,
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
    expect(JSON.stringify(report)).not.toMatch(/"counts":\[|"shares":\[|"moved":[1-9]|"sure":\[|"stayed":/);
  });

  test("how sure, and where people went: counted by hand, and under five who answered twice nothing of either", () => {
    const room = tenPeople();
    [...room.people.values()].forEach((person, at) => {
      person.confidence[0] = at < 4 || at === 9 ? SURE : UNSURE;
      person.confidence[5] = SURE;
    });
    const [zero, one, , , four, five] = buildReport(room, "owner").cards;
    // 4 to 6, then 8 to 2: the room had led to Manage, so the 4 who went to Lead went to the article
    expect(zero).toMatchObject({ sure: [4, 1], direction: { stayed: 6, room: 0, article: 4, away: 0 } });
    expect(one).toMatchObject({ sure: [0, 0], direction: { stayed: 9, room: 0, article: 0, away: 1 } });
    expect(four).toMatchObject({ direction: { stayed: 10 } });
    expect(five).toMatchObject({ sure: null, direction: null });
    for (const card of buildReport(room, "owner").cards)
      if (card.direction !== null && card.movement !== null) {
        const { stayed, room: led, article, away } = card.direction;
        expect(stayed + led + article + away).toBe(card.movement.both);
        expect(led + article + away).toBe(card.movement.moved);
      }
    // six of them no longer answer the card in round 2
    for (const person of [...room.people.values()].slice(0, 6)) person.board[deck.cards.length] = TAKEN;
    expect(buildReport(room, "owner").cards[0]).toMatchObject({ sure: [4, 1], movement: null, direction: null });
  });

  test("where nobody said how sure they are, nothing is said of it", () => {
    expect(buildReport(tenPeople(), "owner").cards.every(({ sure }) => sure === null)).toBe(true);
  });

  test("turning off that phones ask it takes nothing from a report: every format has what was said before", () => {
    const room = tenPeople();
    for (const [at, person] of [...room.people.values()].entries()) person.confidence[0] = at < 5 ? SURE : UNSURE;
    const before = buildReport(room, "owner");
    expect(before.cards[0]?.sure).not.toBeNull();
    room.workshop = { ...room.workshop, options: { ...room.workshop.options, confidence: false } };
    expect(buildReport(room, "owner")).toEqual(before);
  });

  test("ARGUE-1, WORD-2: arguments and words without their writers, and a hidden one for neither audience", () => {
    const room = tenPeople();
    const writers = [...room.people.values()].slice(0, 3);
    writers.forEach((person, at) => {
      person.objections = [anObjection(9 - at, 4, { line: `LINE ${at}`, hidden: at === 1 })];
    });
    room.words = [0, 1, 2].map((at) => ({
      id: `0199c000-0000-7000-8000-00000000000${at}`,
      card: 8,
      col: at % 2,
      text: `WORD ${at}`,
      by: writers[at]?.id ?? null,
      hidden: at === 2,
      at: START + at,
    }));
    for (const audience of ["owner", "shared"] as const) {
      const report = buildReport(room, audience);
      const card = report.cards.find(({ id }) => id === "card-4");
      expect(card).toMatchObject({ arguing: 3, arguments: expect.arrayContaining(["LINE 0", "LINE 2"]) });
      expect(report.cards.find(({ id }) => id === "both")?.boxes).toEqual([["WORD 0"], ["WORD 1"]]);
      expect(JSON.stringify(report)).not.toMatch(/LINE 1|WORD 2|0199[abc]000/);
      // who wrote is told neither by a name nor by the order of writing
      expect(card?.arguments).toEqual(["LINE 2", "LINE 0"]);
    }
    const sent = JSON.parse(JSON.stringify(buildReport(room, "owner")));
    expect(reportSchema.parse(sent)).toEqual(sent);
  });

  test("four people: arguments and words are there, as they are no split", () => {
    const room = aRoom(aWorkshop({ phase: "closed", closedAt: START }), [
      { ...aPerson(deck, 1), objections: [anObjection(1, 0, { line: "Not only" })] },
    ]);
    expect(buildReport(room, "owner").cards[0]).toMatchObject({ arguing: 1, arguments: ["Not only"], sure: null });
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
    expect(report.cards[0]?.first).toMatchObject({ n: 7, counts: [7, 0], shares: null, evenness: 0, agreement: 1 });
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
