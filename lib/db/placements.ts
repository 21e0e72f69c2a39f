import { TAKEN } from "@/lib/domain/board";
import type { Outcome, Placement } from "@/lib/domain/placement";
import type { PlacementStore, Written } from "@/lib/usecases/ports";
import type { Database } from "./client";

/**
 * The rule PLACE of lib/domain/SPEC.md as one statement for any number of placements of any workshops.
 * The workshop's row is locked FOR SHARE, so a closing round and a late placement come one after the other: the
 * placement is in the round or refused, never both. One lock order everywhere: no deadlock. The obvious
 * SELECT ... FOR UPDATE joined to the upsert drifts (STACK.md: 188 of 19,200).
 */
const WRITE = `
WITH input AS (
  SELECT *
  FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::bigint[])
    WITH ORDINALITY AS t(participant_id, card, round, col, seq, ord)
), room AS (
  SELECT w.id, CASE w.phase WHEN 'sort' THEN 1 WHEN 'resort' THEN 2 END AS open_round
  FROM workshop w
  WHERE w.id IN (SELECT p.workshop_id FROM participant p JOIN input i ON i.participant_id = p.id)
  ORDER BY w.id
  FOR SHARE OF w
), member AS (
  SELECT p.id AS participant_id, p.workshop_id, r.open_round
  FROM participant p JOIN room r ON r.id = p.workshop_id
  WHERE p.removed_at IS NULL AND p.id IN (SELECT participant_id FROM input)
), latest AS (                                   -- one row per key: highest seq, the last on a tie
  SELECT DISTINCT ON (i.participant_id, i.card, i.round) i.participant_id, i.card, i.round, i.col, i.seq, i.ord
  FROM input i JOIN member m ON m.participant_id = i.participant_id AND m.open_round = i.round
  ORDER BY i.participant_id, i.card, i.round, i.seq DESC, i.ord DESC
), written AS (
  INSERT INTO placement AS p (participant_id, card, round, col, seq)
  SELECT participant_id, card, round, col, seq FROM latest
  ORDER BY participant_id, card, round
  ON CONFLICT (participant_id, card, round) DO UPDATE
    SET prev_col = p.col, col = excluded.col, seq = excluded.seq, placed_at = now()
    WHERE excluded.seq > p.seq
  RETURNING p.participant_id, p.card, p.round
)
SELECT m.workshop_id,
  CASE
    WHEN m.participant_id IS NULL THEN 'not_a_participant'
    WHEN m.open_round IS DISTINCT FROM i.round THEN 'round_closed'
    WHEN w.participant_id IS NOT NULL THEN 'counted'
    ELSE 'already_newer'
  END AS outcome
FROM input i
LEFT JOIN member m ON m.participant_id = i.participant_id
LEFT JOIN latest l ON l.ord = i.ord              -- of two with the same seq only the one that was written is counted
LEFT JOIN written w ON w.participant_id = l.participant_id AND w.card = l.card AND w.round = l.round
ORDER BY i.ord`;

/**
 * A server that is stopped, or gone without a word, would hold all answers of all rooms; phones send them again. What was
 * written after all is found then as already there.
 */
const ANSWER_WITHIN_MS = 10_000;
/** PostgreSQL's code for a row that points to one that is gone */
const POINTS_NOWHERE = "23503";

export function placementStore({ pool }: Database): PlacementStore {
  const write = (placements: Placement[]) => {
    const statement = {
      name: "write-placements",
      text: WRITE,
      query_timeout: ANSWER_WITHIN_MS,
      values: [
        placements.map((one) => one.participantId),
        placements.map((one) => one.card),
        placements.map((one) => one.round),
        placements.map((one) => one.col),
        placements.map((one) => one.seq),
      ],
    };
    return pool.query<{ workshop_id: string | null; outcome: Outcome }>(statement);
  };
  return {
    async write(placements: Placement[]): Promise<Written[]> {
      // Somebody left and deleted all answers while the statement ran; asked again, it no longer finds that person.
      const { rows } = await write(placements).catch((error: unknown) => {
        if ((error as { code?: unknown }).code !== POINTS_NOWHERE) throw error;
        return write(placements);
      });
      return placements.map((placement, at) => ({
        placement,
        workshopId: rows[at]?.workshop_id ?? null,
        outcome: rows[at]?.outcome ?? "not_a_participant",
        value: placement.col ?? TAKEN,
      }));
    },
  };
}
