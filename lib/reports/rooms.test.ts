import { expect, test } from "vitest";
import { seededRandom } from "@/lib/domain/random";
import { createWords } from "@/lib/messages/translator";
import { strings } from "@/lib/testing/full-room";
import { csvRecords } from "@/lib/testing/read-csv";
import { BAD_INPUT, LONGEST, ROOMS, SLIP } from "@/lib/testing/report-rooms";
import { answerRows } from "./answers";
import { answersCsv, cardsCsv } from "./csv";
import { buildReport } from "./report";
import { roundsOf } from "./report-card";
import { reportSchema } from "./schema";
import { sentencesOf } from "./sentences";

// What every room's report says as text; its other formats are tested with the same rooms beside their makers.

test("the hard room is as hard as a deck allows", () => {
  const { columns, cards } = ROOMS.hard().workshop.deck;
  expect(columns).toHaveLength(4);
  const arabic = cards.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
  const emoji = cards.filter(({ text }) => /\p{Extended_Pictographic}/u.test(text));
  for (const some of [arabic, emoji]) {
    expect(some.some(({ title }) => title.length === LONGEST.title)).toBe(true);
    expect(some.some(({ text }) => text.length === LONGEST.text)).toBe(true);
  }
});

test.each(BAD_INPUT)(
  "the value and its sentences of a room of %s: figures where there are five answers, none below",
  (name) => {
    const report = buildReport(ROOMS[name](), "owner");
    const written = JSON.parse(JSON.stringify(report));
    expect(reportSchema.parse(written)).toEqual(written);
    for (const card of report.cards)
      for (const { split } of roundsOf(card, report.workshop.rounds)) {
        expect(split.counts === null, card.title).toBe(split.n < 5);
        expect(split.shares === null, card.title).toBe(split.n < 10);
        if (split.counts) expect(split.counts.reduce((sum, count) => sum + count, 0)).toBe(split.n);
      }
    for (const text of strings(sentencesOf(report, createWords()))) expect(text).not.toMatch(SLIP);
  },
);

test.each(BAD_INPUT)("cards.csv and answers.csv of a room of %s", (name) => {
  const room = ROOMS[name]();
  const report = buildReport(room, "owner");
  const [cards, answers] = [cardsCsv(report), [...answersCsv(answerRows(room, seededRandom("rooms")))].join("")];
  for (const text of [cards, answers]) expect(text).not.toMatch(SLIP);
  const rows = csvRecords(cards);
  expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(report.cards.map(({ text }) => text)));
  const listed = csvRecords(answers);
  for (const card of report.cards)
    for (const { round, split } of roundsOf(card, report.workshop.rounds))
      expect(
        listed.filter((row) => row.card === card.id && row.round === String(round)),
        `${card.id}, round ${round}`,
      ).toHaveLength(split.counts === null ? 0 : split.n);
  expect(listed.length > 0).toBe(report.people.joined >= 5);
});
