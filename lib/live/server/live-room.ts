import { cell, emptyBoard } from "@/lib/domain/board";
import type { Change } from "@/lib/domain/decide";
import { applyToRoom, type Room } from "@/lib/domain/room";
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
  tick: number;
  sockets: number;
  /** the phones' view that was last made for somebody arriving */
  greeting: { view: PhoneView; madeAt: number } | null;
  readAnew: () => void;
};

/** What a room needs of a placement that was written. */
export type Placed = Pick<Written, "outcome" | "workshopId" | "value"> & {
  placement: Omit<Written["placement"], "col">;
};

/** What is missing may still be on its way: how long it has before the room is read anew. */
const GAP_MS = 1_000;

export const liveRoomOf = (loaded: Room, readAnew: () => void): LiveRoom => ({
  ...loaded,
  tabs: new Map(),
  early: new Map(),
  doubts: [],
  gone: new Set(),
  tick: 0,
  sockets: 0,
  greeting: null,
  readAnew,
});

export function doubt(room: LiveRoom, isBehind: () => boolean = () => true): void {
  if (room.doubts.push(isBehind) > 1) return;
  setTimeout(() => {
    if (room.doubts.splice(0).some((still) => still())) room.readAnew();
  }, GAP_MS).unref();
}

// Every application is guarded by version, seq or id, so that hearing of something twice changes nothing.

export function applyVersion(room: LiveRoom, changes: Change[], version: number): void {
  if (version <= room.workshop.version) return;
  room.early.set(version, changes);
  for (let next = room.workshop.version + 1; room.early.has(next); next++) {
    const due = room.early.get(next) ?? [];
    room.early.delete(next);
    for (const change of due) {
      if ("participantId" in change) doubtStranger(room, change.participantId);
      applyToRoom(room, change, next);
    }
    room.workshop = { ...room.workshop, version: next };
  }
  if (room.early.size > 0) doubt(room, () => room.early.size > 0);
}

export function addPerson(room: LiveRoom, participant: Participant): void {
  if (room.people.has(participant.id) || room.gone.has(participant.id)) return;
  const cards = room.workshop.deck.cards.length;
  enter(room, {
    ...participant,
    board: emptyBoard(cards),
    seqs: new Float64Array(cards * 2),
    commitments: [],
    objections: [],
  });
}

export function applyPlaced(room: LiveRoom, { outcome, placement, value }: Placed): void {
  const at = cell(room.workshop.deck.cards.length, placement.round, placement.card);
  const person = room.people.get(placement.participantId);
  if (outcome === "counted") {
    doubtStranger(room, placement.participantId);
    if (person !== undefined) placeIn(room, person, at, value, placement.seq);
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
  room.people.delete(participantId);
  room.presence.delete(participantId);
  room.running = null;
}

/** Of somebody who joined through another node, the join may be heard last. */
function doubtStranger(room: LiveRoom, participantId: string): void {
  if (!room.people.has(participantId) && !room.gone.has(participantId)) doubt(room);
}
