import { apply, type Change } from "@/lib/domain/decide";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Participant, Workshop } from "@/lib/domain/workshop";
import type { CommandStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import type { Prisma } from "./generated/client";
import { createTurns, TRANSACTION_LIMITS } from "./in-turn";
import { participantOf, workshopOf } from "./rows";

type Tx = Prisma.TransactionClient;
type Decided<Code extends string> = Result<{ changes: Change[]; version: number }, Code | "no_workshop">;

export function commandStore({ prisma }: Database): CommandStore {
  const inTurn = createTurns();
  return {
    transact: <Code extends string>(
      workshopId: string,
      participantId: string | null,
      decideOn: (workshop: Workshop, participant: Participant | null) => Result<Change[], Code>,
    ) =>
      inTurn(workshopId, () =>
        prisma.$transaction((tx) => decideAndWrite(tx, workshopId, participantId, decideOn), TRANSACTION_LIMITS),
      ),
  };
}

async function decideAndWrite<Code extends string>(
  tx: Tx,
  workshopId: string,
  participantId: string | null,
  decideOn: (workshop: Workshop, participant: Participant | null) => Result<Change[], Code>,
): Promise<Decided<Code>> {
  await tx.$queryRaw`SELECT id FROM workshop WHERE id = ${workshopId}::uuid FOR UPDATE`;
  const row = await tx.workshop.findUnique({
    where: { id: workshopId },
    include: { owner: { select: { name: true } } },
  });
  if (row === null) return refused("no_workshop");
  const speaker = participantId && (await tx.participant.findFirst({ where: { id: participantId, workshopId } }));
  const workshop = workshopOf(row);
  const decided = decideOn(workshop, speaker ? participantOf(speaker) : null);
  if (!decided.ok) return decided;
  const version = workshop.version + 1;
  await writeWorkshop(tx, decided.value.reduce(apply, workshop), version);
  for (const change of decided.value) await writeParticipant(tx, workshopId, change);
  return ok({ changes: decided.value, version });
}

async function writeWorkshop(tx: Tx, workshop: Workshop, version: number): Promise<void> {
  await tx.workshop.update({
    where: { id: workshop.id },
    data: {
      version,
      phase: workshop.phase,
      timer: workshop.timer,
      stage: workshop.stage,
      discussed: workshop.discussed,
      revealed: workshop.revealed,
      phaseStartedAt: new Date(workshop.phaseStartedAt),
      closedAt: workshop.closedAt === null ? null : new Date(workshop.closedAt),
    },
  });
}

async function writeParticipant(tx: Tx, workshopId: string, change: Change): Promise<void> {
  if (!("participantId" in change)) return;
  const { participantId } = change;
  const where = { id: participantId, workshopId };
  switch (change.type) {
    case "removed":
      await tx.participant.updateMany({ where, data: { removedAt: new Date() } });
      break;
    case "renamed":
      await tx.participant.updateMany({ where, data: { name: change.name } });
      break;
    case "practised":
      await tx.participant.updateMany({ where, data: { practised: true } });
      break;
    case "rated":
      await tx.participant.updateMany({ where, data: { rating: change.rating } });
      break;
    case "objected": {
      const key = { participantId, card: change.card };
      if (change.on) await tx.objection.upsert({ where: { participantId_card: key }, create: key, update: {} });
      else await tx.objection.deleteMany({ where: key });
      break;
    }
    case "committed": {
      const { col, at, ...words } = change.commitment;
      const updatedAt = new Date(at);
      await tx.commitment.upsert({
        where: { participantId_col: { participantId, col } },
        create: { participantId, col, ...words, updatedAt },
        update: { ...words, updatedAt },
      });
      break;
    }
  }
}
