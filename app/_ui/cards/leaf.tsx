import { columnKey } from "./column-key";

/** The patterned band at the head of a leaf: a column's second sign beside its colour. Put it first inside the leaf. */
export function Selvedge({ index }: { index: number }) {
  return <span className={`selv pat-${columnKey(index)}x`} aria-hidden="true" />;
}

/** A leaf's classes: the solid fill of a column and the text colour on it. */
export const leafClass = (index: number) => `leaf t-${columnKey(index)}`;
