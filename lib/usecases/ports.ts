import type { Change } from "@/lib/domain/decide";
import type { Deck } from "@/lib/domain/deck";
import type { Phase } from "@/lib/domain/phase";
import type { Outcome, Placement } from "@/lib/domain/placement";
import type { Result } from "@/lib/domain/result";
import type { Room } from "@/lib/domain/room";
import type { Participant, Workshop } from "@/lib/domain/workshop";
import type { AccountStore } from "./accounts";

/** What the use cases need from outside. lib/db implements the stores, lib/live/server the publisher. */

/** Ids that only a gate can make: a use case that takes one need not ask again whose it is. */
export type OwnWorkshopId = string & { readonly __own: unique symbol };

/** A workshop as its facilitator's list shows it. Times in ms. */
export type WorkshopSummary = {
  id: string;
  code: string;
  title: string;
  deckTitle: string;
  cards: number;
  columns: { id: string; label: string }[];
  phase: Phase;
  people: number;
  createdAt: number;
  closedAt: number | null;
  archivedAt: number | null;
};

/** What somebody with the code may know before joining. */
export type OpenWorkshop = {
  id: string;
  code: string;
  title: string;
  facilitator: string;
  phase: Phase;
  joined: number;
};

export type DeckSummary = { id: string; slug: string; builtIn: boolean; deck: Deck };

/** A placement that was written, with the column before and after: what a tally needs. */
export type Written = { outcome: Outcome; workshopId: string | null; placement: Placement; value: number };

export type WorkshopStore = {
  create(input: {
    ownerId: string;
    title: string;
    deck: Deck;
    code: string;
    stageKey: string;
  }): Promise<Result<string, "code_taken">>;
  listOwn(ownerId: string): Promise<WorkshopSummary[]>;
  ownerOf(workshopId: string): Promise<string | null>;
  openByCode(code: string): Promise<OpenWorkshop | null>;
  idByStageKey(stageKey: string): Promise<string | null>;
  /** everything about a workshop; null when there is none */
  load(workshopId: string): Promise<Room | null>;
  rename(workshopId: string, title: string): Promise<void>;
  archive(workshopId: string, at: number | null): Promise<void>;
  /** deletes the workshop with its participants and their answers */
  remove(workshopId: string): Promise<void>;
  listDecks(ownerId: string): Promise<DeckSummary[]>;
};

export type ParticipantStore = {
  /** guestName is asked with the guest's number when no name is given */
  join(
    code: string,
    name: string | null,
    guestName: (guest: number) => string,
  ): Promise<Result<Participant, "no_such_code" | "closed">>;
  find(participantId: string): Promise<Participant | null>;
  /** deletes one participant with all answers */
  forget(participantId: string): Promise<void>;
};

/**
 * One transaction on the locked workshop row: gives the current workshop and participant to `decide`, writes the
 * changes, raises the version. Resolves after commit.
 */
export type CommandStore = {
  transact<Code extends string>(
    workshopId: string,
    participantId: string | null,
    decideOn: (workshop: Workshop, participant: Participant | null) => Result<Change[], Code>,
  ): Promise<Result<{ changes: Change[]; version: number }, Code | "no_workshop">>;
};

/** Writes placements of any workshops as one statement; one outcome per input, in order. Resolves after commit. */
export type PlacementStore = { write(placements: Placement[]): Promise<Written[]> };

export type Store = {
  accounts: AccountStore;
  workshops: WorkshopStore;
  participants: ParticipantStore;
  commands: CommandStore;
  placements: PlacementStore;
};

/** Tells everyone who shows a workshop what was committed. */
export type Publisher = {
  changed(workshopId: string, changes: Change[], version: number): void;
  renamed(workshopId: string, title: string): void;
  joined(workshopId: string, participant: Participant): void;
  placed(written: Written[]): void;
  /** the workshop, or one participant, is gone */
  gone(workshopId: string, participantId: string | null): void;
};
