import { expect, it } from "vitest";
import { compare, type Row, truthOf } from "./truth";

const person = {
  participantId: "priya",
  acknowledged: new Map([
    [5, { cardId: "a", columnId: "left", round: 1 as const, seq: 5 }],
    [6, { cardId: "b", columnId: "right", round: 1 as const, seq: 6 }],
  ]),
};
const row = (card: string, column: string | null, seq: number): Row => {
  return { participant: "priya", card, column, round: 1, seq: String(seq) };
};

it.each<[string, Row[], number]>([
  ["none, when both are there or replaced by something later", [row("a", "left", 5), row("b", null, 7)], 0],
  ["one, when a row is missing", [row("a", "left", 5)], 1],
  ["one, when a row is older", [row("a", "left", 5), row("b", "right", 4)], 1],
  ["one, when a row of that seq has another column", [row("a", "right", 5), row("b", "right", 6)], 1],
])("of two acknowledged placements %s, is lost", (_, rows, lost) => {
  expect(compare([person], rows)).toBe(lost);
});

it("answers are counted per round and card, of these people, and not when taken back", () => {
  const rows = [row("a", "left", 5), row("b", null, 7), { ...row("a", "left", 1), participant: "stranger" }];
  expect([...truthOf(rows, [person])]).toEqual([["1 a", 1]]);
});
