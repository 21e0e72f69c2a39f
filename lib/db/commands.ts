import { apply } from "@/lib/domain/apply";
import { firstSelf } from "@/lib/domain/came-again";
import type { Change } from "@/lib/domain/commands";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { KeptCommitment, Participant, Word, Workshop } from "@/lib/domain/workshop";
import type { CommandStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import { forgetFollowUp } from "./follow-up";
import type { Prisma } from "./generated/client";
import { createTurns, TRANSACTION_LIMITS } from "./in-turn";
import { writeSheet } from "./paper-sheets";
import { participantOf, workshopOf } from "./rows";
import { selvesIn } from "./selves";

type DecideOn<Code extends string> = (
  workshop: Workshop,
  participant: Participant | null,
  cameAgain: boolean,
) => Result<Change[], Code>;
type Tx = Prisma.TransactionClient;
type Decided<Code extends string> = Result<{ changes: Change[]; version: number }, Code | "no_workshop">;

export function commandStore({ prisma }: Database): CommandStore {
  const inTurn = createTurns();
  return {
    transact: <Code extends string>(workshopId: string, participantId: string | null, decideOn: DecideOn<Code>) =>
      inTurn(workshopId, () =>
        prisma.$transaction((tx) => decideAndWrite(tx, workshopId, participantId, decideOn), TRANSACTION_LIMITS),
      ),
  };
}

async function decideAndWrite<Code extends string>(
  tx: Tx,
  workshopId: string,
  participantId: string | null,
  decideOn: DecideOn<Code>,
): Promise<Decided<Code>> {
  await tx.$queryRaw`SELECT id FROM workshop WHERE id = ${workshopId}::uuid FOR UPDATE`;
  const row = await tx.workshop.findUnique({
    where: { id: workshopId },
    include: { owner: { select: { name: true } } },
  });
  if (row === null) return refused("no_workshop");
  const about = participantId && (await tx.participant.findUnique({ where: { id: participantId } }));
  const workshop = workshopOf(row);
  const participant = about ? participantOf(about) : null;
  const decided = decideOn(workshop, participant, await hasComeAgain(tx, participant));
  if (!decided.ok) return decided;
  const version = workshop.version + 1;
  await writeWorkshop(tx, decided.value.reduce(apply, workshop), version);
  for (const change of decided.value) await writeChange(tx, workshopId, change);
  return ok({ changes: decided.value, version });
}

/** PEOPLE-2 */
async function hasComeAgain(tx: Tx, participant: Participant | null): Promise<boolean> {
  if (participant === null || !participant.removed) return false;
  const { workshopId } = participant;
  return (await selvesIn(tx, workshopId, [firstSelf(participant)])).size > 0;
}

async function writeWorkshop(tx: Tx, workshop: Workshop, version: number): Promise<void> {
  await tx.workshop.update({
    where: { id: workshop.id },
    data: {
      version,
      phase: workshop.phase,
      timer: workshop.timer,
      stage: workshop.stage,
      options: workshop.options,
      queue: workshop.queue,
      tables: workshop.tables,
      rehearsal: workshop.rehearsal,
      discussed: workshop.discussed,
      revealed: workshop.revealed,
      joined: workshop.joined,
      papers: workshop.papers,
      stays: workshop.stays,
      followUp: workshop.followUp,
      phaseStartedAt: new Date(workshop.phaseStartedAt),
      closedAt: workshop.closedAt === null ? null : new Date(workshop.closedAt),
    },
  });
}

/** What a change writes into the participant's own row; null: it writes elsewhere. */
function participantData(change: Change): Prisma.ParticipantUpdateManyMutationInput | null {
  switch (change.type) {
    case "removed":
      return { removedAt: new Date(), banned: change.banned };
    case "readmitted":
      return { removedAt: null };
    case "renamed":
      return { name: change.name };
    case "nameHidden":
      return { nameHidden: change.hidden };
    case "ready":
      return { doneIn: change.doneIn };
    case "practised":
      return { practised: true };
    case "rated":
      return { rating: change.rating };
    default:
      return null;
  }
}

async function writeChange(tx: Tx, workshopId: string, change: Change): Promise<void> {
  const data = participantData(change);
  if (data !== null && "participantId" in change)
    await tx.participant.updateMany({ where: { id: change.participantId, workshopId }, data });
  switch (change.type) {
    case "phase":
      // READY-3
      await tx.participant.updateMany({ where: { workshopId, doneIn: { not: null } }, data: { doneIn: null } });
      break;
    case "rehearsalEnded":
      await tx.participant.deleteMany({ where: { workshopId } });
      await tx.word.deleteMany({ where: { workshopId } });
      await tx.tablePlacement.deleteMany({ where: { workshopId } });
      break;
    case "followUp":
      // FOLLOW-1: turned off, nobody has said yes to anything any more.
      if (change.followUp.weeks === null) await forgetFollowUp(tx, { workshopId });
      break;
    case "readmitted":
      await liftBans(tx, workshopId, change.participantId);
      break;
    case "paperSaved":
      await writeSheet(tx, change);
      break;
    case "seated":
      await takeSeats(tx, workshopId, change.seats);
      break;
    case "argumentHidden":
      await tx.objection.updateMany({
        where: { id: change.argumentId, participant: { workshopId } },
        data: { hidden: change.hidden },
      });
      break;
    case "wordHidden":
      await tx.word.updateMany({ where: { id: change.wordId, workshopId }, data: { hidden: change.hidden } });
      break;
    case "worded":
      await writeWord(tx, workshopId, change.word);
      break;
    case "objected":
      await writeObjection(tx, change);
      break;
    case "committed":
      await writeCommitment(tx, change.participantId, change.commitment);
      break;
    case "commitmentHidden":
      await tx.commitment.updateMany({
        where: { id: change.commitmentId, participant: { workshopId } },
        data: { hidden: change.hidden },
      });
      break;
    case "lastWord": {
      const { participantId, id, text } = change;
      const where = { participantId };
      await tx.lastWord.upsert({ where, create: { participantId, id, text }, update: { text } });
      break;
    }
    case "lastWordHidden":
      await tx.lastWord.updateMany({
        where: { id: change.lastWordId, participant: { workshopId } },
        data: { hidden: change.hidden },
      });
      break;
  }
}

/** PEOPLE-3: of whoever is let in, no self is banned any more. */
async function liftBans(tx: Tx, workshopId: string, participantId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE participant self SET banned = false
    FROM participant let_in
    WHERE let_in.id = ${participantId}::uuid AND let_in.workshop_id = ${workshopId}::uuid
      AND self.workshop_id = let_in.workshop_id
      AND coalesce(self.formerly, self.id) = coalesce(let_in.formerly, let_in.id)
      AND self.banned`;
}

/** ARGUE-2: written anew it keeps its id, and stays hidden if it was, also when it was taken back meanwhile. */
async function writeObjection(tx: Tx, change: Extract<Change, { type: "objected" }>): Promise<void> {
  const { participantId, card, id, on, line } = change;
  if (on) {
    const where = { participantId_card: { participantId, card } };
    const [create, update] = [
      { participantId, card, id, line },
      { line, takenBackAt: null },
    ];
    await tx.objection.upsert({ where, create, update });
    return;
  }
  await tx.objection.deleteMany({ where: { participantId, card, hidden: false } });
  await tx.objection.updateMany({ where: { participantId, card }, data: { line: null, takenBackAt: new Date() } });
}

/** Written anew it keeps its id, and stays hidden if it was. */
async function writeCommitment(tx: Tx, participantId: string, written: KeptCommitment): Promise<void> {
  const { col, at, id, hidden: _, about, ...words } = written;
  const data = {
    ...words,
    aboutCard: about !== null && "card" in about ? about.card : null,
    aboutDimension: about !== null && "dimension" in about ? about.dimension : null,
    updatedAt: new Date(at),
  };
  await tx.commitment.upsert({
    where: { participantId_col: { participantId, col } },
    create: { participantId, col, id, ...data },
    update: data,
  });
}

/** A participant has one line per box, the last one; the facilitator as many as were typed. */
async function writeWord(tx: Tx, workshopId: string, { id, card, col, text, by, at }: Word): Promise<void> {
  const data = { id, workshopId, participantId: by, card, col, text, writtenAt: new Date(at) };
  if (by === null) await tx.word.create({ data });
  // WORD-3: written anew it keeps its id, and stays hidden if it was.
  else
    await tx.word.upsert({
      where: { participantId_card_col: { participantId: by, card, col } },
      create: data,
      update: { text, writtenAt: data.writtenAt },
    });
}

/** One statement for a whole hall. */
async function takeSeats(tx: Tx, workshopId: string, seats: Record<string, number | null>): Promise<void> {
  await tx.$executeRaw`
    UPDATE participant p SET table_number = s.table_number
    FROM unnest(${Object.keys(seats)}::uuid[], ${Object.values(seats)}::int[]) AS s(id, table_number)
    WHERE p.id = s.id AND p.workshop_id = ${workshopId}::uuid`;
}
