import type { Sure } from "./how-sure";

export type BoardCard = {
  id: string;
  title: string;
  text: string;
  /** index of the column it lies in; null: still open */
  col: number | null;
  /** what was said with the placement that counts */
  sure: Sure;
  /** came after its round had closed */
  isLate: boolean;
};

/** The cards of each column, in the order in which they are given, and those that are open. */
export function boardColumns(
  cards: readonly BoardCard[],
  columns: number,
): { lists: BoardCard[][]; open: BoardCard[] } {
  const lists = Array.from({ length: columns }, (_, column) => cards.filter((card) => card.col === column));
  return { lists, open: cards.filter((card) => card.col === null) };
}
