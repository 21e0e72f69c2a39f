import { confidenceOf, TAKEN } from "@/lib/domain/board";
import type { Outcome, Placement } from "@/lib/domain/placement";
import type { PlacementStore, Written } from "@/lib/usecases/ports";
import type { Database } from "./client";

/** In the statements that write answers: who belongs to a workshop whose row was locked, and passed over. */
export const OF_SKIPPED = `p.removed_at IS NULL AND p.id = ANY ($1::uuid[])
    AND p.workshop_id NOT IN (SELECT id FROM room)`;

/**
 * The rule PLACE of lib/domain/SPEC.md as one statement for any number of placements of any workshops.
 * The workshop's row is locked FOR SHARE, so a closing round and a late placement come one after the other: the
 * placement is in the round or refused, never both. One lock order everywhere (workshop, participant, answer): no
 * deadlock, also not with somebody who leaves and takes all answers along. The obvious SELECT ... FOR UPDATE joined to the
 * upsert drifts (tried: 188 of 19,200). People are found by the array itself: for a join with `input` PostgreSQL goes
 * through all of them (0.24 s of its CPU for 1,000 placements of 1,000 people, instead of 0.06). Without `waits` nobody
 * waits for a row that a long transaction holds: nothing is written for that workshop.
 */
const writing = (waits: boolean) => `
WITH input AS (
  SELECT *
  FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::boolean[], $6::bigint[])
    WITH ORDINALITY AS t(participant_id, card, round, col, sure, seq, ord)
), room AS (
  SELECT w.id, CASE w.phase WHEN 'sort' THEN 1 WHEN 'resort' THEN 2 END AS open_round
  FROM workshop w
  WHERE w.id IN (SELECT p.workshop_id FROM participant p WHERE p.id = ANY ($1::uuid[]))
  ORDER BY w.id
  FOR SHARE OF w ${waits ? "" : "SKIP LOCKED"}
), member AS (
  SELECT p.id AS participant_id, p.workshop_id, r.open_round
  FROM participant p JOIN room r ON r.id = p.workshop_id
  WHERE p.removed_at IS NULL AND p.id = ANY ($1::uuid[])
  ORDER BY p.id
  FOR KEY SHARE OF p
), kept_out AS (                                 -- who belongs to a workshop that was skipped
  SELECT p.id AS participant_id, p.workshop_id
  FROM participant p
  WHERE ${waits ? "false" : OF_SKIPPED}
), latest AS (                                   -- one row per key: highest seq, the last on a tie
  SELECT DISTINCT ON (i.participant_id, i.card, i.round) i.participant_id, i.card, i.round, i.col, i.sure, i.seq, i.ord
  FROM input i JOIN member m ON m.participant_id = i.participant_id AND m.open_round = i.round
  ORDER BY i.participant_id, i.card, i.round, i.seq DESC, i.ord DESC
), written AS (
  INSERT INTO placement AS p (participant_id, card, round, col, sure, seq)
  SELECT participant_id, card, round, col, sure, seq FROM latest
  ORDER BY participant_id, card, round
  ON CONFLICT (participant_id, card, round) DO UPDATE
    SET prev_col = p.col, col = excluded.col, sure = excluded.sure, seq = excluded.seq, placed_at = now()
    WHERE excluded.seq > p.seq
  RETURNING p.participant_id, p.card, p.round
)
SELECT coalesce(m.workshop_id, k.workshop_id) AS workshop_id,
  CASE
    WHEN k.participant_id IS NOT NULL THEN 'locked'
    WHEN m.participant_id IS NULL THEN 'not_a_participant'
    WHEN m.open_round IS DISTINCT FROM i.round THEN 'round_closed'
    WHEN w.participant_id IS NOT NULL THEN 'counted'
    ELSE 'already_newer'
  END AS outcome
FROM input i
LEFT JOIN member m ON m.participant_id = i.participant_id
LEFT JOIN kept_out k ON k.participant_id = i.participant_id
LEFT JOIN latest l ON l.ord = i.ord              -- of two with the same seq only the one that was written is counted
LEFT JOIN written w ON w.participant_id = l.participant_id AND w.card = l.card AND w.round = l.round
ORDER BY i.ord`;

/**
 * A server that is stopped, or gone without a word, would hold all answers of all rooms; phones send them again. What was
 * written after all is found then as already there.
 */
const ANSWER_WITHIN_MS = 10_000;

/** PostgreSQL's way to write an array. pg would search each value for what has to be quoted: here nothing has. */
const arrayOf = (values: (string | number | boolean | null)[]) => `{${values.map((one) => one ?? "NULL").join()}}`;

const WAITING = { name: "write-placements", text: writing(true) };
const UNLOCKED = { name: "write-unlocked-placements", text: writing(false) };

type Row = { workshop_id: string | null; outcome: Outcome };
type LockedRow = { workshop_id: string; outcome: "locked" };

export function placementStore({ pool }: Database): PlacementStore {
  async function run<Found extends Row | LockedRow>(
    statement: typeof WAITING,
    placements: Placement[],
  ): Promise<Found[]> {
    const values = [
      arrayOf(placements.map((one) => one.participantId)),
      arrayOf(placements.map((one) => one.card)),
      arrayOf(placements.map((one) => one.round)),
      arrayOf(placements.map((one) => one.col)),
      arrayOf(placements.map((one) => one.sure)),
      arrayOf(placements.map((one) => one.seq)),
    ];
    const asked = { ...statement, values, query_timeout: ANSWER_WITHIN_MS };
    return (await pool.query<Found>(asked)).rows;
  }

  return {
    async write(placements) {
      const rows = await run<Row>(WAITING, placements);
      return placements.map((placement, at) => writtenOf(placement, rows[at]));
    },
    async writeUnlocked(placements) {
      const rows = await run<Row | LockedRow>(UNLOCKED, placements);
      return placements.map((placement, at) => {
        const row = rows[at];
        if (row?.outcome === "locked") return { outcome: row.outcome, workshopId: row.workshop_id };
        return writtenOf(placement, row);
      });
    },
  };
}

const writtenOf = (placement: Placement, row: Row | undefined): Written => ({
  placement,
  workshopId: row?.workshop_id ?? null,
  outcome: row?.outcome ?? "not_a_participant",
  value: placement.col ?? TAKEN,
  confidence: confidenceOf(placement.sure),
});
