import { describe, expect, test } from "vitest";
import { aCard, aPlainDeck, builtInDeck } from "@/lib/testing/builders";
import type { Deck } from "./deck";
import { sheetOrder } from "./order";
import { headingsOf, readRows } from "./paper-file";
import type { Round } from "./phase";

const WORKSHOP = "0199a000-0000-7000-8000-000000000001";
const WORDS = { name: "Name", round: "Round" };
const deck = builtInDeck("leadership-or-management");
const HEAD = headingsOf(deck, WORKSHOP, WORDS);
const CARDS = HEAD.length - 2;

/** Lines as a reader gives them; the headings are the first. */
const read = (rows: string[][], { head = HEAD, of = deck, rounds = [1, 2] as Round[], asksHowSure = true } = {}) =>
  readRows(
    { deck: of, workshopId: WORKSHOP, rounds, asksHowSure, words: WORDS },
    [head, ...rows].map((cells, at) => ({ line: at + 1, cells })),
  );
function good(...given: Parameters<typeof read>) {
  const found = read(...given);
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
}
function refusal(...given: Parameters<typeof read>) {
  const found = read(...given);
  return found.ok ? null : found.refusal;
}
const faults = (...given: Parameters<typeof read>) =>
  good(...given).faults.map(({ line, code, heading, said }) => [line, code, heading, said]);
const empty = Array.from({ length: CARDS }, () => null);

describe("a file of paper sheets", () => {
  test("PAPER-9: is headed by name, round and the cards by the numbers of the printed sheet", () => {
    expect(HEAD).toHaveLength(26);
    expect(HEAD.slice(0, 2)).toEqual(["Name", "Round"]);
    const [first = -1] = sheetOrder(deck, WORKSHOP);
    expect(HEAD[2]).toBe(`1. ${deck.cards[first]?.title}`);
    expect(HEAD.slice(2)).not.toEqual(headingsOf(deck, "another workshop", WORDS).slice(2));
  });

  test("PAPER-9: takes a column by name, first letter, number or printed letter, in any case and width", () => {
    const said = ["Leadership", "management", "L", "m", "1", "2", "A", "b", " LEADERSHIP ", "２"];
    const { rows } = good([["", "", ...said]]);
    expect(rows).toEqual([
      { line: 2, name: "", round: 1, answers: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, ...empty.slice(10)], sure: empty },
    ]);
  });

  test("PAPER-9: takes no letter that may mean two columns, and the others of such a deck", () => {
    const plain = aPlainDeck(3, 4);
    const columns = ["Bold", "Alert", "Both"].map((label, at) => ({ ...plain.columns[at], id: `c${at}`, label }));
    const of: Deck = { ...plain, columns: columns as Deck["columns"] };
    const head = headingsOf(of, WORKSHOP, WORDS);
    expect(faults([["", "", "B", "A"]], { of, head })).toEqual([
      [2, "ambiguous", head[2], "B"],
      [2, "ambiguous", head[3], "A"],
    ]);
    expect(good([["", "", "both", "C", "1", "alert"]], { of, head }).rows[0]?.answers).toEqual([2, 2, 0, 1]);
  });

  test("PAPER-13: takes a mark behind the column as sure or not sure, in any width and in Arabic, and none as nothing said", () => {
    const said = ["1!", "2?", "L !", "Management?", "a！", "b？", "1؟", "2", "", "leadership  !"];
    const [row] = good([["Ana", "", ...said]]).rows;
    expect(row?.answers.slice(0, 10)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, null, 0]);
    expect(row?.sure.slice(0, 10)).toEqual([true, false, true, false, true, false, false, null, null, true]);
    expect(good([["Ana", "2", "1!"]]).rows[0]).toMatchObject({ round: 2, sure: [true, ...empty.slice(1)] });
  });

  test("PAPER-13: names a mark alone, two of them, one before the column, and any where nobody is asked how sure", () => {
    expect(faults([["", "", "!", "1!?", "?1", "1+", "1!"]])).toEqual([
      [2, "answer", HEAD[2], "!"],
      [2, "answer", HEAD[3], "1!?"],
      [2, "answer", HEAD[4], "?1"],
      [2, "answer", HEAD[5], "1+"],
    ]);
    expect(faults([["", "", "1!", "2", "3!"]], { asksHowSure: false })).toEqual([
      [2, "sure_not_asked", HEAD[2], "1!"],
      [2, "answer", HEAD[4], "3!"],
    ]);
  });

  test("PAPER-13: reads the sign at the end of a column's own name as the name", () => {
    const plain = aPlainDeck(3, 4);
    const columns = ["Stop!", "Go", "Go?"].map((label, at) => ({ ...plain.columns[at], id: `c${at}`, label }));
    const of: Deck = { ...plain, columns: columns as Deck["columns"] };
    const head = headingsOf(of, WORKSHOP, WORDS);
    expect(good([["", "", "stop!", "go!", "3?"]], { of, head }).rows[0]).toMatchObject({
      answers: [0, 1, 2, null],
      sure: [null, true, false, null],
    });
    // "Go" without being sure, or the column that is called so.
    expect(faults([["", "", "go?"]], { of, head })).toEqual([[2, "ambiguous", head[2], "go?"]]);
  });

  test("PAPER-9: is refused when its headings are not those of this workshop's sheet", () => {
    const line = [["", "", "1"]];
    expect(read([], { head: [] })).toEqual({ ok: false, refusal: { code: "nothing" } });
    expect(refusal([])).toEqual({ code: "nothing" });
    expect(refusal([["", " ", ""]])).toEqual({ code: "nothing" });
    expect(refusal(line, { head: ["Name", "Round"] })).toEqual({ code: "no_card" });
    expect(refusal(line, { head: ["Name", "Team", HEAD[2] ?? ""] })).toEqual({
      code: "unknown_heading",
      heading: "Team",
    });
    expect(refusal(line, { head: ["Name", "", HEAD[2] ?? ""] })).toMatchObject({ code: "unknown_heading" });
    expect(refusal(line, { head: ["0. Nothing"] })).toMatchObject({ code: "unknown_heading" });
    expect(refusal(line, { head: ["25. Another"] })).toMatchObject({ code: "unknown_heading" });
    const swapped = HEAD[2]?.replace(/^1/, "2") ?? "";
    const title = HEAD[3]?.slice(3);
    expect(refusal(line, { head: [swapped] })).toEqual({ code: "other_card", heading: swapped, title });
    expect(refusal(line, { head: ["1", HEAD[2] ?? ""] })).toMatchObject({ code: "heading_twice" });
    expect(refusal(line, { head: ["Name", "name", "1"] })).toMatchObject({ code: "heading_twice" });
  });

  test("PAPER-9: may leave out name, round and cards, have them in another order, and numbers alone", () => {
    const { rows } = good([["2", "Ana", "1"]], { head: ["3", "NAME", (HEAD[2] ?? "").toUpperCase(), "", ""] });
    expect(rows).toEqual([{ line: 2, name: "Ana", round: 1, answers: [0, null, 1, ...empty.slice(3)], sure: empty }]);
  });

  test("PAPER-9: may have cards with titles that begin with a number, a sign or in Arabic", () => {
    const titles = ["5 minutes", "=SUM", "خطة الأسبوع"];
    const plain = aPlainDeck(2, 3);
    const of = { ...plain, cards: titles.map((title, at) => aCard({ id: `card-${at}`, title })) };
    const head = headingsOf(of, WORKSHOP, WORDS);
    expect(good([["", "", "1", "2", "1"]], { of, head }).rows[0]?.answers).toEqual([0, 1, 0]);
  });

  test("PAPER-10: names each faulty cell by line and heading, and keeps the other lines", () => {
    const found = good([
      ["Ana", "1", "L", "M"],
      ["Ben", "1", "L/M", "3", "=1+1"],
      ["Cleo", "third", "L"],
      ["x".repeat(25), "", "L"],
      ["\u0301", "", "L"],
      ["Dan", "", ...empty.map(() => "L"), "", "L"],
      ["Eva"],
      ["", "", "", ""],
      ["", "", "M"],
    ]);
    expect(found.rows.map(({ line, name }) => [line, name])).toEqual([
      [2, "Ana"],
      [10, ""],
    ]);
    expect(found.faults.map(({ line, code, heading, said }) => [line, code, heading, said])).toEqual([
      [3, "answer", HEAD[2], "L/M"],
      [3, "answer", HEAD[3], "3"],
      [3, "answer", HEAD[4], "=1+1"],
      [4, "round", "Round", "third"],
      [5, "name", "Name", "x".repeat(25)],
      [6, "name", "Name", "\u0301"],
      [7, "too_many_cells", undefined, undefined],
      [8, "empty", undefined, undefined],
    ]);
  });

  test("PAPER-10: takes what looks like a formula as a name, as it is", () => {
    expect(good([["=Ana", "", "L"]]).rows[0]?.name).toBe("=Ana");
  });

  test("PAPER-2: takes second answers of a file when those of typed sheets are taken", () => {
    expect(good([["Ana", "2", "L"]]).rows[0]).toMatchObject({ round: 2 });
    expect(faults([["Ana", "2", "L"]], { rounds: [1] })).toEqual([[2, "second_closed", "Round", "2"]]);
  });
});
