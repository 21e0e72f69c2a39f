import { type Deck, deckSchema } from "@/lib/domain/deck";
import type { Phase } from "@/lib/domain/phase";
import type { Timer } from "@/lib/domain/timer";
import { FIRST_STAGE, type Participant, type Stage, type Workshop } from "@/lib/domain/workshop";
import type { Participant as ParticipantRow, Workshop as WorkshopRow } from "./generated/client";

/** The only place where a row becomes a value of the domain. */

/** A deck that an older version wrote is read by today's schema, or this fails loudly. */
export const deckOf = (content: unknown): Deck => deckSchema.parse(content);

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
    // A stage written before a field existed gets that field's first value.
    stage: { ...FIRST_STAGE, ...(row.stage as Partial<Stage>) },
    discussed: row.discussed,
    revealed: row.revealed,
    createdAt: row.createdAt.getTime(),
    phaseStartedAt: row.phaseStartedAt.getTime(),
    closedAt: row.closedAt?.getTime() ?? null,
  };
}

export function participantOf(row: ParticipantRow): Participant {
  return {
    id: row.id,
    workshopId: row.workshopId,
    name: row.name,
    guestNumber: row.guestNumber,
    joinedIn: row.joinedIn as Phase,
    joinedAt: row.joinedAt.getTime(),
    removed: row.removedAt !== null,
    practised: row.practised,
    rating: row.rating,
  };
}
