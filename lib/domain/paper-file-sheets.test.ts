import { describe, expect, test } from "vitest";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import type { FileRow } from "./paper-file";
import { fateOf, lineSays, sheetsOf } from "./paper-file-sheets";

const row = (line: number, name: string, answers: (number | null)[], round: 1 | 2 = 1): FileRow => ({
  ...{ line, name, round, answers, sure: answers.map((column) => (column === null ? null : round === 1)) },
});
const there = (id: string, name: string, second = 0) => ({ id, name, first: 2, second });
const made = (rows: FileRow[], ...more: Parameters<typeof sheetsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  sheetsOf(rows, ...more);

describe("the sheets of a file", () => {
  test("PAPER-11: has first and second answers of one name on one sheet, wherever the lines stand", () => {
    const rows = [row(2, "ana", [1], 2), row(3, "Ben", [0]), row(4, "Ana", [0]), row(5, "", [1])];
    const { sheets, faults } = made(rows, [], []);
    expect(faults).toEqual([]);
    expect(sheets.map(({ line, name, first, second, kind }) => [line, name, first, second, kind])).toEqual([
      [3, "Ben", [0], null, "new"],
      [4, "Ana", [0], [1], "new"],
      [5, "", [1], null, "new"],
    ]);
    expect(sheets.map(({ firstSure, secondSure }) => [firstSure, secondSure])).toEqual([
      [[true], null],
      [[true], [false]],
      [[true], null],
    ]);
  });

  test("PAPER-11: says when a name comes twice in one round, and keeps the first", () => {
    const { sheets, faults } = made([row(2, "Ana", [0]), row(3, "ANA", [1]), row(4, "", [1]), row(5, "", [0])], [], []);
    expect(sheets.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(faults).toEqual([{ line: 3, code: "name_twice", said: "ANA", other: 2 }]);
  });

  test("PAPER-11: adds second answers to the sheet that is there, once, and says when there is none or are several", () => {
    const sheets = [
      there("a", "Ana"),
      there("b", "Ben", 3),
      there("c", "Cleo"),
      there("d", "cleo"),
      there("e", "Paper 5"),
    ];
    const seconds = ["ana", "Ben", "Cleo", "Dan", "", "Eva", "Paper 5"].map((name, at) => row(at + 2, name, [1], 2));
    const found = made(seconds, [{ line: 99, code: "answer", name: "Eva" }], sheets);
    expect(found.sheets[0]).toMatchObject({ firstSure: null, secondSure: [false] });
    expect(found.sheets.map(({ line, sheetId, kind }) => [line, sheetId, kind])).toEqual([
      [2, "a", "added"],
      [3, "b", "held"],
      [8, "e", "added"],
    ]);
    expect(found.faults).toEqual([
      { line: 4, code: "second_of_several", said: "Cleo" },
      { line: 5, code: "second_alone", said: "Dan" },
      { line: 6, code: "second_unnamed" },
      { line: 7, code: "first_faulty", said: "Eva", other: 99 },
    ]);
  });

  test("PAPER-12: tells sheets whose name is there, and counts lines that say the same", () => {
    const found = made(
      [row(2, "ANA", [0]), row(3, "", [1]), row(4, "", [1]), row(5, "", [0])],
      [],
      [there("a", "Ana")],
    );
    expect(found.sheets.map(({ kind, copy }) => [kind, copy])).toEqual([
      ["named", 0],
      ["new", 0],
      ["new", 1],
      ["new", 0],
    ]);
    expect(lineSays("ANA", [0, null], 0)).toBe(lineSays("ana", [0, null], 0));
    const others = [lineSays("Ana", [0, 1], 0), lineSays("Ana", [0, null], 1), lineSays("Ben", [0, null], 0)];
    expect(others).not.toContain(lineSays("Ana", [0, null], 0));
  });

  test("PAPER-12: enters a line that is there no second time, also after it was removed, and only adds second answers", () => {
    const deck = aDeck();
    const [one, two, out] = [
      aPerson(deck, 1, { kind: "paper", first: [0] }),
      aPerson(deck, 2, { kind: "paper", first: [0], second: [1] }),
      { ...aPerson(deck, 3, { kind: "paper", first: [0] }), removed: true },
    ];
    const phone = aPerson(deck, 4);
    const room = aRoom(aWorkshop({ deck, phase: "resort" }), [one, two, out, phone]);
    const [firstOnly, both, secondOnly] = [
      { first: [0], second: null },
      { first: [0], second: [1] },
      { first: null, second: [1] },
    ];
    const fates = (id: string) => [firstOnly, both, secondOnly].map((answers) => fateOf(room, id, answers));
    expect(fates("nobody")).toEqual(["new", "new", null]);
    expect(fates(one.id)).toEqual(["held", "added", "added"]);
    expect(fates(two.id)).toEqual(["held", "held", "held"]);
    expect(fates(out.id)).toEqual(["held", "held", null]);
    expect(fates(phone.id)).toEqual(["held", "held", null]);
  });
});
