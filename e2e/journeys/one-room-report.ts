import type { Report } from "../../lib/reports/report";
import { expect } from "../fixtures/test";
import {
  agreementOf,
  CARDS,
  countsOf,
  directionOf,
  exactP,
  expectedOf,
  finalCounts,
  finalOf,
  firstCounts,
  hasMoved,
  IDS,
  isSplit,
  OWN,
  type Person,
  pairwise,
  shown,
  sum,
  TALKED,
  turnsOf,
  withoutFew,
} from "./one-room-script";

type Boards = Map<1 | 2, Map<string, number>>;

/** Every figure of the report, once more from what the actors did. */
export function expectReport(report: Report, people: Person[], boards: Boards): void {
  expectPeople(report, people);
  const counted = withoutFew(people);
  for (const id of IDS) expectCard(report, counted, boards, id);
  expectFindings(report, counted);
  expectAnalysis(report, counted, boards);
}

const answersOf = (people: Person[]) =>
  sum(IDS.flatMap((id) => [...firstCounts(people, id), ...finalCounts(people, id)]));

function expectPeople(report: Report, people: Person[]): void {
  const ratings = people.flatMap(({ rating }) => rating ?? []);
  expect(report.people).toEqual({
    joined: people.length,
    answeredFirst: people.filter(({ first }) => first.size > 0).length,
    answeredAgain: people.filter(({ second }) => second.size > 0).length,
    answersLeftOut: answersOf(people) - answersOf(withoutFew(people)),
    commitments: 2,
  });
  expect(report.rating).toEqual({
    answers: ratings.length,
    mean: Math.round((10 * sum(ratings)) / ratings.length) / 10,
  });
  expect(report.words).toEqual(people.flatMap(({ word }) => word ?? []).sort());
  expect(report.commitments).toHaveLength(1);
  expect(report.commitments[0]).toMatchObject({ col: 0, occasion: "moment 0 comes", action: "do thing 0", name: null });
  expect(report.workshop).toMatchObject({ facilitator: "Noor Haddad", phase: "closed", rounds: 2 });
}

function expectCard(report: Report, people: Person[], boards: Boards, id: string): void {
  const card = report.cards.find((one) => one.id === id);
  const turns = turnsOf(people, id);
  const moved = turns.filter(([before, after]) => before !== after).length;
  expect(card?.first, id).toMatchObject(shown(firstCounts(people, id)));
  expect(card?.final, id).toMatchObject(shown(finalCounts(people, id)));
  expect(card?.movement, id).toEqual({ both: turns.length, moved });
  expect(card?.direction, id).toEqual(directionOf(people, id));
  expect(card?.isSplit, id).toBe(isSplit(finalCounts(people, id)));
  expect(card?.discussed, id).toBe(TALKED.includes(id));
  expect(card?.test, id).toMatchObject({ kind: "exact", discordant: moved });
  expect(card?.test?.p, id).toBeCloseTo(exactP(people, id), 12);
  const atTables = [...boards.values()].map((board) => board.get(id));
  expect(card?.tables, id).toEqual(sum(countsOf(atTables)) < 2 ? null : countsOf(atTables));
  expect(card?.arguing, id).toBe(id === TALKED[0] ? people.filter(({ argument }) => argument !== null).length : 0);
  // Of two the one that was hidden is in no report.
  expect(card?.arguments, id).toEqual(
    id === TALKED[0] ? people.flatMap(({ argument }) => argument ?? []).slice(0, 1) : [],
  );
}

function expectFindings({ findings, bySplit, overview }: Report, people: Person[]): void {
  const final = (id: string) => finalCounts(people, id);
  const { agree, own } = agreementOf(final);
  const moved = IDS.filter((id) => hasMoved(people, id));
  expect(findings).toMatchObject({
    scored: CARDS.length,
    of: CARDS.length,
    agree,
    own,
    before: agreementOf((id) => firstCounts(people, id)).agree,
    moved: moved.length,
    closing: {
      people: people.length,
      cardsMoved: moved.length,
      stillSplit: IDS.filter((id) => isSplit(final(id))).length,
      wouldArgue: 1,
    },
  });
  expect(findings.ownTitles).toContain(CARDS.find(({ id }) => id === OWN)?.title);
  expect([...bySplit].sort()).toEqual([...IDS].sort());
  const share = (id: string) => (final(id)[expectedOf(id)] ?? 0) / sum(final(id));
  const shares = overview.map(({ cardId }) => share(cardId));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
}

function expectAnalysis({ analysis }: Report, people: Person[], boards: Boards): void {
  // The latecomer answered once only, so that the answers of seven are left.
  const answering = people.filter((person) => IDS.some((id) => finalOf(person, id) !== undefined));
  expect(analysis.isSmallGroup).toBe(answering.length < 8);
  expect(analysis.agreement?.first.pairwise?.value).toBeCloseTo(
    pairwise(people, (person, id) => person.first.get(id)),
    12,
  );
  expect(analysis.agreement?.final?.pairwise?.value).toBeCloseTo(pairwise(people, finalOf), 12);
  const given = IDS.flatMap((id) =>
    people.flatMap((person) => finalOf(person, id) ?? []).map((column) => ({ id, column })),
  );
  expect(analysis.match?.overall).toMatchObject({
    cards: IDS.length,
    answers: given.length,
    matching: given.filter(({ id, column }) => column === expectedOf(id)).length,
  });
  const beside = TALKED.flatMap((id) =>
    people.flatMap((person) => {
      const board = person.table === null ? undefined : boards.get(person.table)?.get(id);
      const [before, after] = [person.first.get(id), finalOf(person, id)];
      if (board === undefined || before === undefined || after === undefined) return [];
      return [{ id, before: before === board, after: after === board }];
    }),
  );
  // A card that one table alone placed is not told, nor one whose other answers would be those of a few.
  const isTold = (id: string) => {
    const others = turnsOf(people, id).length - beside.filter((one) => one.id === id).length;
    return [...boards.values()].filter((board) => board.has(id)).length > 1 && (others === 0 || others >= 5);
  };
  const told = beside.filter(({ id }) => isTold(id));
  expect(told.length).toBeGreaterThan(4);
  expect(analysis.tables?.overall).toEqual({
    people: told.length,
    before: told.filter(({ before }) => before).length,
    after: told.filter(({ after }) => after).length,
    towards: told.filter(({ before, after }) => after && !before).length,
    from: told.filter(({ before, after }) => before && !after).length,
  });
}
