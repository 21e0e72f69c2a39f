import { type Board, counted, countedCell, SURE } from "./board";
import type { Round } from "./phase";

/** counts[card][column]: how many people's answer puts the card in the column. Cards and columns by index. */
export type Tally = number[][];

type Answer = { board: Board; confidence: Int8Array };

/** TALLY-1: counts after a round by the rules COUNT-1 to COUNT-3; always the result of a recount. */
export const tally = (people: Iterable<Answer>, round: Round, discussed: readonly number[], size: Size): Tally =>
  tallyOf(people, round, discussed, size, () => true);

/** CONF-1: of those whose answer it is, how many said that they are sure. */
export const sureTally = (people: Iterable<Answer>, round: Round, discussed: readonly number[], size: Size): Tally =>
  tallyOf(people, round, discussed, size, ({ confidence }, at) => confidence[at] === SURE);

type Size = { cards: number; columns: number };

function tallyOf(
  people: Iterable<Answer>,
  round: Round,
  discussed: readonly number[],
  size: Size,
  belongs: (answer: Answer, cell: number) => boolean,
): Tally {
  const counts: Tally = Array.from({ length: size.cards }, () => new Array<number>(size.columns).fill(0));
  const talked = new Set(discussed);
  for (const person of people)
    for (let card = 0; card < size.cards; card++) {
      const at = countedCell(person.board, round, card, talked);
      const row = counts[card];
      if (at === null || row === undefined || !belongs(person, at)) continue;
      const column = person.board[at] ?? 0;
      row[column] = (row[column] ?? 0) + 1;
    }
  return counts;
}

/** How many of the given cards a board answers after a round. */
export function answered(board: Board, round: Round, cards: readonly number[], discussed: ReadonlySet<number>): number {
  return cards.filter((card) => counted(board, round, card, discussed) !== null).length;
}
