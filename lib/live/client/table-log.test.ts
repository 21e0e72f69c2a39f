import { describe, expect, it } from "vitest";
import type { TableView } from "@/lib/domain/view-table";
import { movesBetween, type SeenMove } from "./table-log";

type Cell = Partial<TableView["cards"][number]> & { id: string };

const view = (number: number, ...cells: Cell[]): TableView => ({
  number,
  version: 1,
  tick: 1,
  people: [],
  done: false,
  cards: cells.map((cell) => ({
    kind: "sort" as const,
    title: cell.id.toUpperCase(),
    text: "",
    col: null,
    rev: 0,
    by: null,
    held: null,
    ...cell,
  })),
});

const move: SeenMove = { cardId: "a", title: "A", from: { col: null }, col: 1, rev: 1, by: "tomasz", isBack: false };

describe("moves of a table's board", () => {
  it("are told with who made them and where the card lay before", () => {
    const before = view(3, { id: "a" }, { id: "b", col: 0, rev: 4, by: "hanna" });
    const after = view(3, { id: "a", col: 1, rev: 1, by: "tomasz" }, { id: "b", col: 0, rev: 4, by: "hanna" });
    expect(movesBetween(before, after, null)).toEqual([move]);
  });

  it("cannot be undone to a place that was not seen: several came in one view", () => {
    const [jump] = movesBetween(view(3, { id: "a" }), view(3, { id: "a", col: 1, rev: 2, by: "tomasz" }), null);
    expect(jump?.from).toBeNull();
  });

  it("are told as undone when the card is back where it lay", () => {
    const before = view(3, { id: "a", col: 1, rev: 1, by: "tomasz" });
    const back = movesBetween(before, view(3, { id: "a", col: null, rev: 2, by: "hanna" }), move);
    expect(back).toEqual([expect.objectContaining({ by: "hanna", isBack: true })]);
    const on = movesBetween(before, view(3, { id: "a", col: 0, rev: 2, by: "hanna" }), move);
    expect(on).toEqual([expect.objectContaining({ isBack: false })]);
  });

  it("are none on a board that was not seen before: of another table, or the first one", () => {
    const after = view(3, { id: "a", col: 1, rev: 1, by: "tomasz" });
    expect(movesBetween(null, after, null)).toEqual([]);
    expect(movesBetween(view(2, { id: "a" }), after, null)).toEqual([]);
  });
});
