import { type Board, counted } from "./board";
import type { Round } from "./phase";

/** counts[card][column]: how many people's answer puts the card in the column. Cards and columns by index. */
export type Tally = number[][];

type Answers = Iterable<{ board: Board }>;

/** TALLY-1: counts after a round by the rules COUNT-1 to COUNT-3; always the result of a recount. */
export function tally(
  people: Answers,
  round: Round,
  discussed: readonly number[],
  size: { cards: number; columns: number },
): Tally {
  const counts: Tally = Array.from({ length: size.cards }, () => new Array<number>(size.columns).fill(0));
  const talked = new Set(discussed);
  for (const { board } of people)
    for (let card = 0; card < size.cards; card++) {
      const column = counted(board, round, card, talked);
      const row = counts[card];
      if (column !== null && row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
  return counts;
}

/** How many of the given cards a board answers after a round. */
export function answered(board: Board, round: Round, cards: readonly number[], discussed: ReadonlySet<number>): number {
  return cards.filter((card) => counted(board, round, card, discussed) !== null).length;
}
