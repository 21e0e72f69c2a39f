import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCard, aDeck, anObjection, aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { csvRecords, parseCsv } from "@/lib/testing/read-csv";
import { closed, deck, roomOf, sheet } from "@/lib/testing/sheet-room";
import { withoutByteOrderMark } from "./byte-order-mark";
import { csv, csvText, safeText } from "./cells";
import { cardsCsv } from "./csv";
import { buildReport } from "./report";

describe("cells", () => {
  test("what is written is what is read, whatever it holds", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('a"b', "a,b", "a\r\nb", "", " x", '"'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        expect(parseCsv(csv(["a", "b", "c"], rows)).slice(1)).toEqual(rows.map((row) => row.map(csvText)));
      }),
    );
    expect(parseCsv(csv(["a", "b", "c"], [[1, null, "x"]]))).toEqual([
      ["a", "b", "c"],
      ["1", "", "x"],
    ]);
  });

  test.each([",", ";", "\t"])("nothing that a spreadsheet would run whose separator is %j", (delimiter) => {
    const traps = ["=1", "a;=1+1;b", "a; @SUM(A1)", 'x";+1', "x\n=1", "x\r\n\t-1", "a\t＝1", ";=1", "a,=1"];
    // As those programs do: a quotation mark within a cell is a letter.
    const options = { delimiter, relax_quotes: true, relax_column_count: true, bom: true, trim: true };
    const cells = traps.flatMap((trap) => parse(csv(["a", "b"], [["it", trap]]), options).flat());
    expect(cells.length).toBeGreaterThan(2 * traps.length);
    expect(cells.filter((cell: string) => /^[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
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
    const [row] = csvRecords(cardsCsv(buildReport(aRoom(aWorkshop({ ...closed, deck: trap })), "owner")));
    expect(row).toMatchObject({ title: "'=1+1", text: "'@SUM(A1)" });
  });
});

describe("cards.csv", () => {
  test("one row per card, round and column, with the figures of the report", () => {
    const report = buildReport(roomOf(12), "owner");
    const rows = csvRecords(cardsCsv(report));
    expect(rows).toHaveLength(8 * 2 * 2 + 2);
    for (const row of rows.filter(({ round }) => round !== "")) {
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

  test("intervals, evenness and tests are the report's, in plain numbers, and every name is snake_case", () => {
    const report = buildReport(aPlausibleRoom(64), "owner");
    const rows = csvRecords(cardsCsv(report));
    for (const name of Object.keys(rows[0] ?? {})) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    for (const row of rows.filter(({ round }) => round !== "")) {
      const card = report.cards.find(({ id }) => id === row.card);
      const split = row.round === "1" ? card?.first : card?.final;
      const interval = split?.intervals?.[report.workshop.columns.findIndex(({ id }) => id === row.column)];
      const numbers = [
        "share",
        "share_low",
        "share_high",
        "evenness",
        "pair_agreement",
        "both_rounds",
        "changed",
        "p",
        "p_holm",
      ];
      expect(numbers.map((name) => Number(row[name]))).toEqual([
        interval?.share,
        interval?.low,
        interval?.high,
        split?.evenness,
        split?.agreement,
        card?.movement?.both,
        card?.movement?.moved,
        card?.test?.p,
        card?.test?.pHolm,
      ]);
      expect(row.test).toBe(card?.test?.kind);
      expect(row.test_statistic).toBe(String(card?.test?.statistic ?? ""));
    }
  });

  test("small numbers: no people under five answers, no per cent under ten", () => {
    const few = csvRecords(cardsCsv(buildReport(roomOf(4), "owner")));
    expect(few.every((row) => row.people === "" && row.percent === "")).toBe(true);
    expect(few[0]).toMatchObject({ answers: "4" });
    for (const hidden of [
      "share",
      "share_low",
      "evenness",
      "pair_agreement",
      "p",
      "sure",
      "stayed",
      "towards_room",
      "towards_article",
      "away",
    ])
      expect(few.map((row) => row[hidden]).join(""), hidden).toBe("");
    const some = csvRecords(cardsCsv(buildReport(roomOf(9), "owner"))).filter((row) => Number(row.answers) > 0);
    expect(some.every((row) => row.people !== "" && row.percent === "")).toBe(true);
    for (const hidden of ["share", "share_low", "share_high"])
      expect(some.map((row) => row[hidden]).join(""), hidden).toBe("");
  });

  test("one round before the second sort", () => {
    expect(
      new Set(csvRecords(cardsCsv(buildReport(roomOf(6, { phase: "discuss" }), "owner"))).map((row) => row.round)),
    ).toEqual(new Set(["1", ""]));
  });

  test("how many tables had it, by column, in round 1 alone and from two tables on", () => {
    const room = roomOf(12);
    const cell = (col: number) => ({ col, rev: 1, by: null });
    for (const [table, col] of [
      [1, 0],
      [2, 0],
      [3, 1],
    ] as const)
      room.boards.set(table, new Map([[0, cell(col)]]));
    const ofFirstCard = () => {
      const all = csvRecords(cardsCsv(buildReport(room, "owner")));
      return all.filter(({ card }) => card === all[0]?.card).map(({ round, tables }) => [round, tables]);
    };
    for (const person of room.people.values()) person.table = 1;
    expect(ofFirstCard()).toEqual([
      ["1", "2"],
      ["1", "1"],
      ["2", ""],
      ["2", ""],
    ]);
    room.boards.delete(2);
    room.boards.delete(3);
    expect(ofFirstCard().map(([, tables]) => tables)).toEqual(["", "", "", ""]);
  });

  test("how many were sure, by column, in round 1 alone, and where those went who answered twice", () => {
    const people = Array.from({ length: 12 }, (_, n) =>
      aPerson(deck, n + 1, { ...sheet(n % 3 === 0 ? 1 : 0), sure: [n < 5] }),
    );
    const rows = csvRecords(cardsCsv(buildReport(aRoom(aWorkshop(closed), people), "owner")));
    const zero = rows.filter((row) => row.card === "card-0");
    expect(zero.map(({ round, column, sure }) => [round, column, sure])).toEqual([
      ["1", "lead", "3"],
      ["1", "manage", "2"],
      ["2", "lead", ""],
      ["2", "manage", ""],
    ]);
    // 8 led and went to the other column; the 4 who had chosen that went to where the room had been
    for (const row of zero)
      expect(row).toMatchObject({ stayed: "0", towards_room: "4", towards_article: "0", away: "8" });
  });

  test("arguments and the room's words one below the other, none that was hidden, and nothing that would run", () => {
    const people = [aPerson(deck, 1, {}), aPerson(deck, 2, {}), aPerson(deck, 3, {})].map((person, n) => ({
      ...person,
      objections: [
        anObjection(n + 1, 0, {
          line: ["=cmd|' /C calc'!A0", "HIDDEN argument", "+1, really"][n] ?? null,
          hidden: n === 1,
        }),
      ],
    }));
    const room = aRoom(aWorkshop(closed), people);
    const word = { card: 8, by: null, hidden: false, at: START };
    room.words = [
      { ...word, id: "w1", col: 0, text: "@where to?" },
      { ...word, id: "w2", col: 0, text: "HIDDEN word", hidden: true },
      { ...word, id: "w3", col: 0, text: "Why it matters" },
    ];
    const text = cardsCsv(buildReport(room, "owner"));
    expect(text).not.toContain("HIDDEN");
    const rows = csvRecords(text);
    expect(rows.find((row) => row.card === "card-0")).toMatchObject({
      would_argue: "3",
      arguments: "'=cmd|' /C calc'!A0\n'+1, really",
      room_words: "",
    });
    expect(rows.filter((row) => row.card === "both")).toMatchObject([
      { round: "", column: "lead", room_words: "'@where to?\nWhy it matters", article_share: "SECRET share lead" },
      { round: "", column: "manage", room_words: "", article_share: "SECRET share manage" },
    ]);
  });
});

describe("the byte order mark", () => {
  const piecesOf = (text: string, size: number) => {
    const bytes = new TextEncoder().encode(text);
    return new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
  };

  test("can be left out, and nothing else is", async () => {
    const text = csv(["a", "b"], [["\uFEFFx", 1]]);
    const read = async (stream: ReadableStream<Uint8Array>) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
    expect(await read(withoutByteOrderMark(piecesOf(text, 6)))).toBe(text.slice(1));
    expect(await read(withoutByteOrderMark(piecesOf("a,b", 6)))).toBe("a,b");
  });
});
