import { describe, expect, test } from "vitest";
import { differenceOf } from "@/lib/domain/difference";
import { wilson } from "@/lib/domain/interval";
import type { Room } from "@/lib/domain/room";
import { createWords } from "@/lib/messages/translator";
import { aPerson, aPlainDeck, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { csvRecords } from "@/lib/testing/read-csv";
import { aHardDeck } from "@/lib/testing/report-rooms";
import { buildComparison, type Comparison } from "./comparison";
import { comparisonCsv, differencesCsv } from "./comparison-csv";
import { comparisonSentences } from "./comparison-words";
import { buildReport } from "./report";

const DAY = 86_400_000;
const reportOf = (room: Room) => buildReport(room, "shared");
const compared = (...rooms: Room[]): Comparison => buildComparison(rooms.map(reportOf));
const said = (comparison: Comparison) => comparisonSentences(comparison, createWords());
const plain = (text: string | undefined) => (text ?? "").replace(/[\u2066-\u2069]/g, "");

/** People who put the cards into these columns, one list for each person. */
function roomOf(title: string, answers: number[][], columns = 2, day = 0): Room {
  const deck = aPlainDeck(columns, 3);
  return aRoom(
    aWorkshop({ deck, title, phase: "closed", createdAt: START + day * DAY, closedAt: START + day * DAY + 1 }),
    answers.map((first, n) => aPerson(deck, n + 1, { first })),
  );
}
const times = (people: number, answers: number[]) => Array.from({ length: people }, () => answers);

/** On card 1 18 of 22 against 9 of 22, on card 0 and 2 much alike. */
const operations = roomOf("Operations", [...times(18, [0, 0, 1]), ...times(4, [1, 1, 1])]);
const finance = roomOf("Finance", [...times(9, [0, 0, 1]), ...times(8, [0, 1, 1]), ...times(5, [1, 1, 1])], 2, 1);

describe("a comparison of workshops", () => {
  test("holds the figures of each workshop's own report, the oldest first, whatever the order in which they are given", () => {
    const [one, other] = [aPlausibleRoom(24), aPlausibleRoom(31, { createdAt: START - DAY, seed: "other" })];
    const comparison = compared(one, other);
    expect(compared(other, one)).toEqual(comparison);
    for (const [place, report] of [reportOf(other), reportOf(one)].entries()) {
      const workshop = comparison.workshops[place];
      expect(workshop).toMatchObject({
        people: report.people.joined,
        agreement: report.analysis.agreement?.final?.pairwise,
        match: {
          people: report.analysis.match?.overall.people,
          answers: report.analysis.match?.overall.answers,
        },
        moved: { cards: report.findings.moved },
      });
      for (const { id, splits } of comparison.cards) {
        const final = report.cards.find((card) => card.id === id)?.final;
        expect(splits[place]).toMatchObject({ n: final?.n, counts: final?.counts, shares: final?.shares });
        if (final?.shares)
          expect(splits[place]?.intervals).toEqual(final.counts?.map((count) => wilson(count, final.n)));
      }
    }
    expect(comparison.cards).toHaveLength(24);
  });

  test("says what stands out, with the greatest difference first and a word on how many were looked at", () => {
    const comparison = compared(finance, operations);
    expect(comparison.workshops.map(({ label }) => label)).toEqual(["Operations", "Finance"]);
    expect(comparison.cards.map(({ id }) => id)).toEqual(["card-1", "card-0", "card-2"]);
    const { low, high } = differenceOf({ count: 18, n: 22 }, { count: 9, n: 22 });
    expect(comparison.cards[0]?.differences[0]?.share).toMatchObject({ low, high });
    const { findings, card } = said(comparison);
    expect(findings.map(plain)).toEqual([
      `Operations and Finance differ most on “Title of card-1”: 82% against 41% Column 0 (difference 41 points, 95% interval ${Math.round(100 * low)} to ${Math.round(100 * high)}).`,
      "Allowing for all 3 differences looked at, that is more than chance would explain (Fisher’s exact test, p = 0.012, by Holm’s procedure = 0.036).",
      "1 of the 3 differences between two workshops on a card is more than chance would explain, allowing for so many looked at.",
    ]);
    expect(card["card-1"]?.isClear).toBe(true);
    expect(card["card-0"]?.isClear).toBe(false);
    expect(plain(card["card-2"]?.text)).toMatch(/^Operations and Finance are level \(95% interval -\d+ to \d+\)\.$/);
  });

  test("does not overclaim: a difference that may be chance is called so, and none makes nobody alike", () => {
    const close = compared(
      roomOf("A", [...times(7, [0, 0, 0]), ...times(5, [1, 0, 0])]),
      roomOf("B", [...times(5, [0, 0, 0]), ...times(7, [1, 0, 0])], 2, 1),
    );
    expect(said(close).findings.map(plain)[1]).toMatch(
      /^Among 3 differences looked at, one as great may come by chance/,
    );
    expect(said(close).findings.map(plain)[2]).toContain("That does not say that the workshops are alike.");
    const same = compared(roomOf("A", times(12, [0, 1, 0])), roomOf("B", times(12, [0, 1, 0]), 2, 1));
    expect(said(same).findings[0]).toMatch(/^Nowhere do these workshops differ/);
  });

  test("the rules of small numbers hold in each workshop for itself", () => {
    const rooms = [
      roomOf("One", times(1, [0, 1, 0])),
      roomOf("Four", times(4, [0, 1, 0]), 2, 1),
      roomOf("Nine", times(9, [0, 1, 0]), 2, 2),
      roomOf("Many", times(20, [1, 0, 1]), 2, 3),
    ];
    const comparison = compared(...rooms);
    for (const { splits, differences } of comparison.cards) {
      expect(differences).toEqual([]);
      expect(splits.map(({ counts }) => counts === null)).toEqual([true, true, false, false]);
      expect(splits.map(({ shares, intervals }) => [shares === null, intervals === null])).toEqual([
        ...[
          [true, true],
          [true, true],
          [true, true],
          [false, false],
        ],
      ]);
    }
    expect(comparison.workshops.slice(0, 2)).toMatchObject(
      Array(2).fill({ moved: null, agreement: null, match: null }),
    );
    expect(said(comparison).findings).toEqual([
      "No card has ten answers in two of these workshops, so no difference can be told.",
    ]);
    for (const row of csvRecords(comparisonCsv(comparison)).filter(({ workshop }) => Number(workshop) < 3))
      expect([row.people, row.percent, row.share, row.share_low, row.share_high].join("")).toBe("");
    expect(csvRecords(differencesCsv(comparison))).toEqual([]);
  });

  test("no person is in it: neither names nor words nor the facilitator", () => {
    const secret = (title: string, day: number) => {
      const room = aPlausibleRoom(20, {
        title,
        facilitator: "SECRET facilitator",
        action: "SECRET action",
        argument: () => "SECRET line",
        createdAt: START + day,
      });
      for (const person of room.people.values()) person.name = "SECRET name";
      return room;
    };
    const comparison = compared(secret("Ward 6", 0), secret("Ward 7", 1));
    const everything = [
      JSON.stringify(comparison),
      comparisonCsv(comparison),
      differencesCsv(comparison),
      JSON.stringify(said(comparison)),
    ].join();
    expect(everything).not.toContain("SECRET");
    expect(everything).not.toMatch(/0199a000/);
  });

  test("copies of a workshop with one title are told apart, and hard texts and four columns are kept as they are", () => {
    const same = compared(aPlausibleRoom(20), aPlausibleRoom(20, { createdAt: START + DAY }));
    expect(same.workshops.map(({ label }) => label)).toEqual(["Ward 6 away morning (1)", "Ward 6 away morning (2)"]);
    const hard = (seed: string, day: number) =>
      aPlausibleRoom(32, { deck: aHardDeck(), seed, title: "صباح الجناح 6 🎉", createdAt: START + day });
    const comparison = compared(hard("a", 0), hard("b", 1), hard("c", 2));
    expect(comparison.cards).toHaveLength(9);
    expect(comparison.cards.flatMap(({ differences }) => differences)).toHaveLength(27);
    expect(said(comparison).findings[0]).toContain("\u2068صباح الجناح 6 🎉 (2)\u2069 differ most on");
    const titles = new Set(csvRecords(comparisonCsv(comparison)).map(({ title }) => title));
    expect([...titles].sort()).toEqual([...new Set(aHardDeck().cards.map(({ title }) => title))].sort());
  });
});

describe("the files of a comparison", () => {
  test("comparison.csv has a row for each card, workshop and column, differences.csv one for each card and pair", () => {
    const comparison = compared(operations, finance, roomOf("Sales", times(10, [0, 0, 0]), 2, 2));
    const rows = csvRecords(comparisonCsv(comparison));
    expect(rows).toHaveLength(3 * 3 * 2);
    expect(rows.filter(({ card }) => card === "card-1").slice(0, 2)).toMatchObject([
      {
        card: "card-1",
        workshop: "1",
        workshop_title: "Operations",
        column: "column-0",
        answers: "22",
        people: "18",
        percent: "82",
        joined: "22",
        created: new Date(START).toISOString(),
      },
      { card: "card-1", workshop: "1", column: "column-1", people: "4", percent: "18" },
    ]);
    expect(rows.map(({ share_low }) => Number(share_low))).toContain(wilson(18, 22)?.low);
    const pairs = csvRecords(differencesCsv(comparison));
    expect(pairs).toHaveLength(9);
    for (const name of [...Object.keys(rows[0] ?? {}), ...Object.keys(pairs[0] ?? {})])
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    const all = comparison.cards.flatMap(({ differences }) => differences);
    expect(
      pairs.map((row) => [row.workshop, row.other, row.points, row.difference_low, row.p_holm].map(Number)),
    ).toEqual(all.map(({ a, b, points, share, pHolm }) => [a + 1, b + 1, points, share.low, pHolm]));
  });

  test("nothing in them would run in a spreadsheet", () => {
    const comparison = compared(roomOf("=1+1", times(10, [0, 0, 0])), roomOf("@SUM(A1)", times(10, [1, 0, 0]), 2, 1));
    expect(csvRecords(comparisonCsv(comparison))[0]?.workshop_title).toBe("'=1+1");
    expect(csvRecords(differencesCsv(comparison))[0]).toMatchObject({
      workshop_title: "'=1+1",
      other_title: "'@SUM(A1)",
    });
  });
});
