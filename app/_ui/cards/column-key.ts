const KEYS = ["a", "b", "c", "d"] as const;

export type ColumnKey = (typeof KEYS)[number];

/** The part of a class name that stands for a column: "pa", "t-b", "g-c" ... */
export const columnKey = (index: number): ColumnKey => KEYS[index] ?? "a";

export const columnLetter = (index: number) => columnKey(index).toUpperCase();
