import type { Deck } from "@/lib/domain/deck";
import type { Note } from "@/lib/domain/notes";
import type { Phase } from "@/lib/domain/phase";
import type { OwnView } from "@/lib/domain/view-phone";
import type { TableView } from "@/lib/domain/view-table";
import type { AckOf, CommandName, CommandPayload, HandshakeRefusal } from "@/lib/live/protocol";

export type LiveStatus = "connecting" | "live" | "reconnecting" | "offline" | "refused";
export type LiveRefusal = HandshakeRefusal | "removed";

export type LiveState<View> = {
  status: LiveStatus;
  refusal: LiveRefusal | null;
  view: View | null;
  own: OwnView | null;
  /** `own` arrived on the connection that is open now: it holds every placement that was acknowledged before */
  ownIsFresh: boolean;
  deck: Deck | null;
  /** the board of one's table; null before one sits at any */
  table: TableView | null;
  /** the newest of each that was sent, by what it is about; null on screens that get none */
  notes: Readonly<Record<string, Note>> | null;
  /** since when there is no connection, ms of this device; null while there is one */
  lostSince: number | null;
};

export type Send = <Name extends CommandName>(
  name: Name,
  payload: CommandPayload<Name>,
) => Promise<AckOf<Name> | { ok: false; code: "offline" }>;

/** Refusals after which trying again changes nothing. */
const FINAL: ReadonlySet<string> = new Set([
  "bad_handshake",
  "reload_needed",
  "not_a_participant",
  "not_signed_in",
  "no_workshop",
]);
export const isFinal = (code: unknown): code is LiveRefusal => typeof code === "string" && FINAL.has(code);

/** READY-3: "done" ends with its phase. Nobody is sent the own view for that: a hall's are as long as its answers. */
export const ownIn = (phase: Phase, own: OwnView | null): OwnView | null =>
  own === null || own.doneIn === null || own.doneIn === phase ? own : { ...own, doneIn: null };

/** Without a connection for this long, a screen says offline instead of reconnecting. */
export const OFFLINE_AFTER = 5_000;

/** While there is no connection: what a screen says about it. */
export function lostStatus(lostFor: number, deviceOnline: boolean, everLive: boolean): LiveStatus {
  if (!deviceOnline || lostFor >= OFFLINE_AFTER) return "offline";
  return everLive ? "reconnecting" : "connecting";
}
