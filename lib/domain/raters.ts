import { type Board, counted } from "./board";
import type { Round } from "./phase";

/**
 * Who put which card in which column after one round, without names: cells[person * cards + card] is the column's index,
 * or NONE. What the figures of agreement are worked out from.
 */
export type AnswerMatrix = { people: number; cards: number; columns: number; cells: Int8Array };

/** A card that this person did not answer. */
export const NONE = -1;

/** Ratings as coefficients of agreement take them: counts[item][category]; an item is a card, a category a column. */
export type ItemCounts = number[][];

/**
 * The answers of these people after each of the rounds (COUNT-1 to COUNT-3), with those cards of the deck that `cards`
 * names, in that order. Whoever answered nothing in any of the rounds is left out; the others stand in the same order in
 * each of the matrices.
 */
export function answerMatrices(
  people: Iterable<{ board: Board }>,
  rounds: readonly Round[],
  discussed: ReadonlySet<number>,
  cards: readonly number[],
  columns: number,
): AnswerMatrix[] {
  const rows = [...people].map(({ board }) =>
    rounds.map((round) => cards.map((card) => counted(board, round, card, discussed) ?? NONE)),
  );
  const answered = rows.filter((ofPerson) => ofPerson.some((row) => row.some((column) => column !== NONE)));
  return rounds.map((_, at) =>
    matrixOf(
      answered.map((ofPerson) => ofPerson[at] ?? []),
      cards.length,
      columns,
    ),
  );
}

/** A matrix from rows of columns' indices, a row for each person. */
export function matrixOf(rows: readonly ArrayLike<number>[], cards: number, columns: number): AnswerMatrix {
  const cells = new Int8Array(rows.length * cards);
  rows.forEach((row, person) => {
    cells.set(row, person * cards);
  });
  return { people: rows.length, cards, columns, cells };
}

/** One person's answers, in the order of the cards. */
export const rowOf = ({ cards, cells }: AnswerMatrix, person: number): Int8Array =>
  cells.subarray(person * cards, (person + 1) * cards);

/**
 * Those who answered every card: Fleiss' kappa is defined only where each item has the same number of ratings. Its
 * `people` says how many that are, and belongs beside the figure.
 */
export function completeOnly(matrix: AnswerMatrix): AnswerMatrix {
  const rows = Array.from({ length: matrix.people }, (_, person) => rowOf(matrix, person));
  return matrixOf(
    rows.filter((row) => row.every((column) => column !== NONE)),
    matrix.cards,
    matrix.columns,
  );
}

export function itemCounts({ cards, columns, cells }: AnswerMatrix): ItemCounts {
  const counts: ItemCounts = Array.from({ length: cards }, () => new Array<number>(columns).fill(0));
  cells.forEach((column, at) => {
    const row = counts[at % cards];
    if (column !== NONE && row !== undefined) row[column] = (row[column] ?? 0) + 1;
  });
  return counts;
}
