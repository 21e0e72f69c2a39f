import { beforeAll, describe, expect, it } from "vitest";
import { createWords } from "@/lib/messages/translator";
import { drawFile } from "@/lib/server/report-files";
import { START } from "@/lib/testing/builders";
import { convertedByOffice, hasOffice, pdfPages } from "@/lib/testing/outside-readers";
import { parseCsv } from "@/lib/testing/read-csv";
import { type Deck, drawn, words } from "@/lib/testing/read-pptx";
import { ROOMS, SLIP } from "@/lib/testing/report-rooms";
import { buildComparison, type Comparison } from "./comparison";
import { buildReport, type Report } from "./report";
import { roundsOf } from "./report-card";
import { sentencesOf } from "./sentences";
import { comparisonXlsx } from "./xlsx/comparison-xlsx";

const isHere = hasOffice("opening the workbooks and slides in LibreOffice");
/** A full room, and one of four columns, Arabic, emoji and the longest texts. */
const NAMES = ["everything", "hard"] as const;

async function workbookOf(name: (typeof NAMES)[number]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const source = {
    room: ROOMS[name](),
    reader: "owner" as const,
    notes: [],
    words: createWords(),
    progress: () => {},
  };
  for await (const piece of drawFile("report.xlsx", source)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** LibreOffice writes a share as per cent, with its digits. */
const figure = (cell: string | undefined) =>
  cell === undefined || cell === "" ? null : cell.endsWith("%") ? Number(cell.slice(0, -1)) / 100 : Number(cell);

/** As a spreadsheet keeps it, 15 digits. */
const near = (value: number | null | undefined) =>
  value === null || value === undefined ? null : expect.closeTo(value, 12);

describe.skipIf(!isHere)("LibreOffice opens the workbooks", () => {
  const reports = new Map<string, Report>();
  let comparison: Comparison;
  let sheets: Map<string, Buffer>;
  const rowsOf = (sheet: string) => {
    const file = sheets.get(`${sheet}.csv`);
    expect(file, sheet).toBeDefined();
    const [header = [], ...rows] = parseCsv((file?.toString("utf8") ?? "").replaceAll("\r\n", "\n"), "\n");
    return rows.map((row) => Object.fromEntries(header.map((head, at) => [head, row[at] ?? ""])));
  };
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const name of NAMES) {
      reports.set(name, buildReport(ROOMS[name](), "owner"));
      files[`${name}.xlsx`] = await workbookOf(name);
    }
    comparison = buildComparison([ROOMS.hard(), ROOMS.hard()].map((room) => buildReport(room, "shared")));
    files["comparison.xlsx"] = await comparisonXlsx(comparison, words, START);
    sheets = await convertedByOffice(files, "csv");
  }, 240_000);

  it.each(NAMES)("and finds every card's figures, its movement and its pairs: a room of %s", (name) => {
    const report = reports.get(name) as Report;
    const columns = report.workshop.columns;
    const summary = rowsOf(`${name}-Summary`);
    expect(summary.find(({ What }) => What === "Workshop")?.Figure).toBe(report.workshop.title);
    expect(summary.find(({ What }) => What === "People who joined")?.Figure).toBe(String(report.people.joined));
    const cards = rowsOf(`${name}-Cards`).filter(({ Round }) => Round !== "");
    const wanted = report.cards.flatMap((card) =>
      roundsOf(card, report.workshop.rounds).map((one) => ({ ...one, card })),
    );
    expect(cards.map(({ Card, Text, Round, Answers }) => [Card, Text, Number(Round), Number(Answers)])).toEqual(
      wanted.map(({ card, round, split }) => [card.title, card.text, round, split.n]),
    );
    for (const [at, row] of cards.entries())
      for (const [column, { label }] of columns.entries()) {
        const split = wanted[at]?.split;
        expect([
          figure(row[`${label}: people`]),
          figure(row[`${label}: per cent`]),
          figure(row[`${label}: from`]),
        ]).toEqual([
          split?.counts?.[column],
          (split?.shares?.[column] ?? 0) / 100,
          near(split?.intervals?.[column]?.low),
        ]);
      }
    const sorted = report.cards.filter(({ first }) => first !== null);
    expect(rowsOf(`${name}-Movement`).map((row) => [figure(row.Changed), figure(row.p)])).toEqual(
      sorted.map(({ movement, test }) => [movement?.moved, near(test?.p)]),
    );
    expect(rowsOf(`${name}-Pairs`)).toHaveLength(report.analysis.pairs?.cards.length ?? 0);
    const all = [...sheets].filter(([file]) => file.startsWith(`${name}-`)).map(([, file]) => file.toString("utf8"));
    expect(all).toHaveLength(8);
    for (const text of all) expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:\d/);
    for (const text of all) expect(text).not.toMatch(SLIP);
  });

  it("and finds the workshops side by side in comparison.xlsx", () => {
    const rows = rowsOf("comparison-Cards");
    expect(rows.map((row) => [row.Card, figure(row.Answers), figure(row["Column 3: people"])])).toEqual(
      comparison.cards.flatMap(({ title, splits }) => splits.map(({ n, counts }) => [title, n, counts?.[3] ?? null])),
    );
    expect(rowsOf("comparison-Workshops").map(({ People }) => Number(People))).toEqual([32, 32]);
  });
});

describe.skipIf(!isHere)("LibreOffice opens the slides", () => {
  const decks = new Map<string, Deck>();
  const pages = new Map<string, string[]>();
  beforeAll(async () => {
    for (const name of NAMES) decks.set(name, await drawn(ROOMS[name]()));
    const files = Object.fromEntries([...decks].map(([name, { bytes }]) => [`${name}.pptx`, bytes]));
    const made = await convertedByOffice(files, "pdf");
    for (const name of NAMES) pages.set(name, await pdfPages(made.get(`${name}.pdf`) ?? new Uint8Array()));
  }, 240_000);

  it.each(NAMES)("and shows every slide with its sentences and its charts' figures: a room of %s", (name) => {
    const { slides, report } = decks.get(name) as Deck;
    const seen = pages.get(name) ?? [];
    expect(seen).toHaveLength(slides.length);
    expect(seen[0]).toContain(`${report.people.joined} people`);
    expect(seen.at(-1)).toContain(`${report.people.joined} people joined`);
    for (const [at, { charts }] of slides.entries()) {
      const numbers = [...(seen[at] ?? "").matchAll(/\d+/g)].map(([one]) => one);
      // a piece of fewer is too narrow for its figure
      const wanted = charts.flatMap(({ series }) => series.flatMap(({ values }) => values)).filter((one) => one >= 5);
      for (const value of wanted) {
        const place = numbers.indexOf(String(value));
        expect(place, `${value} on slide ${at + 1}`).toBeGreaterThanOrEqual(0);
        numbers.splice(place, 1);
      }
      for (const label of charts.flatMap(({ labels }) => labels))
        if (!/\p{Script=Arabic}|\p{Extended_Pictographic}/u.test(label)) expect(seen[at]).toContain(label.slice(0, 24));
    }
    const { agreement, match, likeness } = sentencesOf(report, words);
    // a line may break within "-1"
    const everything = seen.join("").replaceAll(" ", "");
    for (const sentence of [...agreement, ...match, ...likeness])
      expect(everything).toContain(sentence.replaceAll(/\s/g, ""));
  });
});
