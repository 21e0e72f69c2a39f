import { describe, expect, test } from "vitest";
import { SURE, UNSURE } from "@/lib/domain/board";
import { seededRandom } from "@/lib/domain/random";
import { aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { csvRecords } from "@/lib/testing/read-csv";
import { closed, deck, roomOf } from "@/lib/testing/sheet-room";
import { answerRows } from "./answers";
import { answersCsv, cardsCsv } from "./csv";
import { buildReport } from "./report";

describe("answers.csv", () => {
  test("every answer once, without name, time or text, and its counts are those of cards.csv", () => {
    const room = roomOf(12);
    const text = [...answersCsv(answerRows(room, seededRandom("one")))].join("");
    const rows = csvRecords(text);
    expect(Object.keys(rows[0] ?? {})).toEqual(["participant", "card", "round", "column", "sure"]);
    expect(text).not.toMatch(/Name of|0199a000|Text of|\d{10}/);
    for (const row of csvRecords(cardsCsv(buildReport(room, "owner"))).filter((one) => Number(one.answers) > 0)) {
      const same = rows.filter((one) => one.card === row.card && one.round === row.round && one.column === row.column);
      expect(String(same.length)).toBe(row.people);
    }
  });

  test("how sure goes with the placement that counts, empty where nothing was said", () => {
    const people = Array.from({ length: 15 }, (_, n) =>
      aPerson(deck, n + 1, { first: [0, 0], second: [0], sure: [[true, false, null][n % 3] ?? null, true] }),
    );
    const rows = csvRecords(
      [...answersCsv(answerRows(aRoom(aWorkshop(closed), people), seededRandom("sure")))].join(""),
    );
    const said = (card: string, round: string) =>
      rows
        .filter((row) => row.card === card && row.round === round)
        .map((row) => row.sure)
        .sort();
    expect(said("card-0", "1")).toEqual([...Array(5).fill(""), ...Array(5).fill("no"), ...Array(5).fill("yes")]);
    // placed again in round 2, where nobody said anything; the other card was not, and stands as it was
    expect(said("card-0", "2")).toEqual(Array(15).fill(""));
    expect(said("card-1", "2")).toEqual(Array(15).fill("yes"));
    // Four who were not sure could be counted in the rows, though no other sheet tells of them (SMALL-6).
    const four = people.map((person, n) => ({
      ...person,
      confidence: person.confidence.map(() => (n < 4 ? UNSURE : SURE)),
    }));
    const withheld = [...answerRows(aRoom(aWorkshop(closed), four), seededRandom("sure"))];
    expect(withheld.map(({ sure }) => sure)).toEqual(withheld.map(() => null));
  });

  test("people are numbered anew in each export", () => {
    const room = roomOf(0);
    for (let n = 1; n <= 12; n++) room.people.set(`p${n}`, aPerson(deck, n, { first: [n === 1 ? 1 : 0] }));
    const numberOfTheOne = (seed: string) =>
      [...answerRows(room, seededRandom(seed))].find((row) => row.columnId === "manage")?.person;
    const numbers = new Set(Array.from({ length: 40 }, (_, seed) => numberOfTheOne(`export ${seed}`)));
    expect(numbers.size).toBeGreaterThan(6);
  });

  test("none under five participants, and no card under five answers", () => {
    expect([...answerRows(roomOf(4), seededRandom("few"))]).toEqual([]);
    const room = roomOf(6);
    for (const person of [...room.people.values()].slice(2)) person.board[2] = -1;
    const cards = new Set([...answerRows(room, seededRandom("some"))].map((row) => row.cardId));
    expect(cards).toEqual(new Set(["card-0", "card-1"]));
  });

  test("no round 2 before the second sort", () => {
    const rounds = new Set([...answerRows(roomOf(6, { phase: "discuss" }), seededRandom("x"))].map((row) => row.round));
    expect(rounds).toEqual(new Set([1]));
  });
});
