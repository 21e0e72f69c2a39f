import { type Board, counted } from "./board";

/** People who answered a card in both rounds, and how many of them chose another column the second time. */
export type Movement = { both: number; moved: number };

/** MOVE-1: movement of one card between the rounds. Who answered only one of them is in neither figure. */
export function movement(people: Iterable<{ board: Board }>, card: number, discussed: ReadonlySet<number>): Movement {
  const result: Movement = { both: 0, moved: 0 };
  for (const { board } of people) {
    const [before, after] = [counted(board, 1, card, discussed), counted(board, 2, card, discussed)];
    if (before === null || after === null) continue;
    result.both++;
    if (before !== after) result.moved++;
  }
  return result;
}
