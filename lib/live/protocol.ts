// Over 300 lines: everything that phones, stage and console say to the server and hear from it, in one place.
import { z } from "zod";
import type { Refusal } from "@/lib/domain/commands";
import type { FoundPerson } from "@/lib/domain/console-people";
import { DECK_LIMITS, type Deck } from "@/lib/domain/deck";
import { FOLLOW_UP_WEEKS } from "@/lib/domain/follow-up";
import { LAST_WORD_MAX } from "@/lib/domain/last-word";
import { LAYERS } from "@/lib/domain/layers";
import { NAME_MAX } from "@/lib/domain/names";
import { cleanNote, NOTE_MAX, type Note, type NoteSaved } from "@/lib/domain/notes";
import type { OpenedSheet } from "@/lib/domain/paper";
import { FILE_SHEETS_MAX, SHEETS_AT_ONCE, type SheetFate } from "@/lib/domain/paper-file-sheets";
import { PHASES } from "@/lib/domain/phase";
import type { Outcome } from "@/lib/domain/placement";
import { MAX_PROMPTS, PROMPT_IDS } from "@/lib/domain/prompts";
import { STEP_MINUTES_MAX } from "@/lib/domain/run-sheet";
import { TABLE_STATES, type TableOutcome } from "@/lib/domain/tables";
import { TIMER_MAX } from "@/lib/domain/timer";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import type { OwnView, PhoneView } from "@/lib/domain/view-phone";
import type { StageView } from "@/lib/domain/view-stage";
import type { TableView } from "@/lib/domain/view-table";
import type { ConsoleCommitment } from "@/lib/domain/wall";
import { cleanLine, cleanWords } from "@/lib/domain/words";
import { ARGUMENT_MAX, COMMITMENT_MAX, COMPARE_VIEWS, WORD_MAX } from "@/lib/domain/workshop";
import { PROTOCOL_VERSION } from "./version";

/** THE protocol. Every command and notice is here; every event type derives from it. */

/** One packet; a whole kept outbox of two rounds fits, a flood does not. */
export const PACKET_MAX_BYTES = 32_768;
/** Placements in one packet: both rounds of the largest deck that a phone may have kept while offline. */
const PLACEMENTS_MAX = 240;

/** More tables than the largest hall has. */
const TABLES_MAX = 9_999;

const phase = z.enum(PHASES);
/** Whoever wrote a text is told that it is its length: the other faults of a packet are a page's own. */
export const TOO_LONG = "too_long" satisfies CommandRefusal;
const words = z.string().max(COMMITMENT_MAX, TOO_LONG).transform(cleanWords);
const isReadable = (text: string) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);

/** Every step must be named: a record of all phases. */
const minutes = z.record(phase, z.int().min(0).max(STEP_MINUTES_MAX));

const cardId = z.string().min(1).max(64);
const columnId = z.string().min(1).max(64);

const queueChanges = { order: z.array(cardId).max(DECK_LIMITS.cards), skipped: z.array(cardId).max(DECK_LIMITS.cards) };

const placementSchema = z.object({
  cardId,
  columnId: columnId.nullable(),
  round: z.literal([1, 2]),
  seq: z.int().positive(),
  /** left out by a phone that says nothing about it: three words less to send */
  sure: z.boolean().nullish(),
});

const line = (max: number) => z.string().max(max, TOO_LONG).transform(cleanLine).refine(isReadable);
const addWord = z.object({ cardId, columnId, text: line(WORD_MAX) });
/** what a commitment is about; left out by an older page */
const about = z
  .union([z.strictObject({ cardId }), z.strictObject({ dimensionId: z.string().min(1).max(64) })])
  .nullish();
const personal = { participantId: z.uuid() };

/** Of a card that is left out nothing was ticked on the sheet; columnId null says the same. */
const sheetAnswers = z
  .array(z.object({ cardId, columnId: columnId.nullable(), sure: z.boolean().nullable() }))
  .max(DECK_LIMITS.cards)
  .nullable();

/** Shapes of what clients send, by who may send it. */
export const participantCommands = {
  place: z.object({ placements: z.array(placementSchema).min(1).max(PLACEMENTS_MAX) }),
  rename: z.object({ name: z.string().max(NAME_MAX * 4) }),
  practise: z.object({}),
  /**
   * seen: the revision of the card on one's screen, 0 before its first move; table: the one on one's screen, left out by
   * an older page
   */
  tableMove: z.object({
    cardId,
    columnId: columnId.nullable(),
    seen: z.int().min(0).max(1_000_000_000),
    table: z.int().min(1).max(TABLES_MAX).nullish(),
  }),
  /** a card taken in hand; null lets go */
  tableHold: z.object({ cardId: cardId.nullable() }),
  tableDone: z.object({ on: z.boolean() }),
  ready: z.object({ phase, on: z.boolean() }),
  /** line: the argument, if there is one */
  object: z.object({ cardId, on: z.boolean(), line: line(ARGUMENT_MAX).nullable() }),
  addWord,
  commit: z.object({
    columnId,
    occasion: words,
    action: words.refine(isReadable),
    about,
    shared: z.boolean(),
    named: z.boolean(),
  }),
  rate: z.object({ rating: z.int().min(1).max(5) }),
  lastWord: z.object({ word: z.string().max(LAST_WORD_MAX * 4) }),
} as const;

/** By the numbers of the printed sheet, as indices of columns: a file of sheets has many. */
const numberedAnswers = z
  .array(
    z
      .int()
      .min(0)
      .max(DECK_LIMITS.columns - 1)
      .nullable(),
  )
  .max(DECK_LIMITS.cards)
  .nullable();
/** How sure, by the same numbers; left out by an older page. */
const numberedSure = z.array(z.boolean().nullable()).max(DECK_LIMITS.cards).nullish();

export const facilitatorCommands = {
  move: z.object({ from: phase, to: phase }),
  /** takes all the steps that are left */
  end: z.object({ from: phase }),
  timer: z.object({
    action: z.enum(["start", "resume", "pause", "extend", "stop"]),
    /** milliseconds: of a new timer, or to add */
    duration: z.int().positive().max(TIMER_MAX).nullable(),
  }),
  show: z.object({ cardId: cardId.nullable() }),
  stage: z.object({
    set: z
      .object({
        prompts: z.array(z.enum(PROMPT_IDS)).max(MAX_PROMPTS),
        blank: z.boolean(),
        qr: z.boolean(),
        theme: z.enum(["dark", "light"]),
        compare: z.enum(COMPARE_VIEWS),
        words: z.boolean(),
      })
      .partial(),
  }),
  /** on: the id of the card or pair that is on stage */
  layer: z.object({ on: z.string().min(1).max(64), layer: z.enum(LAYERS) }),
  /** cards about one event, side by side */
  showPair: z.object({ pairId: z.string().min(1).max(64) }),
  discussed: z.object({ cardId, on: z.boolean() }),
  reveal: z.object({ cardId }),
  openAll: z.object({}),
  options: z.object({
    set: z.object({ confidence: z.boolean(), names: z.enum(["given", "guests"]), locked: z.boolean() }).partial(),
  }),
  /** the whole run sheet; seen: the one that was changed */
  plan: z.object({ seen: minutes, minutes }),
  /** the whole of what the facilitator changed about the proposed order; seen: before that, left out by an older page */
  queue: z.object({ ...queueChanges, seen: z.object(queueChanges).optional() }),
  /** deals the seats anew */
  seat: z.object({}),
  /** table: null takes the seat away */
  moveSeat: z.object({ ...personal, table: z.int().min(1).max(TABLES_MAX).nullable() }),
  tables: z.object({ state: z.enum(TABLE_STATES) }),
  lockTables: z.object({ on: z.boolean() }),
  rehearse: z.object({ on: z.boolean() }),
  /** weeks after closing; null: none */
  followUp: z.object({ weeks: z.union(FOLLOW_UP_WEEKS.map((weeks) => z.literal(weeks))).nullable() }),
  openFollowUp: z.object({}),
  /** by a part of the name: in a hall the view lists not everybody */
  findPeople: z.object({ name: z.string().max(NAME_MAX * 4) }),
  /** by words of it, or of the name under it: in a hall the view lists not every shared commitment */
  findShared: z.object({ text: z.string().max(COMMITMENT_MAX) }),
  remove: z.object({ ...personal, ban: z.boolean() }),
  readmit: z.object(personal),
  renamePerson: z.object({ ...personal, name: z.string().max(NAME_MAX * 4) }),
  hideName: z.object({ ...personal, on: z.boolean() }),
  /** sheetId: made by the console, so that a save that is sent twice makes one sheet; seen: its revision, 0 for a new one */
  savePaper: z.object({
    sheetId: z.uuid(),
    seen: z.int().min(0).max(2_147_483_647),
    name: z.string().max(NAME_MAX * 4),
    first: sheetAnswers,
    second: sheetAnswers,
  }),
  /**
   * sheets of a file, each for itself; check: only says what would become of each. sheetId: one that is there, to which
   * second answers are added, or a new one that the console made; null for the id that its line has (PAPER-12)
   */
  enterPapers: z.object({
    check: z.boolean(),
    sheets: z
      .array(
        z.object({
          sheetId: z.uuid().nullable(),
          copy: z.int().min(0).max(FILE_SHEETS_MAX),
          name: z.string().max(NAME_MAX * 4),
          first: numberedAnswers,
          second: numberedAnswers,
          firstSure: numberedSure,
          secondSure: numberedSure,
        }),
      )
      .min(1)
      .max(SHEETS_AT_ONCE),
  }),
  /** what a sheet says, to correct it: it is in no view */
  openPaper: z.object({ sheetId: z.uuid() }),
  /** a note of the facilitators' own; seen: the revision that was changed, 0 for a new one */
  note: z.object({
    about: z.string().max(16),
    text: z.string().max(NOTE_MAX).transform(cleanNote),
    seen: z.int().min(0).max(2_147_483_646),
  }),
  hideArgument: z.object({ argumentId: z.uuid(), on: z.boolean() }),
  hideWord: z.object({ wordId: z.uuid(), on: z.boolean() }),
  hideCommitment: z.object({ commitmentId: z.uuid(), on: z.boolean() }),
  hideLastWord: z.object({ lastWordId: z.uuid(), on: z.boolean() }),
  addWord,
} as const;

export const commands = { ...participantCommands, ...facilitatorCommands } as const;
export type CommandName = keyof typeof commands;
export type CommandPayload<Name extends CommandName> = z.input<(typeof commands)[Name]>;

/** The handshake's `auth`. Who speaks is proven by cookie (participant, facilitator) or by the stage's key. */
export const handshakeSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("participant"), protocol: z.number(), code: z.string().regex(/^\d{8}$/) }),
  z.object({ role: z.literal("stage"), protocol: z.number(), stageKey: z.string().regex(/^[\w-]{16,64}$/) }),
  z.object({ role: z.literal("console"), protocol: z.number(), workshopId: z.uuid() }),
]);
export type Handshake = z.infer<typeof handshakeSchema>;

/** Why a connection is refused: the `data.code` of connect_error. */
export type HandshakeRefusal =
  | "bad_handshake"
  | "reload_needed"
  | "not_a_participant"
  | "not_signed_in"
  | "no_workshop"
  | "try_later";

export type CommandRefusal =
  | Refusal
  | "bad_input"
  | "too_long"
  | "unknown_command"
  | "not_allowed"
  | "too_fast"
  | "held"
  | "bad_name"
  | "two_words"
  | "bad_word"
  | "unavailable";

export type Ack<Value = null> = { ok: true; value: Value } | { ok: false; code: CommandRefusal };

type AckValue<Name extends CommandName> = Name extends "place"
  ? // nothing around it: to a phone that sorts this is nearly all that is sent (25 bytes a second)
    Outcome[]
  : Name extends "tableMove"
    ? TableOutcome
    : Name extends "rename"
      ? { name: string }
      : Name extends "savePaper"
        ? SheetSaved
        : Name extends "enterPapers"
          ? SheetOutcome[]
          : Name extends "openPaper"
            ? OpenedSheet
            : Name extends "note"
              ? NoteSaved
              : Name extends "findPeople"
                ? FoundPerson[]
                : Name extends "findShared"
                  ? ConsoleCommitment[]
                  : null;

/** What became of a sheet of a file, or why it was not taken. */
export type SheetOutcome = SheetFate | CommandRefusal;

/** How many answers of a sheet count, by round; null: of that round nothing was said. */
export type SheetSaved = { first: number | null; second: number | null };

export type ClientToServer = {
  [Name in CommandName]: (payload: CommandPayload<Name>, ack: (answer: Ack<AckValue<Name>>) => void) => void;
};
export type AckOf<Name extends CommandName> = Ack<AckValue<Name>>;

/** What the server sends. Views are dropped by the client when they are older than what it shows. */
export type ServerToClient = {
  phones: (view: PhoneView) => void;
  own: (view: OwnView) => void;
  /** to the people of one table */
  table: (view: TableView) => void;
  stage: (view: StageView) => void;
  console: (view: ConsoleNotice) => void;
  /** once after connecting, to the console only */
  deck: (deck: Deck) => void;
  /** to the consoles alone: all of them after connecting, later each one that was changed */
  notes: (notes: Note[]) => void;
  /** the last word to a participant who was removed */
  removed: () => void;
};

export { PROTOCOL_VERSION };
