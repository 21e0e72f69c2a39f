import type { TableOutcome } from "@/lib/domain/tables";
import type { TableMove, TableMoveStore, TableWritten } from "@/lib/usecases/ports";
import type { Database } from "./client";
import { OF_SKIPPED } from "./placements";

/**
 * The rule TABLE-4 of lib/domain/SPEC.md for any number of moves of any workshops. A move says which revision of the card
 * its sender saw, and at which table unless an older page sent it; of several that saw the same one the first counts. The
 * workshop's row is locked FOR SHARE, so that closing the tables and a late move come one after the other. Locks and
 * `waits`: as for placements.
 */
const writing = (waits: boolean) => `
WITH input AS (
  SELECT *
  FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[])
    WITH ORDINALITY AS t(participant_id, card, col, seen, at_table, ord)
), room AS (
  SELECT w.id, w.discussed, w.phase = 'discuss' AND w.tables->>'state' = 'open' AS is_open
  FROM workshop w
  WHERE w.id IN (SELECT p.workshop_id FROM participant p WHERE p.id = ANY ($1::uuid[]))
  ORDER BY w.id
  FOR SHARE OF w ${waits ? "" : "SKIP LOCKED"}
), member AS (
  SELECT p.id AS participant_id, p.workshop_id, p.table_number, r.is_open, r.discussed
  FROM participant p JOIN room r ON r.id = p.workshop_id
  WHERE p.removed_at IS NULL AND p.id = ANY ($1::uuid[])
  ORDER BY p.id
  FOR KEY SHARE OF p
), kept_out AS (
  SELECT p.id AS participant_id, p.workshop_id
  FROM participant p
  WHERE ${waits ? "false" : OF_SKIPPED}
), first AS (
  SELECT DISTINCT ON (m.workshop_id, m.table_number, i.card)
    m.workshop_id, m.table_number, i.card, i.col, i.seen, i.participant_id, i.ord
  FROM input i JOIN member m ON m.participant_id = i.participant_id
  WHERE m.is_open AND m.table_number = coalesce(i.at_table, m.table_number) AND i.card = ANY (m.discussed)
    AND i.seen = coalesce((
      SELECT t.rev FROM table_placement t
      WHERE t.workshop_id = m.workshop_id AND t.table_number = m.table_number AND t.card = i.card
    ), 0)
  ORDER BY m.workshop_id, m.table_number, i.card, i.ord
), written AS (
  INSERT INTO table_placement AS t (workshop_id, table_number, card, col, rev, moved_by)
  SELECT workshop_id, table_number, card, col, seen + 1, participant_id FROM first
  ORDER BY workshop_id, table_number, card
  ON CONFLICT (workshop_id, table_number, card) DO UPDATE
    SET col = excluded.col, rev = excluded.rev, moved_by = excluded.moved_by, moved_at = now()
    WHERE t.rev = excluded.rev - 1
  RETURNING t.workshop_id, t.table_number, t.card, t.rev
)
SELECT coalesce(m.workshop_id, k.workshop_id) AS workshop_id, m.table_number,
  CASE
    WHEN k.participant_id IS NOT NULL THEN 'locked'
    WHEN m.participant_id IS NULL OR m.table_number IS NULL OR m.table_number <> i.at_table THEN 'not_seated'
    WHEN NOT m.is_open THEN 'tables_closed'
    WHEN NOT i.card = ANY (m.discussed) THEN 'unknown_card'
    WHEN w.rev IS NOT NULL THEN 'moved'
    ELSE 'moved_meanwhile'
  END AS outcome
FROM input i
LEFT JOIN member m ON m.participant_id = i.participant_id
LEFT JOIN kept_out k ON k.participant_id = i.participant_id
LEFT JOIN first f ON f.ord = i.ord
LEFT JOIN written w ON w.workshop_id = f.workshop_id AND w.table_number = f.table_number AND w.card = f.card
ORDER BY i.ord`;

/** As for placements: a server that is stopped would hold all moves of all tables. */
const ANSWER_WITHIN_MS = 10_000;

const WAITING = { name: "write-table-moves", text: writing(true) };
const UNLOCKED = { name: "write-unlocked-table-moves", text: writing(false) };

type Row = { workshop_id: string | null; table_number: number | null; outcome: TableOutcome };
type LockedRow = { workshop_id: string; outcome: "locked" };

export function tableMoveStore({ pool }: Database): TableMoveStore {
  async function run<Found extends Row | LockedRow>(statement: typeof WAITING, moves: TableMove[]): Promise<Found[]> {
    const values = [
      moves.map((one) => one.participantId),
      moves.map((one) => one.card),
      moves.map((one) => one.col),
      moves.map((one) => one.seen),
      moves.map((one) => one.table),
    ];
    const asked = { ...statement, values, query_timeout: ANSWER_WITHIN_MS };
    return (await pool.query<Found>(asked)).rows;
  }

  return {
    async write(moves) {
      const rows = await run<Row>(WAITING, moves);
      return moves.map((move, at) => writtenOf(move, rows[at]));
    },
    async writeUnlocked(moves) {
      const rows = await run<Row | LockedRow>(UNLOCKED, moves);
      return moves.map((move, at) => {
        const row = rows[at];
        if (row?.outcome === "locked") return { outcome: row.outcome, workshopId: row.workshop_id };
        return writtenOf(move, row);
      });
    },
  };
}

function writtenOf({ participantId: by, card, col, seen }: TableMove, row: Row | undefined): TableWritten {
  const { workshop_id: workshopId = null, table_number: table = null, outcome = "not_seated" } = row ?? {};
  if (outcome !== "moved" || workshopId === null || table === null) return { outcome, moved: null };
  return { outcome, moved: { workshopId, table, card, col, rev: seen + 1, by } };
}
