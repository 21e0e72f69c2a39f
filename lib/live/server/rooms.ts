import { cell, emptyBoard } from "@/lib/domain/board";
import type { Change } from "@/lib/domain/decide";
import { applyToRoom, type Room, setCell } from "@/lib/domain/room";
import { enter, placeIn } from "@/lib/domain/running";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { Participant } from "@/lib/domain/workshop";
import type { Store, Written } from "@/lib/usecases/ports";

/** A workshop held in memory while somebody looks at it. The database stays the truth; this can be dropped at any time. */
export type LiveRoom = Room & {
  /** sockets per participant */
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
};

/** A room that nobody looks at is dropped after this long. */
const IDLE_MS = 5 * 60_000;
/** What is missing may still be on its way: how long it has before the room is read anew. */
const GAP_MS = 1_000;

type Entry = {
  ready: Promise<LiveRoom | null>;
  room: LiveRoom | null;
  missed: ((room: LiveRoom) => void)[];
  idle?: NodeJS.Timeout;
};

/**
 * Workshops in memory. What is committed while one is being read is kept and applied after; every application is
 * guarded by version, seq or id, so that hearing of something twice changes nothing.
 */
export function createRooms(store: Store, onGap: (workshopId: string) => void) {
  const entries = new Map<string, Entry>();

  function open(workshopId: string): Entry {
    const entry: Entry = { ready: Promise.resolve(null), room: null, missed: [] };
    entries.set(workshopId, entry);
    entry.ready = read(workshopId, entry).catch((error: unknown) => {
      if (entries.get(workshopId) === entry) entries.delete(workshopId);
      throw error;
    });
    return entry;
  }

  async function read(workshopId: string, entry: Entry): Promise<LiveRoom | null> {
    const loaded = await store.workshops.load(workshopId);
    if (loaded === null) {
      entries.delete(workshopId);
      return null;
    }
    const room: LiveRoom = {
      ...loaded,
      tabs: new Map(),
      early: new Map(),
      doubts: [],
      gone: new Set(),
      tick: 0,
      sockets: 0,
      greeting: null,
    };
    entry.room = room;
    for (const apply of entry.missed) apply(room);
    entry.missed = [];
    rest(workshopId, entry);
    return room;
  }

  function rest(workshopId: string, entry: Entry): void {
    clearTimeout(entry.idle);
    entry.idle = setTimeout(() => {
      if (entry.room?.sockets === 0 && entries.get(workshopId) === entry) entries.delete(workshopId);
    }, IDLE_MS);
    entry.idle.unref();
  }

  /** Runs at once on a room in memory, after reading on one that is being read, not at all on others. */
  function whenLoaded(workshopId: string, apply: (room: LiveRoom) => void): void {
    const entry = entries.get(workshopId);
    if (entry === undefined) return;
    if (entry.room !== null) apply(entry.room);
    else entry.missed.push(apply);
  }

  function applyVersion(room: LiveRoom, changes: Change[], version: number): void {
    if (version <= room.workshop.version) return;
    room.early.set(version, changes);
    for (let next = room.workshop.version + 1; room.early.has(next); next++) {
      const due = room.early.get(next) ?? [];
      room.early.delete(next);
      for (const change of due) applyToRoom(room, change, next);
      room.workshop = { ...room.workshop, version: next };
    }
    if (room.early.size > 0) doubt(room, () => room.early.size > 0);
  }

  function doubt(room: LiveRoom, isBehind: () => boolean): void {
    if (room.doubts.push(isBehind) > 1) return;
    setTimeout(() => {
      if (room.doubts.splice(0).some((still) => still())) onGap(room.workshop.id);
    }, GAP_MS).unref();
  }

  /** The database has it and memory does not: its first writing was committed, but the answer was lost on the way. */
  function doubtKnown(room: LiveRoom, { placement }: Written): void {
    const at = cell(room.workshop.deck.cards.length, placement.round, placement.card);
    const isBehind = () => (room.people.get(placement.participantId)?.seqs[at] ?? placement.seq) < placement.seq;
    if (isBehind()) doubt(room, isBehind);
  }

  return {
    get: (workshopId: string): Promise<LiveRoom | null> => (entries.get(workshopId) ?? open(workshopId)).ready,
    inMemory: (workshopId: string): LiveRoom | null => entries.get(workshopId)?.room ?? null,
    changed: (workshopId: string, changes: Change[], version: number) =>
      whenLoaded(workshopId, (room) => applyVersion(room, changes, version)),
    joined: (workshopId: string, participant: Participant) =>
      whenLoaded(workshopId, (room) => addPerson(room, participant)),
    placed(written: Written[]) {
      for (const one of written) {
        if (one.workshopId === null) continue;
        if (one.outcome === "counted") whenLoaded(one.workshopId, (room) => place(room, one));
        if (one.outcome === "already_newer") whenLoaded(one.workshopId, (room) => doubtKnown(room, one));
      }
    },
    renamed: (workshopId: string, title: string) =>
      whenLoaded(workshopId, (room) => {
        room.workshop = { ...room.workshop, title };
      }),
    /** a write failed, or met another state than memory has: perhaps something was committed and not told */
    doubt: (workshopId: string) => whenLoaded(workshopId, (room) => doubt(room, () => true)),
    forgotten: (workshopId: string, participantId: string) =>
      whenLoaded(workshopId, (room) => {
        room.gone.add(participantId);
        room.people.delete(participantId);
        room.presence.delete(participantId);
        room.running = null;
      }),
    /** reads a workshop anew, keeping who is connected */
    async refresh(workshopId: string): Promise<void> {
      const room = entries.get(workshopId)?.room;
      const loaded = room ? await store.workshops.load(workshopId) : null;
      if (!room || loaded === null || loaded.workshop.version < room.workshop.version) return;
      room.workshop = loaded.workshop;
      room.running = null;
      for (const [id, person] of loaded.people) if (!room.gone.has(id)) mergePerson(room, id, person);
      for (const version of [...room.early.keys()]) if (version <= loaded.workshop.version) room.early.delete(version);
    },
    drop: (workshopId: string) => entries.delete(workshopId),
    left: (workshopId: string) => {
      const entry = entries.get(workshopId);
      if (entry?.room?.sockets === 0) rest(workshopId, entry);
    },
  };
}

export type Rooms = ReturnType<typeof createRooms>;

function addPerson(room: LiveRoom, participant: Participant): void {
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

function place(room: LiveRoom, { placement, value }: Written): void {
  const person = room.people.get(placement.participantId);
  if (person === undefined) return;
  placeIn(room, person, cell(room.workshop.deck.cards.length, placement.round, placement.card), value, placement.seq);
}

/** Placements that were committed after the read have a higher seq: they stay. */
function mergePerson(room: LiveRoom, id: string, read: Parameters<typeof setCell>[0]): void {
  const known = room.people.get(id);
  if (known !== undefined)
    known.seqs.forEach((seq, at) => {
      setCell(read, at, known.board[at] ?? -1, seq);
    });
  room.people.set(id, read);
}
