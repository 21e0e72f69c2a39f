// Over 300 lines: every sheet is read back by another library, for every room.
import JSZip from "jszip";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Match } from "@/lib/domain/match";
import { seededRandom } from "@/lib/domain/random";
import type { Room } from "@/lib/domain/room";
import { createWords } from "@/lib/messages/translator";
import { aCard, aCommitment, aDeck, anObjection, aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { expectWholePackage } from "@/lib/testing/office-package";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { BAD_INPUT, ROOMS, SLIP } from "@/lib/testing/report-rooms";
import { answerRows } from "../answers";
import { buildReport } from "../report";
import { reportXlsx } from "./report-xlsx";

const SHEETS = ["Summary", "Cards", "Movement", "Agreement", "Answers", "Commitments", "About"];
const words = createWords();
type Read = string | number | boolean | Date | null;

async function drawn(room: Room) {
  const report = buildReport(room, "owner");
  const answers = answerRows(room, seededRandom("people"));
  const told: number[] = [];
  const pieces: Uint8Array[] = [];
  const source = { report, answers, words, madeAt: START, progress: (done: number) => told.push(done) };
  for await (const piece of reportXlsx(source)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const sheets = (await readWorkbook(bytes)) as { sheet: string; data: Read[][] }[];
  const sheetOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  const rowsOf = (name: string) => {
    const [header = [], ...rows] = sheetOf(name);
    return rows.map((row) => Object.fromEntries(header.map((head, at) => [String(head), row[at] ?? null])));
  };
  return { report, answers, told, pieces, bytes, sheets, sheetOf, rowsOf };
}

describe("report.xlsx, read back by another library", { timeout: 60_000 }, () => {
  test("holds the report's figures on every sheet, numbers as numbers and dates as dates", async () => {
    const { report, answers, sheets, rowsOf } = await drawn(aPlausibleRoom(64));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...SHEETS.slice(0, 4), "Pairs", ...SHEETS.slice(4)]);

    const summary = new Map(rowsOf("Summary").map(({ What, Figure }) => [What, Figure]));
    expect(summary.get("Workshop")).toBe(report.workshop.title);
    expect(summary.get("Created (UTC)")).toEqual(new Date(report.workshop.createdAt));
    expect(summary.get("People who joined")).toBe(64);
    expect(summary.get("Was this worth our time? (mean, 1 to 5)")).toBe(report.rating.mean);
    expect(summary.get("Cards on which the room sides with the article")).toBe(report.findings.agree);
    expect(summary.get("Per cent agreement")).toBe(report.analysis.agreement?.final?.pairwise?.value);

    const cards = rowsOf("Cards").filter(({ Round }) => Round !== null);
    expect(cards).toHaveLength(2 * report.cards.filter(({ first }) => first !== null).length);
    for (const row of cards) {
      const card = report.cards[Number(row["No."]) - 1];
      const split = row.Round === 1 ? card?.first : card?.final;
      expect(row.Card).toBe(card?.title);
      expect(row.Answers).toBe(split?.n);
      report.workshop.columns.forEach(({ label }, at) => {
        expect(row[`${label}: people`]).toBe(split?.counts?.[at]);
        expect(row[`${label}: per cent`]).toBe((split?.shares?.[at] ?? Number.NaN) / 100);
        expect(row[`${label}: from`]).toBe(split?.intervals?.[at]?.low);
        expect(row[`${label}: to`]).toBe(split?.intervals?.[at]?.high);
      });
      expect(row.Evenness).toBe(split?.evenness);
    }

    for (const row of rowsOf("Movement")) {
      const card = report.cards[Number(row["No."]) - 1];
      expect([row.Stayed, row["Towards the room"], row["Towards the article"], row.Away]).toEqual(
        card?.direction && [card.direction.stayed, card.direction.room, card.direction.article, card.direction.away],
      );
      expect([row.p, row["p, all cards"], row["Both rounds"]]).toEqual([
        card?.test?.p,
        card?.test?.pHolm,
        card?.movement?.both,
      ]);
    }

    const agreement = rowsOf("Agreement");
    const figure = (measure: string, round: number, of = "All cards with enough answers") =>
      agreement.find((row) => row.Measure === measure && row.Round === round && row.Of === of);
    for (const [round, one] of [
      [1, report.analysis.agreement?.first],
      [2, report.analysis.agreement?.final],
    ] as const) {
      expect(figure("Krippendorff’s alpha", round)).toMatchObject({
        Value: one?.alpha?.value,
        From: one?.alpha?.low,
        To: one?.alpha?.high,
      });
      expect(figure("Fleiss’ kappa", round)).toMatchObject({ Value: one?.kappa?.value, People: one?.complete });
      expect(figure("Gwet’s AC1", round)?.Value).toBe(one?.ac1?.value);
    }
    const match = report.analysis.match;
    expect(figure("Answers that are the article’s", 2, "All cards that the article settles")).toMatchObject({
      Value: match?.overall.wilson?.share,
      From: match?.overall.people?.low,
      Answers: match?.overall.answers,
    });
    expect(rowsOf("Pairs").map(({ Card }) => Card)).toEqual(
      report.analysis.pairs?.cards.map((id) => report.cards.find((card) => card.id === id)?.title),
    );

    const rows = rowsOf("Answers");
    expect(rows).toHaveLength(answers.count);
    expect(Object.keys(rows[0] ?? {})).toEqual(["Participant", "Card id", "Card", "Round", "Column", "Sure"]);
    for (const card of report.cards.filter(({ first }) => first !== null))
      expect(
        report.workshop.columns.map(
          ({ label }) =>
            rows.filter((row) => row["Card id"] === card.id && row.Round === 2 && row.Column === label).length,
        ),
      ).toEqual(card.final?.counts);

    expect(rowsOf("Commitments").map((row) => row.When)).toEqual(report.commitments.map(({ occasion }) => occasion));
    const about = rowsOf("About");
    expect(about.find((row) => row.Column === "Drawn (UTC)")?.["What it says"]).toEqual(new Date(START));
    for (const { sheet, data } of sheets.filter(({ sheet }) => sheet !== "About" && sheet !== "Pairs"))
      for (const head of data[0] ?? [])
        expect(
          about.some((row) => row.Sheet === sheet && row.Column === head),
          `${sheet}: ${head}`,
        ).toBe(true);
  });

  test.each(["everything", "hard"] as const)(
    "holds pairs, shares before and after, the article's parts, the sure and the tables: a room of %s",
    async (name) => {
      const { report, rowsOf, sheetOf } = await drawn(ROOMS[name]());
      const { analysis, workshop } = report;
      const titleOf = (id: string) => report.cards.find((card) => card.id === id)?.title ?? "";
      const movement = rowsOf("Movement");
      expect(movement).toHaveLength(report.cards.filter(({ first }) => first !== null).length);
      for (const row of movement) {
        const card = report.cards[Number(row["No."]) - 1];
        for (const [at, { label }] of workshop.columns.entries()) {
          expect(row[`${label}, round 1`]).toBe((card?.first?.shares?.[at] ?? Number.NaN) / 100);
          expect(row[`${label}, round 2`]).toBe((card?.final?.shares?.[at] ?? Number.NaN) / 100);
        }
      }
      const cards = rowsOf("Cards").filter(({ Round }) => Round === 1);
      expect(analysis.confidence?.cards.length).toBeGreaterThan(0);
      expect(analysis.tables?.cards.length).toBeGreaterThan(0);
      for (const row of cards) {
        const { id = "" } = report.cards[Number(row["No."]) - 1] ?? {};
        const sure = analysis.confidence?.cards.find((one) => one.id === id);
        const table = analysis.tables?.cards.find((one) => one.id === id);
        expect(row).toMatchObject({
          "Sure, with the room": sure?.sureWith ?? null,
          "Sure, different": sure?.sureAgainst ?? null,
          "Not sure, with the room": sure?.unsureWith ?? null,
          "Not sure, different": sure?.unsureAgainst ?? null,
          "People at its tables": table?.people ?? null,
          "Table’s column before": table?.before ?? null,
          "Table’s column after": table?.after ?? null,
          "Came to it": table?.towards ?? null,
          "Left it": table?.from ?? null,
        });
      }
      // by place, since several cards of a deck may be called the same
      const pairs = sheetOf("Pairs");
      expect(pairs[0]?.slice(1)).toEqual(analysis.pairs?.cards.map(titleOf));
      expect(pairs.slice(1).map((row) => row.slice(1))).toEqual(analysis.pairs?.shares);
      expect(analysis.pairs?.shares.flat().some((share) => share !== null && share > 0 && share < 1)).toBe(true);

      const rows = rowsOf("Agreement");
      const figure = (measure: string, of: string, round = 2) => {
        const found = rows.filter((row) => row.Measure === measure && row.Of === of && row.Round === round);
        expect(found, `${measure}, ${of}`).toHaveLength(1);
        return found[0];
      };
      const match = analysis.match;
      const told = (one: Match | null | undefined) => ({
        Value: one?.wilson?.share,
        From: one?.people?.low,
        To: one?.people?.high,
        Cards: one?.cards,
        Answers: one?.answers,
      });
      const ARTICLE = "Answers that are the article’s";
      expect(match?.byColumn).toHaveLength(workshop.columns.length);
      for (const one of match?.byColumn ?? [])
        expect(figure(ARTICLE, `Article’s column: ${workshop.columns[one.column]?.label}`)).toMatchObject(told(one));
      for (const one of match?.byDimension ?? [])
        expect(figure(ARTICLE, `Dimension: ${one.label}`)).toMatchObject(told(one));
      expect(figure(ARTICLE, "All cards that the article settles", 1)).toMatchObject(told(match?.before));
      const sure = analysis.confidence?.overall;
      for (const [of, share, answers] of [
        ["Answers given as sure", sure?.sure, (sure?.sureWith ?? 0) + (sure?.sureAgainst ?? 0)],
        ["Answers given as not sure", sure?.unsure, (sure?.unsureWith ?? 0) + (sure?.unsureAgainst ?? 0)],
      ] as const)
        expect(figure("With the room’s leading column", of, 1)).toMatchObject({
          Value: share?.share,
          From: share?.low,
          To: share?.high,
          Answers: answers,
        });
      const tables = analysis.tables;
      const PLACED = "Cards that tables placed, with enough people";
      expect(figure("Had their table’s column in round 1", PLACED, 1)).toMatchObject({
        Value: tables?.overall?.before,
        People: tables?.overall?.people,
        Cards: tables?.cards.length,
      });
      expect(figure("Have their table’s column in round 2", PLACED)?.Value).toBe(tables?.overall?.after);
    },
  );

  test("is well formed: every sheet with a header that stays and a filter over its rows, in an archive of valid sums", async () => {
    const { bytes, sheets } = await drawn(aPlausibleRoom(64));
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    for (const [at, { sheet, data }] of sheets.entries()) {
      const xml = (await zip.file(`xl/worksheets/sheet${at + 1}.xml`)?.async("string")) ?? "";
      expect(xml, sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(/<autoFilter ref="A1:[A-Z]+(\d+)"/.exec(xml)?.[1], sheet).toBe(String(data.length));
      expect(/<dimension ref="A1:[A-Z]+(\d+)"/.exec(xml)?.[1], sheet).toBe(String(data.length));
      expect(xml).not.toContain("<f>");
    }
    // "Not sure, with the room" over a column of figures takes three lines
    const cards = (await zip.file("xl/worksheets/sheet2.xml")?.async("string")) ?? "";
    expect(Number(/<row r="1"[^>]* ht="([\d.]+)"/.exec(cards)?.[1])).toBeGreaterThanOrEqual(45);
    // the butterfly and the movement, each anchored in its sheet
    const pictures = zip.file(/^xl\/media\/.*\.png$/);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const image = await picture.async("nodebuffer");
      expect(image.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(image.readUInt32BE(16)).toBeGreaterThan(1_000);
    }
    for (const at of [1, 3])
      expect(await zip.file(`xl/worksheets/_rels/sheet${at}.xml.rels`)?.async("string")).toContain("/drawing");
    const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
    expect(styles).toContain('rgb="FF0C1F1F"');
    expect(styles).toContain("yyyy-mm-dd hh:mm");
  });

  test("comes in pieces and tells how far it is", async () => {
    const { told, pieces } = await drawn(aPlausibleRoom(64));
    expect(pieces.length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.length).toBeGreaterThan(5);
  });
});

describe("nothing that a spreadsheet would run", () => {
  test.each(["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])("in any cell of any sheet, for %j", async (start) => {
    const trap = `${start}cmd|' /C calc'!A0`;
    const column = (id: string) => ({ id, label: trap.slice(0, 20), summary: null });
    const deck = aDeck({
      title: trap,
      columns: [column("lead"), column("manage")],
      cards: [0, 1].map((n) =>
        aCard({ id: `c${n}`, title: trap, text: trap, expected: "lead", rationale: trap, counterview: trap }),
      ),
      dimensions: [],
      quick: [],
      leastCertain: [],
      whenAgreed: [],
      pairs: [],
    });
    const people = Array.from({ length: 12 }, (_, n) =>
      aPerson(deck, n + 1, {
        name: trap,
        first: [n % 2, 0],
        second: [0, n % 3 === 0 ? 1 : 0],
        commitments: [aCommitment({ occasion: trap, action: trap, shared: true, named: true })],
      }),
    ).map((person, n) => ({ ...person, objections: [anObjection(n, 0, { line: trap })] }));
    const room = aRoom(
      aWorkshop({ deck, title: trap, facilitator: trap, phase: "closed", closedAt: START, discussed: [0] }),
      people,
    );
    const { sheets, bytes } = await drawn(room);
    const texts = sheets.flatMap(({ data }) => data.flat().filter((cell) => typeof cell === "string"));
    expect(texts.filter((text) => text.includes("cmd|")).length).toBeGreaterThan(30);
    expect(texts.filter((text) => /(^|\n)[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text))).toEqual([]);
    const zip = await JSZip.loadAsync(bytes);
    for (const file of zip.file(/worksheets\/sheet/)) expect(await file.async("string")).not.toMatch(/<f[ >]/);
  });
});

describe("what Excel refuses to open", { timeout: 60_000 }, () => {
  test("is in no cell: longer texts than it takes, and letters that XML forbids", async () => {
    const evil = "A\u0001\u000b\ufffe\ud800 title";
    const line = "An argument as long as one may be. ".repeat(5).slice(0, 160);
    const room = aPlausibleRoom(260, { title: evil, facilitator: evil, action: evil });
    for (const [n, person] of [...room.people.values()].entries())
      person.objections = [anObjection(n, 0, { line: `${line} ${n}` })];
    const { report, bytes, rowsOf, sheets } = await drawn(room);
    await expectWholePackage(bytes, "evil");
    const said = rowsOf("Cards")
      .map((row) => String(row.Arguments ?? ""))
      .find((text) => text.includes("An argument"));
    const kept = (said?.split("\n").length ?? 0) - 1;
    expect(said?.length).toBeLessThanOrEqual(32_767);
    expect(said?.length).toBeGreaterThan(32_000);
    const all = Math.max(...report.cards.map((card) => card.arguments.length));
    expect(said?.endsWith(`\n… +${all - kept}`)).toBe(true);
    for (const text of sheets.flatMap(({ data }) => data.flat()))
      expect(String(text).length).toBeLessThanOrEqual(32_767);
  });

  test("is no cell of more lines than it takes", async () => {
    const room = aPlausibleRoom(260);
    for (const [n, person] of [...room.people.values()].entries())
      person.objections = [anObjection(n, 0, { line: `No, says ${n}` })];
    const { rowsOf, report } = await drawn(room);
    const said = rowsOf("Cards").flatMap((row) => String(row.Arguments ?? "").split("\n").length);
    expect(Math.max(...report.cards.map((card) => card.arguments.length))).toBe(260);
    expect(Math.max(...said)).toBe(253);
  });

  test("are two sheets of one name, a longer name than it takes, and two names for one thing", async () => {
    const { bytes } = await drawn(aPlausibleRoom(64));
    const workbook = (await (await JSZip.loadAsync(bytes)).file("xl/workbook.xml")?.async("string")) ?? "";
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    const defined = [...workbook.matchAll(/<definedName ([^>]*)>/g)].map((match) => match[1]);
    expect(defined.length).toBeGreaterThan(0);
    expect(new Set(defined).size).toBe(defined.length);
  });
});

describe("every room has a sensible workbook", { timeout: 60_000 }, () => {
  test.each([...BAD_INPUT, "six"] as const)("%s", async (name) => {
    const { report, answers, sheets, rowsOf, bytes } = await drawn(ROOMS[name]());
    await expectWholePackage(bytes, name);
    expect(SHEETS.filter((sheet) => sheets.every((one) => one.sheet !== sheet))).toEqual([]);
    expect(rowsOf("Answers")).toHaveLength(answers.count);
    const few = report.people.joined < 5;
    if (few) expect(answers.count).toBe(0);
    const cells = rowsOf("Cards").filter(({ Round }) => Round !== null);
    expect(cells.length).toBeGreaterThan(0);
    for (const row of cells) {
      const n = Number(row.Answers);
      for (const { label } of report.workshop.columns) {
        expect(row[`${label}: people`] === null, name).toBe(n < 5);
        expect(row[`${label}: per cent`] === null, name).toBe(n < 10);
        expect(row[`${label}: from`] === null, name).toBe(n < 10);
      }
    }
    expect(rowsOf("Movement").length > 0).toBe(report.workshop.rounds === 2);
    const texts = sheets.flatMap(({ data }) => data.flat());
    for (const text of texts) if (text !== null) expect(String(text)).not.toMatch(SLIP);
    for (const card of report.cards) expect(texts).toEqual(expect.arrayContaining([card.title, card.text]));
    for (const { label } of report.workshop.columns) expect(texts).toContain(`${label}: people`);
  });
});
