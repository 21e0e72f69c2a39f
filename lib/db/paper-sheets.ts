import type { Change } from "@/lib/domain/commands";
import type { Prisma } from "./generated/client";

/**
 * Writes a paper sheet and its answers beside those of phones. It belongs to a command, which has locked the workshop's row
 * and raised its version: the sheet's revision, and the seq of each of its answers.
 */
export async function writeSheet(
  tx: Prisma.TransactionClient,
  { sheet, isNew, cells }: Extract<Change, { type: "paperSaved" }>,
): Promise<void> {
  const { id, name, revision } = sheet;
  if (isNew) {
    const { workshopId, kind, guestNumber, guestName, joinedIn, joinedAt } = sheet;
    await tx.participant.create({
      data: { id, workshopId, kind, name, revision, guestNumber, guestName, joinedIn, joinedAt: new Date(joinedAt) },
    });
  } else await tx.participant.update({ where: { id }, data: { name, revision } });
  await tx.$executeRaw`
    INSERT INTO placement AS p (participant_id, card, round, col, sure, seq)
    SELECT ${id}::uuid, s.card, s.round, s.col, s.sure, ${revision}::bigint
    FROM unnest(
      ${cells.map(({ card }) => card)}::int[],
      ${cells.map(({ round }) => round)}::int[],
      ${cells.map(({ col }) => col)}::int[],
      ${cells.map(({ sure }) => sure)}::boolean[]
    ) AS s(card, round, col, sure)
    ON CONFLICT (participant_id, card, round) DO UPDATE
      SET prev_col = p.col, col = excluded.col, sure = excluded.sure, seq = excluded.seq, placed_at = now()
      WHERE excluded.seq > p.seq`;
}
