import type { Consent } from "@/lib/domain/follow-up";
import { keepsakeOf } from "@/lib/domain/keepsake";
import type { Phase } from "@/lib/domain/phase";
import type { FollowUpCounts, FollowUpStore } from "@/lib/usecases/follow-up";
import type { Database } from "./client";
import { laterMoment, laterPlacement } from "./follow-up-answers";
import type { FollowUpConsent, Prisma } from "./generated/client";
import { commitmentOf, deckOf, followUpOf, optionsOf } from "./rows";

/**
 * An answer is written beside its writer's yes, whose row is locked: taken back in the same moment, it is either gone with
 * it or was never written. Cards of round 3 are no part of the live room, whose statement (placements.ts) refuses them.
 */
const PLACE = `
WITH consent AS (
  SELECT participant_id FROM follow_up_consent WHERE participant_id = $1::uuid FOR KEY SHARE
), written AS (
  INSERT INTO placement AS p (participant_id, card, round, col, sure, seq)
  SELECT participant_id, $2::int, 3, $3::int, $4::boolean, 1 FROM consent
  ON CONFLICT (participant_id, card, round) DO UPDATE
    SET prev_col = p.col, col = excluded.col, sure = excluded.sure, seq = p.seq + 1, placed_at = now()
    WHERE (p.col, p.sure) IS DISTINCT FROM (excluded.col, excluded.sure)
)
SELECT participant_id FROM consent`;

const SAY = `
WITH consent AS (
  SELECT participant_id FROM follow_up_consent WHERE participant_id = $1::uuid FOR KEY SHARE
), written AS (
  INSERT INTO moment (participant_id, col, said)
  SELECT participant_id, $2::int, $3::"MomentSaid" FROM consent
  ON CONFLICT (participant_id, col) DO UPDATE SET said = excluded.said
)
SELECT participant_id FROM consent`;

const COUNTS = `
SELECT count(*)::int AS yes,
  (count(*) FILTER (WHERE EXISTS (SELECT FROM moment m WHERE m.participant_id = p.id)
    OR EXISTS (SELECT FROM placement l WHERE l.participant_id = p.id AND l.round = 3 AND l.col IS NOT NULL)))::int AS answered
FROM follow_up_consent c JOIN participant p ON p.id = c.participant_id
WHERE p.workshop_id = $1::uuid AND p.removed_at IS NULL`;

export function followUpStore({ prisma, pool }: Database): FollowUpStore {
  return {
    async find(participantId) {
      const row = await prisma.participant.findUnique({
        where: { id: participantId },
        include: {
          workshop: true,
          commitments: true,
          followUp: true,
          moments: true,
          placements: { where: { round: 3 } },
        },
      });
      if (row === null || row.removedAt !== null) return null;
      const { id, title, createdAt, rehearsal, ...kept } = row.workshop;
      const closedAt = kept.closedAt?.getTime() ?? null;
      const deck = deckOf(kept.deck);
      return {
        participantId,
        workshop: {
          ...{ id, title, deck, closedAt, rehearsal },
          phase: kept.phase as Phase,
          followUp: followUpOf(kept.followUp),
          confidence: optionsOf(kept.options).confidence,
        },
        isPhone: row.kind === "phone",
        keepsake: keepsakeOf(
          { title, deck, createdAt: createdAt.getTime(), closedAt },
          row.commitments.map(commitmentOf),
        ),
        consent: consentOf(row.followUp),
        later: { placed: row.placements.map(laterPlacement), moments: row.moments.map(laterMoment) },
      };
    },
    async consent(participantId, address, at) {
      const said = { address, saidYesAt: new Date(at), firstTriedAt: null, triedAt: null, mailedAt: null };
      await prisma.followUpConsent.upsert({
        where: { participantId },
        create: { participantId, ...said },
        update: said,
      });
    },
    async takeBack(participantId) {
      await prisma.$transaction((tx) => forgetFollowUp(tx, { id: participantId }));
    },
    async place(participantId, { card, col, sure }) {
      const { rows } = await pool.query(PLACE, [participantId, card, col, sure]);
      return rows.length > 0;
    },
    async say(participantId, col, said) {
      const { rows } = await pool.query(SAY, [participantId, col, said]);
      return rows.length > 0;
    },
    async counts(workshopId) {
      const { rows } = await pool.query<FollowUpCounts>(COUNTS, [workshopId]);
      return rows[0] ?? { yes: 0, answered: 0 };
    },
  };
}

const consentOf = (row: FollowUpConsent | null): Consent => {
  if (row === null) return "no";
  if (row.mailedAt !== null) return "mailed";
  return row.address === null ? "link" : "mail";
};

/** The yes first: who answers in this moment waits for it, and then finds none. */
export async function forgetFollowUp(
  tx: Prisma.TransactionClient,
  participant: { id: string } | { workshopId: string },
): Promise<void> {
  await tx.followUpConsent.deleteMany({ where: { participant } });
  await tx.moment.deleteMany({ where: { participant } });
  await tx.placement.deleteMany({ where: { participant, round: 3 } });
}
