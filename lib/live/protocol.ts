import { z } from "zod";
import type { Refusal } from "@/lib/domain/decide";
import type { Deck } from "@/lib/domain/deck";
import { NAME_MAX } from "@/lib/domain/names";
import { PHASES } from "@/lib/domain/phase";
import type { Outcome } from "@/lib/domain/placement";
import { MAX_PROMPTS, PROMPT_IDS } from "@/lib/domain/prompts";
import { TIMER_MAX } from "@/lib/domain/timer";
import type { ConsoleView } from "@/lib/domain/view-console";
import type { OwnView, PhoneView } from "@/lib/domain/view-phone";
import type { StageView } from "@/lib/domain/view-stage";
import { cleanWords } from "@/lib/domain/words";
import { COMMITMENT_MAX, COMPARE_VIEWS } from "@/lib/domain/workshop";
import { PROTOCOL_VERSION } from "./version";

/** THE protocol. Every command and notice is here; every event type derives from it. */

/** One packet; a whole kept outbox of two rounds fits, a flood does not. */
export const PACKET_MAX_BYTES = 32_768;
/** Placements in one packet: both rounds of the largest deck that a phone may have kept while offline. */
export const PLACEMENTS_MAX = 240;

const words = z.string().max(COMMITMENT_MAX).transform(cleanWords);
const isReadable = (text: string) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);

const cardId = z.string().min(1).max(64);
const columnId = z.string().min(1).max(64);

const placementSchema = z.object({
  cardId,
  columnId: columnId.nullable(),
  round: z.union([z.literal(1), z.literal(2)]),
  seq: z.int().positive(),
});

/** Shapes of what clients send, by who may send it. */
export const participantCommands = {
  place: z.object({ placements: z.array(placementSchema).min(1).max(PLACEMENTS_MAX) }),
  rename: z.object({ name: z.string().max(NAME_MAX * 4) }),
  practise: z.object({}),
  object: z.object({ cardId, on: z.boolean() }),
  commit: z.object({
    columnId,
    occasion: words,
    action: words.refine(isReadable),
    shared: z.boolean(),
    named: z.boolean(),
  }),
  rate: z.object({ rating: z.int().min(1).max(5) }),
} as const;

const phase = z.enum(PHASES);

export const facilitatorCommands = {
  move: z.object({ from: phase, to: phase }),
  timer: z.object({
    action: z.enum(["start", "resume", "pause", "extend", "stop"]),
    /** milliseconds: of a new timer, or to add */
    duration: z.int().positive().max(TIMER_MAX).nullable(),
  }),
  show: z.object({ cardId: cardId.nullable() }),
  stage: z.object({
    set: z
      .object({
        bars: z.boolean(),
        prompts: z.array(z.enum(PROMPT_IDS)).max(MAX_PROMPTS),
        blank: z.boolean(),
        qr: z.boolean(),
        theme: z.enum(["dark", "light"]),
        compare: z.enum(COMPARE_VIEWS),
      })
      .partial(),
  }),
  discussed: z.object({ cardId, on: z.boolean() }),
  reveal: z.object({ cardId }),
  openAll: z.object({}),
  remove: z.object({ participantId: z.uuid() }),
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
  | "unknown_command"
  | "not_allowed"
  | "too_fast"
  | "bad_name"
  | "unavailable";

export type Ack<Value = null> = { ok: true; value: Value } | { ok: false; code: CommandRefusal };

type AckValue<Name extends CommandName> = Name extends "place"
  ? // nothing around it: to a phone that sorts this is nearly all that is sent (issue 3: 25 bytes a second)
    Outcome[]
  : Name extends "rename"
    ? { name: string }
    : null;

export type ClientToServer = {
  [Name in CommandName]: (payload: CommandPayload<Name>, ack: (answer: Ack<AckValue<Name>>) => void) => void;
};
export type AckOf<Name extends CommandName> = Ack<AckValue<Name>>;

/** What the server sends. Views are dropped by the client when they are older than what it shows (DECISIONS 19). */
export type ServerToClient = {
  phones: (view: PhoneView) => void;
  own: (view: OwnView) => void;
  stage: (view: StageView) => void;
  console: (view: ConsoleView) => void;
  /** once after connecting, to the console only */
  deck: (deck: Deck) => void;
  /** the last word to a participant who was removed */
  removed: () => void;
};

export { PROTOCOL_VERSION };
