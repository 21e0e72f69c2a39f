import { ask } from "../fixtures/embedded";
import type { Phone, Sent } from "../fixtures/phones";

export type Row = { participant: string; card: string; column: string | null; round: number; seq: string };

/** Asked of the database itself, not of the product. */
export const readPlacements = (url: string): Promise<Row[]> =>
  ask<Row>(
    url,
    `SELECT p.participant_id AS participant, w.deck->'cards'->p.card->>'id' AS card,
       w.deck->'columns'->p.col->>'id' AS column, p.round, p.seq
     FROM placement p
     JOIN participant m ON m.id = p.participant_id
     JOIN workshop w ON w.id = m.workshop_id`,
  );

type Person = Pick<Phone, "participantId" | "acknowledged">;

/** How many acknowledged placements are neither there nor replaced by a later one of the same person and card. */
export function compare(people: readonly Person[], rows: readonly Row[]): number {
  const byCell = new Map(rows.map((row) => [`${row.participant} ${row.round} ${row.card}`, row]));
  let lost = 0;
  for (const { participantId, acknowledged } of people)
    for (const sent of acknowledged.values())
      if (!holds(byCell.get(`${participantId} ${sent.round} ${sent.cardId}`), sent)) lost++;
  return lost;
}

function holds(row: Row | undefined, sent: Sent): boolean {
  if (row === undefined || Number(row.seq) < sent.seq) return false;
  return Number(row.seq) > sent.seq || row.column === sent.columnId;
}

/** Answers to each "round card" of these people. */
export function truthOf(rows: readonly Row[], people: readonly Person[]): Map<string, number> {
  const ids = new Set(people.map(({ participantId }) => participantId));
  const counts = new Map<string, number>();
  for (const row of rows)
    if (row.column !== null && ids.has(row.participant)) {
      const cell = `${row.round} ${row.card}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  return counts;
}
