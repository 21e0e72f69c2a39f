import type { Phase } from "@/lib/domain/phase";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Participant } from "@/lib/domain/workshop";
import type { ParticipantStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import type { Prisma } from "./generated/client";
import { TRANSACTION_LIMITS, type Turns } from "./in-turn";
import { participantOf } from "./rows";

export function participantStore({ prisma }: Database, inTurn: Turns): ParticipantStore {
  return {
    join: (workshopId, name, guestName) =>
      inTurn(workshopId, () =>
        prisma.$transaction((tx) => joinIn(tx, workshopId, name, guestName), TRANSACTION_LIMITS),
      ),
    async find(participantId) {
      const row = await prisma.participant.findUnique({ where: { id: participantId } });
      return row === null ? null : participantOf(row);
    },
    async forget(participantId) {
      await prisma.participant.deleteMany({ where: { id: participantId } });
    },
  };
}

async function joinIn(
  tx: Prisma.TransactionClient,
  workshopId: string,
  name: string | null,
  guestName: (guest: number) => string,
): Promise<Result<Participant, "no_such_code" | "closed">> {
  // Counting up locks the row, so two who join at once get two numbers, and a closing workshop lets nobody in.
  const [workshop] = await tx.$queryRaw<{ joined: number; phase: Phase }[]>`
    UPDATE workshop SET joined = joined + 1
    WHERE id = ${workshopId}::uuid AND phase <> 'closed'
    RETURNING joined, phase::text AS phase`;
  if (workshop === undefined) {
    const known = await tx.workshop.count({ where: { id: workshopId } });
    return refused(known === 0 ? "no_such_code" : "closed");
  }
  const row = await tx.participant.create({
    data: {
      workshopId,
      guestNumber: workshop.joined,
      name: name ?? guestName(workshop.joined),
      joinedIn: workshop.phase,
    },
  });
  return ok(participantOf(row));
}
