import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf } from "@/lib/domain/agreement";
import { confidenceOf } from "@/lib/domain/board";
import { leadingColumn } from "@/lib/domain/policy";
import { seededRandom, shuffled } from "@/lib/domain/random";
import { aPerson, aPlainDeck, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { answerRows } from "./answers";
import { buildReport, type Report } from "./report";

// With a view of the article's on each card, so that there is a match.
const plain = aPlainDeck(2, 3);
const deck = { ...plain, cards: plain.cards.map((card, at) => ({ ...card, expected: `column-${at % 2}` })) };
const IDS = deck.cards.map(({ id }) => id);

const column = fc.constantFrom(0, 1, 0, 1, 0, 1, null);
const sure = fc.constantFrom(true, true, false, null);
const sheet = fc.record({
  first: fc.tuple(column, column, column),
  second: fc.tuple(column, column, column),
  sure: fc.tuple(sure, sure, sure),
  later: fc.option(fc.tuple(column, column, column)),
});
type Sheet = {
  first: (number | null)[];
  second: (number | null)[];
  sure: (boolean | null)[];
  later: (number | null)[] | null;
};

const roomOf = (sheets: Sheet[]) => {
  const people = sheets.map((one, at) => {
    const { first, second } = one;
    const placed = (one.later ?? []).map((col, card) => ({ card, col, sure: null, seq: 1 }));
    const person = aPerson(deck, at + 1, { first, second, later: { placed, moments: [] } });
    one.sure.forEach((said, card) => {
      person.confidence[card] = confidenceOf(said);
    });
    return person;
  });
  const followUp = { weeks: 3, openedAt: null } as const;
  return aRoom(aWorkshop({ deck, phase: "closed", closedAt: START, discussed: [0, 1, 2], followUp }), people);
};
const isFew = (people: number) => people > 0 && people < 5;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Where a reader of the published file gets at what one to four people said, by taking figures from each other. */
function found(report: Report, sheets: Sheet[]): string[] {
  const room = roomOf(sheets);
  const rows = [...answerRows(room, seededRandom("rows"))].filter(({ round }) => round === 2);
  const last = IDS.map((id) => new Set(rows.filter(({ cardId }) => cardId === id).map(({ person }) => person)));
  const hits: string[] = [];
  const hit = (isHit: boolean, what: string) => isHit && hits.push(what);

  for (const { id, first, final, twice } of report.cards) {
    if (twice === null) continue;
    // A round, less those who answered both.
    hit(isFew((first?.n ?? 0) - twice.before.n) && first?.counts !== null, `${id}: only in round 1`);
    hit(isFew((final?.n ?? 0) - twice.after.n) && final?.counts !== null, `${id}: only in round 2`);
  }
  for (const { id, final, followUp } of report.cards) {
    if (!followUp?.movement) continue;
    // Weeks later, or the round before, less those who gave both.
    const { both } = followUp.movement;
    hit(isFew(followUp.split.n - both), `${id}: only weeks later`);
    hit(isFew((final?.n ?? 0) - both), `${id}: not weeks later`);
  }
  // A cell of the pairs, beside both cards' counts.
  report.analysis.pairs?.shares.forEach((shares, a) => {
    shares.forEach((share, b) => {
      const ids = report.analysis.pairs?.cards ?? [];
      const [one, other] = [last[IDS.indexOf(ids[a] ?? "")] ?? [], last[IDS.indexOf(ids[b] ?? "")] ?? []];
      const alone = [...one].filter((person) => !new Set(other).has(person)).length;
      hit(share !== null && isFew(alone), `${ids[a]} without ${ids[b]}`);
    });
  });
  // Those who answered every card, and all.
  const { agreement } = report.analysis;
  for (const round of [agreement?.first, agreement?.final, agreement?.followUp])
    hit(round?.kappa != null && (isFew(round.complete) || isFew(round.people - round.complete)), "kappa");
  // The whole of confidence, less the cards that tell of it.
  const { overall = null, cards: told = [] } = report.analysis.confidence ?? {};
  const kept = [...answerRows(room, seededRandom("rows"))].filter(({ round }) => round === 1);
  const said = (id: string, how: boolean | null) => {
    const persons = new Set(kept.filter(({ cardId }) => cardId === id).map(({ person }) => person));
    // Which row is whose is known here alone: rows are numbered in the order in which people were shuffled.
    return [...persons].filter((person) => saidOf(room, person, id) === how);
  };
  const whole = report.cards.filter(({ id, first }) => {
    const groups = [said(id, true), said(id, false), said(id, null)].map(({ length }) => length);
    const [isSure = 0, isUnsure = 0, unsaid = 0] = groups;
    return first?.counts && leadingColumn(first.counts) !== null && isSure + isUnsure > 0 && !isFew(unsaid);
  });
  const left = (how: boolean, isTold: (id: string) => boolean) =>
    new Set(whole.filter(({ id }) => !isTold(id)).flatMap(({ id }) => said(id, how))).size;
  const tellsSure = (id: string) => report.cards.some((card) => card.id === id && card.sure !== null);
  hit(overall !== null && isFew(left(true, tellsSure)), "sure");
  hit(overall !== null && isFew(left(false, (id) => told.some((card) => card.id === id))), "not sure");
  for (const { id, first, sure: ofCard } of report.cards)
    hit(ofCard !== null && [sum(ofCard), (first?.n ?? 0) - sum(ofCard)].some(isFew), `${id}: sure`);
  return hits;
}

/** FOLLOW-9: match, per cent agreement, alpha and AC1 weeks later tell nothing that the cards' splits do not. */
function expectLaterFromWhatIsShown({ cards, analysis, people }: Report) {
  const told = cards.flatMap(({ id, expected, followUp }) =>
    followUp?.split.counts && analysis.cards.includes(id) ? [{ expected, counts: followUp.split.counts }] : [],
  );
  const { agreement, match } = analysis;
  if (told.length === 0) {
    expect([agreement?.followUp ?? null, match?.followUp ?? null]).toEqual([null, null]);
    return;
  }
  expect(people.joined).toBeGreaterThanOrEqual(5);
  const exact = agreementOf(told.map(({ counts }) => counts));
  expect(agreement?.followUp?.pairwise?.value ?? null).toBe(exact.pairwise);
  expect(agreement?.followUp?.alpha?.value ?? null).toBe(exact.alpha);
  expect(agreement?.followUp?.ac1?.value ?? null).toBe(exact.ac1);
  const answers = sum(told.flatMap(({ counts }) => counts));
  expect(match?.followUp).toMatchObject({
    cards: told.length,
    answers,
    matching: sum(told.map(({ counts, expected }) => counts[expected ?? -1] ?? 0)),
  });
  if (answers < 10) expect(match?.followUp).toMatchObject({ wilson: null, people: null });
}

/** What the person of a row said of a card; rows are numbered in the order of this seed. */
function saidOf(room: ReturnType<typeof roomOf>, row: number, id: string): boolean | null {
  const people = shuffledPeople(room);
  const said = people[row - 1]?.confidence[IDS.indexOf(id)] ?? 0;
  return said === confidenceOf(true) ? true : said === confidenceOf(false) ? false : null;
}
const shuffledPeople = (room: ReturnType<typeof roomOf>) => shuffled([...room.people.values()], seededRandom("rows"));

test("STAT-17: no figures of a report leave one to four people when they are taken from each other", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 6, maxLength: 20 }), (sheets) => {
      const report: Report = JSON.parse(JSON.stringify(buildReport(roomOf(sheets), "shared")));
      expect(found(report, sheets)).toEqual([]);
      expectLaterFromWhatIsShown(report);
      // Under ten answers there are no shares.
      for (const split of report.cards.flatMap(({ first, final, followUp }) => [first, final, followUp?.split ?? null]))
        if (split !== null && split.n < 10) expect(split).toMatchObject({ shares: null, intervals: null });
    }),
    { numRuns: 200, seed: 5, endOnFailure: true },
  );
});
