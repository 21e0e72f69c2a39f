import type { ClosingFigures } from "./findings";

/** Fewest answers to a card before the room may see how it split: with fewer, an answer can be traced to a person. */
export const MIN_SHOWN = 5;
/** Fewest answers before shares are per cent: under it one person is more than ten points. */
export const MIN_PERCENT = 10;
/** Fewer people than this, and a report says that its figures hang on single persons. */
export const SMALL_GROUP = 8;
/** A card is split while its leading column holds less than this share of at least MIN_SHOWN answers. */
const SPLIT_BELOW = 0.7;

/**
 * How a card's split may be seen by the room. `counts` is null under MIN_SHOWN answers; `shares` are whole per cents
 * that add up to 100, null under MIN_PERCENT answers (show counts then). Both in the order of the deck's columns.
 */
export type Shown = { n: number; counts: number[] | null; shares: number[] | null };

/** SMALL-1, SMALL-2: the only way from counts to what the room sees. */
export function shown(counts: readonly number[]): Shown {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < MIN_SHOWN) return { n, counts: null, shares: null };
  return { n, counts: [...counts], shares: n < MIN_PERCENT ? null : wholePercents(counts) };
}

/** The facilitator's own view of a split: counts from 1, marked "for you only" on the screen. */
export function shownToFacilitator(counts: readonly number[]): Shown {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return { n, counts: [...counts], shares: n === 0 ? null : wholePercents(counts) };
}

/**
 * Whole per cents of non-negative counts that add up to exactly 100 (largest remainder, ties to the first column);
 * all 0 when there is no count.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return counts.map(() => 0);
  const whole = counts.map((count) => Math.floor((100 * count) / n));
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  // Remainders as whole numbers: as fractions, 1/6 and 4/6 would differ in their last bit and break a tie wrongly.
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (100 * count) % n }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** Index of the leading column, or null when there is no answer or two columns share the lead. */
export function leadingColumn(counts: readonly number[]): number | null {
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const leaders = counts.flatMap((count, index) => (count === most ? [index] : []));
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

/** SPLIT-1: the room is split on a card. */
export function isSplit(counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n >= MIN_SHOWN && Math.max(...counts) / n < SPLIT_BELOW;
}

/**
 * Normalised Shannon entropy of a split: 0 when all chose one column, 1 when the columns are even.
 * Holds for any number of columns, so decks of 2, 3 and 4 columns compare.
 */
export function evenness(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0 || counts.length < 2) return 0;
  const bits = counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / n) * Math.log(count / n)), 0);
  return bits / Math.log(counts.length);
}

/** FIND-4: those that can be told. No card of a room under five shows its split, so none is known to have moved. */
export const toldFigures = ({ people }: ClosingFigures): (keyof ClosingFigures)[] =>
  people < MIN_SHOWN ? ["people", "wouldArgue"] : ["people", "cardsMoved", "stillSplit", "wouldArgue"];
