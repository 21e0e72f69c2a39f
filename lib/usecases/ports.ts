import type { Change } from "@/lib/domain/commands";
import type { Deck } from "@/lib/domain/deck";
import type { Note, NoteAbout, NoteSaved } from "@/lib/domain/notes";
import type { Phase } from "@/lib/domain/phase";
import type { Outcome, Placement } from "@/lib/domain/placement";
import type { Result } from "@/lib/domain/result";
import type { Room } from "@/lib/domain/room";
import type { ShareChoices } from "@/lib/domain/sharing";
import type { TableMoved, TableOutcome } from "@/lib/domain/tables";
import type { Options, Participant, Workshop } from "@/lib/domain/workshop";
import type { Comparison } from "@/lib/reports/comparison";
import type { Report } from "@/lib/reports/report";
import type { AccountStore } from "./accounts";
import type { FollowUpStore } from "./follow-up";
import type { FollowUpMailStore } from "./follow-up-mail";
import type { Imported } from "./import-workshop";
import type { ReportLinkStore } from "./report-links";

/** What the use cases need from outside. lib/db implements the stores, lib/live/server the publisher. */

/** Ids that only a gate can make: a use case that takes one need not ask again who may. Own: facilitated by the asker. */
export type OwnWorkshopId = string & { readonly __own: unique symbol };
/** Owned: the asker may also delete it, hand it over, and say who facilitates. */
export type OwnedWorkshopId = OwnWorkshopId & { readonly __owned: unique symbol };

export type FacilitatorRole = "owner" | "co";
export type WorkshopFacilitator = { id: string; name: string; role: FacilitatorRole };

/** A workshop as its facilitator's list shows it. Times in ms. */
export type WorkshopSummary = {
  id: string;
  code: string;
  title: string;
  deckTitle: string;
  cards: number;
  columns: { id: string; label: string }[];
  /** askedBy its deck (cohorts.ts) */
  asks: string;
  phase: Phase;
  people: number;
  /** they are simulated */
  rehearsal: boolean;
  role: FacilitatorRole;
  createdAt: number;
  closedAt: number | null;
  archivedAt: number | null;
  /** when it was opened here from a backup; null: it was held here */
  importedAt: number | null;
};

/** What somebody with the code may know before joining. */
export type OpenWorkshop = {
  id: string;
  code: string;
  title: string;
  facilitator: string;
  phase: Phase;
  joined: number;
  options: Options;
};

export type DeckSummary = { id: string; slug: string; builtIn: boolean; deck: Deck };

/** A placement that was written, with what its cell of the board holds now (board.ts). */
export type Written = {
  outcome: Outcome;
  workshopId: string | null;
  placement: Placement;
  value: number;
  confidence: number;
};

export type WorkshopStore = {
  create(input: {
    ownerId: string;
    title: string;
    deck: Deck;
    code: string;
    stageKey: string;
    options: Options;
  }): Promise<Result<string, "code_taken">>;
  /** writes a whole room, of which nothing is there yet, in one transaction; `at`: when it came, ms */
  bring(room: Room, at: number): Promise<Result<string, "code_taken">>;
  /** own ones, and those that somebody facilitates with their owner */
  listFacilitated(facilitatorId: string): Promise<WorkshopSummary[]>;
  roleOf(workshopId: string, userId: string): Promise<FacilitatorRole | null>;
  openByCode(code: string): Promise<OpenWorkshop | null>;
  /** what a stage has before its socket does; article: how the deck names its source */
  byStageKey(stageKey: string): Promise<{ id: string; code: string; article: string } | null>;
  titleOf(workshopId: OwnWorkshopId): Promise<string | null>;
  /** everything about a workshop; null when there is none */
  load(workshopId: string): Promise<Room | null>;
  rename(workshopId: string, title: string): Promise<void>;
  archive(workshopId: string, at: number | null): Promise<void>;
  /** deletes the workshop with its participants and their answers */
  remove(workshopId: string): Promise<void>;
  listDecks(ownerId: string): Promise<DeckSummary[]>;
};

/** Who facilitates a workshop beside its owner. */
export type CoFacilitatorStore = {
  /** the owner first, then in the order of joining */
  list(workshopId: string): Promise<WorkshopFacilitator[]>;
  key(workshopId: string): Promise<string | null>;
  setKey(workshopId: string, key: string | null): Promise<void>;
  /** the workshop that a link leads to */
  byKey(key: string): Promise<{ id: string; title: string; owner: string } | null>;
  add(workshopId: string, userId: string): Promise<void>;
  remove(workshopId: string, userId: string): Promise<void>;
  /** the owner becomes a co-facilitator, and the other way round; has_left: `to` is none, not_owner: `from` is not any more */
  handOver(workshopId: string, from: string, to: string): Promise<"handed" | "has_left" | "not_owner">;
};

export type ParticipantStore = {
  /** guestName is asked with the guest's number when no name is given; whoever is in as another self stays that one */
  join(
    code: string,
    name: string | null,
    guestName: (guest: number) => string,
    /** who this browser was first, if it was removed */
    formerly?: string | null,
  ): Promise<Result<Participant, "no_such_code" | "closed" | "locked">>;
  /** people of a rehearsal, numbered on; fewer when the room is nearly full (REHEARSAL_PEOPLE), none when it is over */
  simulate(workshopId: string, people: number, nameOf: (guest: number) => string): Promise<Participant[]>;
  find(participantId: string): Promise<Participant | null>;
  /** somebody else whom the same browser was in this workshop, and who is in it */
  letInSince(removed: Pick<Participant, "id" | "workshopId" | "formerly">): Promise<Participant | null>;
  /** deletes one participant with all answers; false when there is none, or it was removed from the workshop */
  forget(participantId: string): Promise<boolean>;
};

/**
 * One transaction on the locked workshop row: gives the current workshop, the participant who speaks, or who or whose paper
 * sheet is spoken of, and whether somebody removed is in as somebody new, to `decide`, writes the changes, raises the
 * version. Resolves after commit.
 */
export type CommandStore = {
  transact<Code extends string>(
    workshopId: string,
    participantId: string | null,
    decideOn: (workshop: Workshop, participant: Participant | null, cameAgain: boolean) => Result<Change[], Code>,
  ): Promise<Result<{ changes: Change[]; version: number }, Code | "no_workshop">>;
};

/**
 * A move on a table's board. `seen`: the revision of the card that its sender saw, 0 before the first move; `table`: at
 * which table, null from a page that does not say it.
 */
export type TableMove = {
  participantId: string;
  card: number;
  col: number | null;
  seen: number;
  table: number | null;
};
export type TableWritten = { outcome: TableOutcome; moved: TableMoved | null };

/** Nothing was written of it: a transaction that may take long holds the row of its workshop. */
export type Locked = { outcome: "locked"; workshopId: string };

/** Each writes items of any workshops as one statement: one outcome per item, in order. Resolves after commit. */
export type BatchStore<Item, Done> = {
  /** waits for the rows of workshops that are locked */
  write(items: Item[]): Promise<Done[]>;
  /** waits for none: whose workshop is locked, is told so */
  writeUnlocked(items: Item[]): Promise<(Done | Locked)[]>;
};

export type TableMoveStore = BatchStore<TableMove, TableWritten>;
export type PlacementStore = BatchStore<Placement, Written>;

/** The facilitators' own notes: no part of a Room, so that no view can hold them. */
export type NoteStore = {
  list(workshopId: string): Promise<Note[]>;
  /** resolves after commit */
  write(
    workshopId: string,
    facilitatorId: string,
    sent: { about: NoteAbout; text: string; seen: number },
  ): Promise<NoteSaved>;
};

export type Store = {
  accounts: AccountStore;
  workshops: WorkshopStore;
  participants: ParticipantStore;
  coFacilitators: CoFacilitatorStore;
  commands: CommandStore;
  placements: PlacementStore;
  tableMoves: TableMoveStore;
  reportLinks: ReportLinkStore;
  notes: NoteStore;
  followUps: FollowUpStore & FollowUpMailStore;
};

/** A file of a report as it is made. `title`: the workshop's, for the file's name. */
export type ReportFile = { type: string; title: string; stream: ReadableStream<Uint8Array> };

/** Whom a report is made for: its owner, or the readers of a link, who see what the link's maker chose. */
export type ReportReader = "owner" | ShareChoices;
export type MadeReport = { report: Report; isRehearsal: boolean };

/** no_report: there is no such workshop or file, or nothing to show of it yet. busy: too many wait for reports already. */
export type ReportRefusal = "no_report" | "busy";

/**
 * Makes reports beside the process that serves the room. Whose signal is aborted, or who cancels a file, waits no longer;
 * what nobody waits for is made no further.
 */
export type Reports = {
  /** the same one for all who ask at the same time; readers of links get one that may be some seconds old */
  value(
    workshopId: string,
    reader: ReportReader,
    options?: { signal?: AbortSignal },
  ): Promise<Result<MadeReport, ReportRefusal>>;
  file(
    workshopId: string,
    reader: ReportReader,
    name: string,
    options?: { signal?: AbortSignal; progress?: (done: number) => void },
  ): Promise<Result<ReportFile, ReportRefusal>>;
  /** workshops of the same deck beside each other; no_report also when they cannot be compared (COHORT-2) */
  comparison(workshopIds: readonly OwnWorkshopId[]): Promise<Result<Comparison, ReportRefusal>>;
  /** `title`: of all workshops */
  comparisonFile(
    workshopIds: readonly OwnWorkshopId[],
    name: string,
    options?: { signal?: AbortSignal },
  ): Promise<Result<ReportFile, ReportRefusal>>;
  /** the sheet for people without a phone, as PDF; `base`: the address at which people join */
  sheet(
    workshopId: string,
    size: SheetSize,
    base: string,
    options?: { signal?: AbortSignal },
  ): Promise<Result<ReportFile, ReportRefusal>>;
};

/** Opens backups beside the process that serves the room, one at a time; busy: another one is being opened. */
export type Imports = { bring(owner: { id: string; name: string }, file: Uint8Array, now: number): Promise<Imported> };

/** of the paper it is printed on */
export type SheetSize = "a4" | "letter";

/** Tells everyone who shows a workshop what was committed. */
export type Publisher = {
  changed(workshopId: string, changes: Change[], version: number): void;
  renamed(workshopId: string, title: string): void;
  /** it has another owner, or its owner another name */
  handedOver(workshopId: string, owner: { id: string; name: string }): void;
  joined(workshopId: string, participant: Participant): void;
  placed(written: Written[]): void;
  tablesMoved(moved: TableMoved[]): void;
  /** the workshop, or one participant, is gone */
  gone(workshopId: string, participantId: string | null): void;
};

/** What ends the live connections of somebody who may no longer steer; who is still allowed is back in a moment. */
export type Ends = { signInsEnded(facilitatorId: string): void };
