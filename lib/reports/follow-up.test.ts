import readWorkbook from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { sortableIndices } from "@/lib/domain/cards";
import { NO_FOLLOW_UP } from "@/lib/domain/follow-up";
import { seededRandom } from "@/lib/domain/random";
import type { Room } from "@/lib/domain/room";
import { createWords } from "@/lib/messages/translator";
import { START } from "@/lib/testing/builders";
import { aRoomLater } from "@/lib/testing/later-room";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { csvRecords } from "@/lib/testing/read-csv";
import { drawn } from "@/lib/testing/read-pptx";
import { answerRows } from "./answers";
import { answersCsv, cardsCsv } from "./csv";
import { cardSplit } from "./drawings/card-split";
import { reportPdf } from "./pdf/report-pdf";
import { buildReport, type Report } from "./report";
import { reportSchema } from "./schema";
import { sentencesOf } from "./sentences";
import { sharedReport } from "./shared-report";
import { reportXlsx } from "./xlsx/report-xlsx";

const words = createWords();
const SOME = { people: 24, answered: 16 };
const FIGURES = /[Ww]eeks later|follow-up|Came up/;

const reportOf = (people: number, answered: number) => buildReport(aRoomLater(people, answered), "owner");
const sorted = ({ cards }: Report) => cards.filter(({ first }) => first !== null);

async function workbookOf(room: Room) {
  const report = buildReport(room, "owner");
  const answers = answerRows(room, seededRandom("people"));
  const pieces: Uint8Array[] = [];
  for await (const piece of reportXlsx({ report, answers, words, madeAt: START, progress: () => {} }))
    pieces.push(piece);
  const sheets = (await readWorkbook(Buffer.concat(pieces))) as { sheet: string; data: unknown[][] }[];
  const rowsOf = (name: string) => {
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    return rows.map((row) => Object.fromEntries(header.map((head, at) => [String(head), row[at] ?? null])));
  };
  return { report, sheets, rowsOf };
}

async function paperOf(report: Report) {
  const document = await getDocumentProxy((await reportPdf(report, words, "a4")).slice());
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text: text.replaceAll(/\s+/g, " "), pages: totalPages };
}

describe("the follow-up as a report's third column", { timeout: 60_000 }, () => {
  test("is of the schema, counts who answered, and each card's ways add up to who gave both answers", () => {
    const report = reportOf(SOME.people, SOME.answered);
    const written = JSON.parse(JSON.stringify(report));
    expect(reportSchema.parse(written)).toEqual(written);
    expect(report.followUp).toMatchObject({ people: 16, moments: { did: 8, didNot: 4, notYet: 4 } });
    for (const { followUp } of sorted(report)) {
      expect(followUp?.split.n).toBe(16);
      expect(followUp?.split.shares?.reduce((sum, share) => sum + share, 0)).toBe(100);
      const { stayed = 0, room = 0, article = 0, away = 0 } = followUp?.direction ?? {};
      expect(stayed + room + article + away).toBe(followUp?.movement?.both);
      expect(followUp?.movement?.moved).toBe(room + article + away);
    }
  });

  test("stands in cards.csv and answers.csv as round 3, whose ways are those since the final answer", () => {
    const room = aRoomLater(SOME.people, SOME.answered);
    const report = buildReport(room, "owner");
    const cards = csvRecords(cardsCsv(report)).filter(({ round }) => round === "3");
    const answers = csvRecords([...answersCsv(answerRows(room, seededRandom("one")))].join(""));
    expect(cards).toHaveLength(sorted(report).length * 2);
    for (const row of cards) {
      const { followUp } = report.cards.find(({ id }) => id === row.card) ?? {};
      const column = report.workshop.columns.findIndex(({ id }) => id === row.column);
      expect(row.people).toBe(String(followUp?.split.counts?.[column]));
      expect(row).toMatchObject({
        both_rounds: String(followUp?.movement?.both),
        changed: String(followUp?.movement?.moved),
        stayed: String(followUp?.direction?.stayed),
        p: "",
      });
      const same = answers.filter((one) => one.card === row.card && one.round === "3" && one.column === row.column);
      expect(String(same.length)).toBe(row.people);
    }
  });

  test("stands in the workbook, read back by another library: Summary, Cards, Movement, Answers", async () => {
    const { report, rowsOf } = await workbookOf(aRoomLater(SOME.people, SOME.answered));
    const summary = new Map(rowsOf("Summary").map(({ What, Figure }) => [What, Figure]));
    expect(summary.get("People who answered the follow-up")).toBe(16);
    expect(summary.get("Moments that came up, and it was done")).toBe(8);
    const cards = rowsOf("Cards").filter(({ Round }) => Round === 3);
    expect(cards.map(({ Answers }) => Answers)).toEqual(sorted(report).map(() => 16));
    for (const row of rowsOf("Movement")) {
      const { followUp } = report.cards[Number(row["No."]) - 1] ?? {};
      report.workshop.columns.forEach(({ label }, at) => {
        expect(row[`${label}, weeks later`]).toBe((followUp?.split.shares?.[at] ?? Number.NaN) / 100);
      });
      expect(row["Last and later"]).toBe(followUp?.movement?.both);
      expect(row["Stayed later"]).toBe(followUp?.direction?.stayed);
    }
    expect(rowsOf("Answers").filter(({ Round }) => Round === 3)).toHaveLength(16 * sorted(report).length);
  });

  test("stands on paper, on a slide and in a card's picture with the same figures", async () => {
    const { report, slides } = await drawn(aRoomLater(64, 40));
    const said = sentencesOf(report, words).followUp;
    expect(said).toHaveLength(3);
    const { text, pages } = await paperOf(report);
    expect(pages).toBeLessThanOrEqual(12);
    for (const sentence of said) expect(text).toContain(sentence.replaceAll(/\s+/g, " "));
    for (const { followUp, title } of sorted(report)) {
      const [a = 0, b = 0] = followUp?.split.shares ?? [];
      expect(text, title).toMatch(new RegExp(`Weeks later ${a} ${b}\\b`));
    }
    expect(slides.length).toBeLessThanOrEqual(14);
    const slide = slides.find(({ texts }) => texts.includes("Weeks later") && !texts.includes("Round 1"));
    expect(slide?.texts).toEqual(expect.arrayContaining(said));
    const { did = 0, didNot = 0, notYet = 0 } = report.followUp?.moments ?? {};
    expect(slide?.charts.map(({ series }) => series.map(({ values }) => values))).toEqual([[[did, didNot, notYet]]]);
    const picture = cardSplit(report, sorted(report)[0]?.id ?? "", words);
    expect(picture.description).toMatch(/Weeks later: .*Weeks later, of \d+ people who had answered before: /);
  });

  test("joins match and agreement with the same figures in every format, and changes none of the rounds before", async () => {
    const room = aRoomLater(64, 40);
    const { report, rowsOf } = await workbookOf(room);
    const [match, agreement] = [report.analysis.match?.followUp, report.analysis.agreement?.followUp];
    if (!match || !agreement) throw new Error("there is no match and agreement weeks later");
    const splits = sorted(report).filter(({ expected, kind }) => expected !== null && kind === "sort");
    const matching = splits.map(({ followUp, expected }) => followUp?.split.counts?.[expected ?? -1] ?? 0);
    expect(match).toMatchObject({
      cards: splits.length,
      answers: 40 * splits.length,
      matching: matching.reduce((sum, one) => sum + one, 0),
    });
    expect(agreement).toMatchObject({ people: 40, complete: 40, items: sorted(report).length });

    const before = buildReport({ ...room, workshop: { ...room.workshop, followUp: NO_FOLLOW_UP } }, "owner");
    const without = (one: Report) =>
      JSON.parse(JSON.stringify(one, (key, value) => (key === "followUp" ? null : value)));
    expect(without(report)).toEqual(without(before));

    const summary = new Map(rowsOf("Summary").map(({ What, Figure }) => [What, Figure]));
    expect(summary.get("Per cent agreement, weeks later")).toBe(agreement.pairwise?.value);
    expect(summary.get("Answers that are the article’s, weeks later")).toBe(match.wilson?.share);
    const third = new Map(
      rowsOf("Agreement")
        .filter(({ Round }) => Round === 3)
        .map(({ Measure, Value, From, To, People, Answers }) => [Measure, [Value, From, To, People, Answers]]),
    );
    const estimates = {
      "Per cent agreement": "pairwise",
      "Krippendorff’s alpha": "alpha",
      "Fleiss’ kappa": "kappa",
      "Gwet’s AC1": "ac1",
    } as const;
    for (const [measure, key] of Object.entries(estimates)) {
      const { value, low, high } = agreement[key] ?? {};
      expect(third.get(measure), measure).toEqual([value, low, high, 40, null]);
    }
    expect(third.get("Answers that are the article’s")).toEqual([
      match.wilson?.share,
      match.people?.low,
      match.people?.high,
      null,
      match.answers,
    ]);

    const told = sentencesOf(report, words);
    const share = `${Math.round((100 * match.matching) / match.answers)}%`;
    expect(told.match.at(-1)).toContain(`Weeks later it was ${share} (95% interval `);
    const later = told.agreement.filter((sentence) => /^(Weeks later|Their other)/.test(sentence));
    expect(later).toHaveLength(2);
    expect(later[0]).toContain("two of the 40 people who came back");
    for (const key of ["alpha", "kappa", "ac1"] as const) expect(later[1]).toContain(agreement[key]?.value.toFixed(2));
    const { text } = await paperOf(report);
    for (const sentence of [told.match.at(-1) ?? "", ...later])
      expect(text).toContain(sentence.replaceAll(/\s+/g, " "));

    const { slides } = await drawn(room);
    const texts = slides.flatMap((slide) => slide.texts);
    for (const sentence of [told.match.at(-1), ...later]) expect(texts).toContain(sentence);
    const agreed = slides.find((slide) => slide.texts.includes("How far people agreed with each other"));
    // Not cut, and last: the interval before it is that of round 2.
    const heads = ["Measure", "Round 1", "Round 2", "95% interval", "Weeks later"];
    expect(agreed?.texts.filter((text) => heads.includes(text))).toEqual(heads);
    const chart = slides
      .flatMap(({ charts }) => charts)
      .find(({ labels }) => labels.includes("All cards, weeks later"));
    const at = chart?.labels.indexOf("All cards, weeks later") ?? -1;
    expect(`${chart?.series[0]?.values[at]}%`).toBe(share);
  });

  test("tells who came back that they are few, and no per cent of match under ten answers", async () => {
    const room = aRoomLater(24, 6);
    const [one] = sortableIndices(room.workshop.deck);
    for (const person of room.people.values())
      person.later = { ...person.later, placed: person.later.placed.filter(({ card }) => card === one) };
    const report = buildReport(room, "owner");
    expect(report.analysis.match?.followUp).toMatchObject({ cards: 1, answers: 6, wilson: null, people: null });
    const told = sentencesOf(report, words);
    expect(told.match.at(-1)).toMatch(
      /^Weeks later it was [0-6] of 6, of 6 answers to 1 card by those who came back\.$/,
    );
    expect(told.agreement.at(-1)).toBe("Only 6 people came back: one person more or less changes these figures much.");
    const labels = (await drawn(room)).slides.flatMap(({ charts }) => charts.flatMap((chart) => chart.labels));
    expect(labels).toContain("All cards");
    expect(labels).not.toContain("All cards, weeks later");
  });

  test("of fewer than five people is nothing but how many, in every format", async () => {
    const room = aRoomLater(24, 4);
    const report = buildReport(room, "owner");
    expect(report.followUp).toMatchObject({ people: 4, moments: null });
    expect(sorted(report).every(({ followUp }) => followUp === null)).toBe(true);
    expect([report.analysis.match?.followUp, report.analysis.agreement?.followUp]).toEqual([null, null]);
    expect(csvRecords(cardsCsv(report)).some(({ round }) => round === "3")).toBe(false);
    expect([...answerRows(room, seededRandom("few"))].some(({ round }) => round === 3)).toBe(false);
    const { rowsOf } = await workbookOf(room);
    expect(Object.keys(rowsOf("Movement")[0] ?? {}).join(" ")).not.toMatch(/later/);
    expect((await paperOf(report)).text).not.toMatch(/Weeks later \d+ \d+/);
    const { slides } = await drawn(room);
    expect(slides.flatMap(({ texts }) => texts).join("\n")).toContain("4 people answered the follow-up.");
  });

  test("who chose no commitments for a link shows no moments there", () => {
    const report = reportOf(SOME.people, SOME.answered);
    const shared = { ...report, audience: "shared" as const };
    const choices = { names: true, commitments: false, words: true };
    expect(sharedReport(shared, choices)?.followUp).toMatchObject({ people: 16, moments: null });
    expect(sharedReport(shared, { ...choices, commitments: true })?.followUp?.moments).not.toBeNull();
  });

  test("is in nothing where there was none", async () => {
    const room = aPlausibleRoom(24);
    const report = buildReport(room, "owner");
    expect(report.followUp).toBeNull();
    expect(sentencesOf(report, words).followUp).toEqual([]);
    expect((await paperOf(report)).text).not.toMatch(FIGURES);
    expect(JSON.stringify((await drawn(room)).slides)).not.toMatch(FIGURES);
    const { sheets, rowsOf } = await workbookOf(room);
    const figures = sheets.filter(({ sheet }) => sheet !== "About");
    expect(JSON.stringify(figures)).not.toMatch(FIGURES);
    expect(rowsOf("Cards").some(({ Round }) => Round === 3)).toBe(false);
  });
});
