import { type Deck, deckSchema } from "@/lib/domain/deck";
import { type FollowUp, NO_FOLLOW_UP } from "@/lib/domain/follow-up";
import type { Phase } from "@/lib/domain/phase";
import type { Stay } from "@/lib/domain/stays";
import { NO_TABLES, type Tables } from "@/lib/domain/tables";
import type { Timer } from "@/lib/domain/timer";
import {
  FIRST_OPTIONS,
  type KeptCommitment,
  type LastWord,
  NO_QUEUE_CHANGES,
  type Options,
  type Participant,
  type QueueChanges,
  type Stage,
  stageOf,
  type Word,
  type Workshop,
} from "@/lib/domain/workshop";
import type {
  Commitment as CommitmentRow,
  LastWord as LastWordRow,
  Participant as ParticipantRow,
  Word as WordRow,
  Workshop as WorkshopRow,
} from "./generated/client";

/** The only place where a row becomes a value of the domain. */

/** A deck that an older version wrote is read by today's schema, or this fails loudly. */
export const deckOf = (content: unknown): Deck => deckSchema.parse(content);

/** An option that did not exist yet when the workshop was written has its first value. */
export const optionsOf = (stored: unknown): Options => ({ ...FIRST_OPTIONS, ...(stored as Partial<Options>) });

export const followUpOf = (stored: unknown): FollowUp => ({ ...NO_FOLLOW_UP, ...(stored as Partial<FollowUp>) });

/** RUN-1: a workshop that never stepped, or did so before stays were kept, knows its current one. */
function staysOf({ stays, phase, phaseStartedAt }: WorkshopRow): Stay[] {
  const kept = stays as Stay[];
  return kept.length > 0 ? kept : [{ phase: phase as Phase, startedAt: phaseStartedAt.getTime() }];
}

export function workshopOf(row: WorkshopRow & { owner: { name: string | null } }): Workshop {
  return {
    id: row.id,
    code: row.code,
    stageKey: row.stageKey,
    ownerId: row.ownerId,
    facilitator: row.owner.name ?? "",
    title: row.title,
    deck: deckOf(row.deck),
    phase: row.phase as Phase,
    version: row.version,
    timer: row.timer as Timer,
    stage: stageOf(row.stage as Partial<Stage>, row.phase as Phase),
    options: optionsOf(row.options),
    queue: { ...NO_QUEUE_CHANGES, ...(row.queue as Partial<QueueChanges>) },
    tables: { ...NO_TABLES, ...(row.tables as Partial<Tables>) },
    rehearsal: row.rehearsal,
    joined: row.joined,
    papers: row.papers,
    discussed: row.discussed,
    revealed: row.revealed,
    createdAt: row.createdAt.getTime(),
    phaseStartedAt: row.phaseStartedAt.getTime(),
    stays: staysOf(row),
    closedAt: row.closedAt?.getTime() ?? null,
    followUp: followUpOf(row.followUp),
  };
}

export function participantOf(row: ParticipantRow): Participant {
  return {
    id: row.id,
    workshopId: row.workshopId,
    kind: row.kind,
    revision: row.revision,
    name: row.name,
    guestNumber: row.guestNumber,
    formerly: row.formerly,
    guestName: row.guestName,
    nameHidden: row.nameHidden,
    joinedIn: row.joinedIn as Phase,
    joinedAt: row.joinedAt.getTime(),
    removed: row.removedAt !== null,
    banned: row.banned,
    simulated: row.simulated,
    table: row.tableNumber,
    doneIn: row.doneIn as Phase | null,
    practised: row.practised,
    rating: row.rating,
  };
}

export const commitmentOf = (row: CommitmentRow): KeptCommitment => ({
  id: row.id,
  col: row.col,
  occasion: row.occasion,
  action: row.action,
  about: aboutOf(row),
  shared: row.shared,
  named: row.named,
  hidden: row.hidden,
  at: row.updatedAt.getTime(),
});

const aboutOf = ({ aboutCard: card, aboutDimension: dimension }: CommitmentRow): KeptCommitment["about"] =>
  card !== null ? { card } : dimension !== null ? { dimension } : null;

export const lastWordOf = ({ id, text, hidden }: LastWordRow): LastWord => ({ id, text, hidden });

export const wordOf = ({ id, card, col, text, participantId: by, hidden, writtenAt }: WordRow): Word => ({
  id,
  card,
  col,
  text,
  by,
  hidden,
  at: writtenAt.getTime(),
});
