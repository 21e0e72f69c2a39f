import { cell } from "@/lib/domain/board";
import type { Change } from "@/lib/domain/commands";
import type { Held } from "@/lib/domain/held";
import { applyToRoom, newPerson, type Room } from "@/lib/domain/room";
import { enter, placeIn } from "@/lib/domain/running";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { Participant } from "@/lib/domain/workshop";
import type { Written } from "@/lib/usecases/ports";

/** A workshop held in memory while somebody looks at it. The database stays the truth; this can be dropped at any time. */
export type LiveRoom = Room & {
  /** sockets of this node per participant */
  tabs: Map<string, number>;
  /** commits that were told before an earlier one: applied as soon as the gap closes */
  early: Map<number, Change[]>;
  /** reasons to think that something committed was not told; asked again after a moment, then the room is read anew */
  doubts: (() => boolean)[];
  /** left and deleted all answers: a reading that began before must not bring them back */
  gone: Set<string>;
  /** cards of tables' boards that somebody has in hand */
  held: Held[];
  tick: number;
  /** server time in ms at which each audience and table last had a view */
  sentAt: Map<string, number>;
  sockets: number;
  /** the phones' view that was last made for somebody arriving */
  greeting: { view: PhoneView; madeAt: number } | null;
  /** when everybody who came late until now has a seat, or none could be had */
  lastSeated: Promise<unknown>;
  readAnew: () => void;
};

/** What a room needs of a placement that was written. */
export type Placed = Pick<Written, "outcome" | "workshopId" | "value" | "confidence"> & {
  placement: Omit<Written["placement"], "col" | "sure">;
};

/** What is missing may still be on its way: how long it has before the room is read anew. */
const GAP_MS = 1_000;

export const liveRoomOf = (loaded: Room, readAnew: () => void): LiveRoom => ({
  ...loaded,
  tabs: new Map(),
  early: new Map(),
  doubts: [],
  gone: new Set(),
  held: [],
  tick: 0,
  sentAt: new Map(),
  sockets: 0,
  greeting: null,
  lastSeated: Promise.resolve(),
  readAnew,
});

export function doubt(room: LiveRoom, isBehind: () => boolean = () => true): void {
  if (room.doubts.push(isBehind) > 1) return;
  setTimeout(() => {
    if (room.doubts.splice(0).some((still) => still())) room.readAnew();
  }, GAP_MS).unref();
}

// Every application is guarded by version, seq or id, so that hearing of something twice changes nothing.

/** What has come into the room by it, in order: nothing while an earlier version is missing, then that as well. */
export function applyVersion(room: LiveRoom, changes: Change[], version: number): Change[] {
  const applied: Change[] = [];
  if (version <= room.workshop.version) return applied;
  room.early.set(version, changes);
  for (let next = room.workshop.version + 1; room.early.has(next); next++) {
    const due = room.early.get(next) ?? [];
    room.early.delete(next);
    for (const change of due) {
      if (change.type === "rehearsalEnded") for (const id of room.people.keys()) room.gone.add(id);
      if ("participantId" in change) doubtStranger(room, change.participantId);
      applyToRoom(room, change, next);
      applied.push(change);
    }
    room.workshop = { ...room.workshop, version: next };
  }
  if (room.early.size > 0) doubt(room, () => room.early.size > 0);
  return applied;
}

export function addPerson(room: LiveRoom, participant: Participant): void {
  if (room.people.has(participant.id) || room.gone.has(participant.id)) return;
  enter(room, newPerson(participant, room.workshop.deck.cards.length));
}

export function applyPlaced(room: LiveRoom, { outcome, placement, value, confidence }: Placed): void {
  const at = cell(room.workshop.deck.cards.length, placement.round, placement.card);
  const person = room.people.get(placement.participantId);
  if (outcome === "counted") {
    doubtStranger(room, placement.participantId);
    if (person !== undefined) placeIn(room, person, at, { value, confidence, seq: placement.seq });
  }
  if (outcome === "already_newer") {
    // The database has it and memory may not: its first writing was committed, but the answer was lost on the way.
    const isBehind = () => (room.people.get(placement.participantId)?.seqs[at] ?? placement.seq) < placement.seq;
    if (isBehind()) doubt(room, isBehind);
  }
}

/** Leaves with all answers. */
export function leave(room: LiveRoom, participantId: string): void {
  room.gone.add(participantId);
  room.words = room.words.filter(({ by }) => by !== participantId);
  room.people.delete(participantId);
  room.presence.delete(participantId);
  room.running = null;
}

/** Of somebody who joined through another node, the join may be heard last. */
function doubtStranger(room: LiveRoom, participantId: string): void {
  if (!room.people.has(participantId) && !room.gone.has(participantId)) doubt(room);
}
