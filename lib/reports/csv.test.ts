import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/domain/random";
import { type Answers, aCard, aDeck, aPerson, aRoom, aWorkshop, peopleWith, START } from "@/lib/testing/builders";
import { answerRows } from "./answers";
import { csv, safeText } from "./cells";
import { answersCsv, cardsCsv } from "./csv";
import { buildReport } from "./report";

/** Reads RFC 4180 back, as a program other than ours would. */
function parse(text: string): string[][] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (quoted && letter === '"' && text[at + 1] === '"') field += text[at++];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "," || letter === "\r")) {
      rows.at(-1)?.push(field);
      field = "";
      if (letter === "\r") {
        rows.push([]);
        at++;
      }
    } else field += letter;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}
const records = (text: string) => {
  const [header = [], ...rows] = parse(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
};

const deck = aDeck();
const closed = { phase: "closed" as const, closedAt: START, discussed: [0] };
const sheet = (column: number): { first: Answers; second: Answers } => ({
  first: [column, column, column],
  second: [1 - column],
});
const roomOf = (people: number, changes = {}) =>
  aRoom(
    aWorkshop({ ...closed, ...changes }),
    peopleWith(
      deck,
      Array.from({ length: people }, (_, n) => sheet(n % 3 === 0 ? 1 : 0)),
    ),
  );

describe("cells", () => {
  test("what is written is what is read, whatever it holds", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('a"b', "a,b", "a\r\nb", "", " x", '"'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        expect(parse(csv(["a", "b", "c"], rows)).slice(1)).toEqual(rows.map((row) => row.map(safeText)));
      }),
    );
    expect(parse(csv(["a", "b", "c"], [[1, null, "x"]]))).toEqual([
      ["a", "b", "c"],
      ["1", "", "x"],
    ]);
  });

  test("nothing that a spreadsheet would run", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
      expect(safeText(`${start}HYPERLINK("http://x","y")`).startsWith("'")).toBe(true);
    expect(safeText("a=b")).toBe("a=b");
    const trap = aDeck({
      cards: [aCard({ id: "trap", title: "=1+1", text: "@SUM(A1)" })],
      quick: [],
      leastCertain: [],
      pairs: [],
    });
    const [row] = records(cardsCsv(buildReport(aRoom(aWorkshop({ ...closed, deck: trap })), "owner")));
    expect(row).toMatchObject({ title: "'=1+1", text: "'@SUM(A1)" });
  });
});

describe("cards.csv", () => {
  test("one row per card, round and column, with the figures of the report", () => {
    const report = buildReport(roomOf(12), "owner");
    const rows = records(cardsCsv(report));
    expect(rows).toHaveLength(8 * 2 * 2);
    for (const row of rows) {
      const card = report.cards.find(({ id }) => id === row.card);
      const split = row.round === "1" ? card?.first : card?.final;
      const column = report.workshop.columns.findIndex(({ id }) => id === row.column);
      expect(row.answers).toBe(String(split?.n));
      expect(row.people).toBe(String(split?.counts?.[column] ?? ""));
      expect(row.percent).toBe(String(split?.shares?.[column] ?? ""));
    }
    expect(rows[0]).toMatchObject({
      card: "card-0",
      round: "1",
      column: "lead",
      people: "8",
      percent: "67",
      article: "lead",
      discussed: "yes",
    });
    expect(rows.find((row) => row.card === "card-0" && row.round === "2")).toMatchObject({
      people: "4",
      percent: "33",
    });
  });

  test("small numbers: no people under five answers, no per cent under ten", () => {
    const few = records(cardsCsv(buildReport(roomOf(4), "owner")));
    expect(few.every((row) => row.people === "" && row.percent === "")).toBe(true);
    expect(few[0]).toMatchObject({ answers: "4" });
    const some = records(cardsCsv(buildReport(roomOf(9), "owner"))).filter((row) => row.answers !== "0");
    expect(some.every((row) => row.people !== "" && row.percent === "")).toBe(true);
  });

  test("one round before the second sort", () => {
    expect(
      new Set(records(cardsCsv(buildReport(roomOf(6, { phase: "discuss" }), "owner"))).map((row) => row.round)),
    ).toEqual(new Set(["1"]));
  });
});

describe("answers.csv", () => {
  test("every answer once, without name, time or text, and its counts are those of cards.csv", () => {
    const room = roomOf(12);
    const text = answersCsv(answerRows(room, seededRandom("one")));
    const rows = records(text);
    expect(Object.keys(rows[0] ?? {})).toEqual(["participant", "card", "round", "column"]);
    expect(text).not.toMatch(/Name of|0199a000|Text of|\d{10}/);
    for (const row of records(cardsCsv(buildReport(room, "owner"))).filter((one) => one.answers !== "0")) {
      const same = rows.filter((one) => one.card === row.card && one.round === row.round && one.column === row.column);
      expect(String(same.length)).toBe(row.people);
    }
  });

  test("people are numbered anew in each export", () => {
    const room = roomOf(0);
    for (let n = 1; n <= 12; n++) room.people.set(`p${n}`, aPerson(deck, n, { first: [n === 1 ? 1 : 0] }));
    const numberOfTheOne = (seed: string) =>
      answerRows(room, seededRandom(seed)).find((row) => row.columnId === "manage")?.person;
    const numbers = new Set(Array.from({ length: 40 }, (_, seed) => numberOfTheOne(`export ${seed}`)));
    expect(numbers.size).toBeGreaterThan(6);
  });

  test("none under five participants, and no card under five answers", () => {
    expect(answerRows(roomOf(4), seededRandom("few"))).toEqual([]);
    const room = roomOf(6);
    for (const person of [...room.people.values()].slice(2)) person.board[2] = -1;
    const cards = new Set(answerRows(room, seededRandom("some")).map((row) => row.cardId));
    expect(cards).toEqual(new Set(["card-0", "card-1"]));
  });

  test("no round 2 before the second sort", () => {
    const rounds = new Set(answerRows(roomOf(6, { phase: "discuss" }), seededRandom("x")).map((row) => row.round));
    expect(rounds).toEqual(new Set([1]));
  });
});
