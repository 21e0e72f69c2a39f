import type { Claimed, FollowUpMailStore } from "@/lib/usecases/follow-up-mail";
import type { Database } from "./client";
import { followUpOf } from "./rows";

/** Each row is some process's alone: what another has locked is skipped, and what was just tried is not tried again. */
const CLAIM = `
UPDATE follow_up_consent SET tried_at = $2, first_tried_at = coalesce(first_tried_at, $2)
WHERE participant_id IN (
  SELECT c.participant_id
  FROM follow_up_consent c JOIN participant p ON p.id = c.participant_id
  WHERE p.workshop_id = $1::uuid AND p.removed_at IS NULL AND c.address IS NOT NULL
    AND (c.tried_at IS NULL OR c.tried_at <= $3)
  ORDER BY c.participant_id
  LIMIT $4
  FOR UPDATE OF c SKIP LOCKED
)
RETURNING participant_id AS "participantId", address`;

/** An address that was typed while the mail to another one went out is not this mail's. */
const TRIED = { triedAt: { not: null } };

export function followUpMailStore({ prisma, pool }: Database): FollowUpMailStore {
  return {
    async waiting() {
      const rows = await prisma.workshop.findMany({
        where: { participants: { some: { followUp: { address: { not: null } } } } },
        select: { id: true, title: true, followUp: true, closedAt: true, rehearsal: true },
        orderBy: { id: "asc" },
      });
      return rows.map(({ followUp, closedAt, ...workshop }) => ({
        ...workshop,
        followUp: followUpOf(followUp),
        closedAt: closedAt?.getTime() ?? null,
      }));
    },
    async claim(workshopId, at, before, most) {
      const values = [workshopId, new Date(at), new Date(before), most];
      const { rows } = await pool.query<Claimed>(CLAIM, values);
      return rows;
    },
    async mailed(participantIds, at) {
      await prisma.followUpConsent.updateMany({
        where: { participantId: { in: participantIds }, ...TRIED },
        data: { address: null, mailedAt: new Date(at) },
      });
    },
    async forget(participantIds) {
      await prisma.followUpConsent.updateMany({
        where: { participantId: { in: participantIds }, ...TRIED },
        data: { address: null },
      });
    },
    async forgetAll(workshopId, triedBefore) {
      await prisma.followUpConsent.updateMany({
        where: {
          participant: { workshopId },
          address: { not: null },
          ...(triedBefore === null ? {} : { firstTriedAt: { lt: new Date(triedBefore) } }),
        },
        data: { address: null },
      });
    },
  };
}
