import type { Round } from "./phase";

/**
 * One participant's placements in both rounds, a byte each, so that 3,000 boards of 24 cards take 150 kB:
 * at [(round - 1) * cards + card] the index of the column, or NEVER placed, or TAKEN back.
 */
export type Board = Int8Array;

export const NEVER = -1;
export const TAKEN = -2;

/** How sure somebody is, in the cells of a board: beside the column, a byte each. */
export const UNSAID = 0;
export const SURE = 1;
export const UNSURE = 2;
export const confidenceOf = (sure: boolean | null) => (sure === null ? UNSAID : sure ? SURE : UNSURE);
export const sureOf = (confidence: number) => (confidence === UNSAID ? null : confidence === SURE);

export const emptyConfidence = (cards: number): Int8Array => new Int8Array(cards * 2);

export const emptyBoard = (cards: number): Board => new Int8Array(cards * 2).fill(NEVER);

export const cell = (cards: number, round: Round, card: number) => (round - 1) * cards + card;

/** What the participant placed in that round itself: a column's index, NEVER or TAKEN. */
export const placed = (board: Board, round: Round, card: number): number =>
  board[cell(board.length / 2, round, card)] ?? NEVER;

/**
 * COUNT-1 to COUNT-3: the column with which a card counts after a round, or null when it counts with none. After round 2 a card
 * that was not discussed counts with its round-2 placement if there is one, else with round 1; a discussed card counts
 * only if it was placed again. A placement taken back counts with none.
 */
export function counted(board: Board, round: Round, card: number, discussed: ReadonlySet<number>): number | null {
  const at = countedCell(board, round, card, discussed);
  return at === null ? null : (board[at] ?? null);
}

/** The cell of the placement with which a card counts after a round, or null when it counts with none. */
export function countedCell(board: Board, round: Round, card: number, discussed: ReadonlySet<number>): number | null {
  const cards = board.length / 2;
  const own = placed(board, round, card);
  if (own >= 0) return cell(cards, round, card);
  if (round === 1 || own === TAKEN || discussed.has(card)) return null;
  return placed(board, 1, card) >= 0 ? cell(cards, 1, card) : null;
}
