import type { Revision } from "./messages";

/** Per participant, for each card the highest seq that was acknowledged. */
export type Acknowledged = Record<string, Record<string, number>>;

/** Each acknowledged placement must be there, or one of the same participant and card with a higher seq. */
export function countLost(acknowledged: Acknowledged, rows: { person: string; card: string; seq: string }[]): number {
  const kept = new Map(rows.map(({ person, card, seq }) => [`${person} ${card}`, Number(seq)]));
  let lost = 0;
  for (const [person, cards] of Object.entries(acknowledged))
    for (const [card, seq] of Object.entries(cards)) if ((kept.get(`${person} ${card}`) ?? 0) < seq) lost++;
  return lost;
}

/**
 * Moves acknowledged as moved that the database does not hold: beyond the revision that is there, or one of two that were
 * told the same revision.
 */
export function countLostMoves(moved: Revision[], rows: Revision[]): number {
  const cell = ({ table, card }: Revision) => `${table} ${card}`;
  const kept = new Map(rows.map((row) => [cell(row), row.rev]));
  const told = new Set<string>();
  let lost = 0;
  for (const move of moved) {
    const key = `${cell(move)} ${move.rev}`;
    if (told.has(key) || (kept.get(cell(move)) ?? 0) < move.rev) lost++;
    told.add(key);
  }
  return lost;
}
