import { type ColumnKey, columnKey } from "@/app/_ui/cards/column-key";

/** A piece of a bar: the column and its weight. Columns nobody chose have no piece, not even a sliver. */
export type Part = { index: number; key: ColumnKey; weight: number };

/** `first` (a column's index) begins the bar; all others keep the deck's order. */
export function partsOf(counts: readonly number[], first?: number): Part[] {
  const parts = counts.flatMap((weight, index) => (weight > 0 ? [{ index, key: columnKey(index), weight }] : []));
  return first === undefined
    ? parts
    : [...parts.filter(({ index }) => index === first), ...parts.filter(({ index }) => index !== first)];
}
