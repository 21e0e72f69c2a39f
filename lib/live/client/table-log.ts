import type { TableView } from "@/lib/domain/view-table";

/** A move on the board of one's table, as this phone saw it happen. */
export type SeenMove = {
  cardId: string;
  title: string;
  /** where it lay before; null: several moves came at once, so that this was not seen */
  from: { col: number | null } | null;
  col: number | null;
  rev: number;
  /** who moved it; null: somebody who has left for good */
  by: string | null;
  /** it undid the move before */
  isBack: boolean;
};

/** What was moved between two views of one table. A board that was not seen before has no moves. */
export function movesBetween(before: TableView | null, after: TableView, last: SeenMove | null): SeenMove[] {
  if (before?.number !== after.number) return [];
  return after.cards.flatMap(({ id, title, col, rev, by }): SeenMove[] => {
    const old = before.cards.find((card) => card.id === id) ?? { rev: 0, col: null };
    if (rev <= old.rev) return [];
    const from = rev === old.rev + 1 ? { col: old.col } : null;
    const isBack = from !== null && last?.cardId === id && last.rev === old.rev && last.from?.col === col;
    return [{ cardId: id, title, from, col, rev, by, isBack }];
  });
}
