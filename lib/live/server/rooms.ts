import type { Change } from "@/lib/domain/commands";
import { applyTableMove, type TableMoved } from "@/lib/domain/tables";
import type { Participant } from "@/lib/domain/workshop";
import type { Store } from "@/lib/usecases/ports";
import {
  addPerson,
  applyPlaced,
  applyVersion,
  doubt,
  type LiveRoom,
  leave,
  liveRoomOf,
  type Placed,
} from "./live-room";
import { bringUpToDate, type Found } from "./reread";

/** A room that nobody looks at is dropped after this long. */
const IDLE_MS = 60_000;
/** Commands that are told while a room is read make the reading old: past so many, it is tried again a moment later. */
const READINGS_MAX = 5;

type Entry = {
  ready: Promise<LiveRoom | null>;
  room: LiveRoom | null;
  missed: ((room: LiveRoom) => void)[];
  idle?: NodeJS.Timeout;
};

type Told = {
  /** a room is to be read anew */
  onDoubt(workshopId: string): void;
  /** a room has come into memory */
  onRead?(room: LiveRoom): void;
};

/** Workshops in memory. What is committed while one is being read is kept and applied after. */
export function createRooms(store: Store, { onDoubt, onRead = () => {} }: Told) {
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
    const room = liveRoomOf(loaded, () => onDoubt(workshopId));
    entry.room = room;
    for (const apply of entry.missed) apply(room);
    entry.missed = [];
    onRead(room);
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

  return {
    get: (workshopId: string): Promise<LiveRoom | null> => (entries.get(workshopId) ?? open(workshopId)).ready,
    inMemory: (workshopId: string): LiveRoom | null => entries.get(workshopId)?.room ?? null,
    /** `onApplied` hears what has come into the room by it, once it has. */
    changed: (workshopId: string, changes: Change[], version: number, onApplied: (applied: Change[]) => void) =>
      whenLoaded(workshopId, (room) => onApplied(applyVersion(room, changes, version))),
    joined: (workshopId: string, participant: Participant) =>
      whenLoaded(workshopId, (room) => addPerson(room, participant)),
    placed(written: Placed[]) {
      for (const one of written)
        if (one.workshopId !== null) whenLoaded(one.workshopId, (room) => applyPlaced(room, one));
    },
    tablesMoved(moved: TableMoved[]) {
      for (const one of moved) whenLoaded(one.workshopId, (room) => applyTableMove(room, one));
    },
    renamed: (workshopId: string, title: string) =>
      whenLoaded(workshopId, (room) => {
        room.workshop = { ...room.workshop, title };
      }),
    handedOver: (workshopId: string, { id: ownerId, name: facilitator }: { id: string; name: string }) =>
      whenLoaded(workshopId, (room) => {
        room.workshop = { ...room.workshop, ownerId, facilitator };
      }),
    /** a write failed, or met another state than memory has: perhaps something was committed and not told */
    doubt: (workshopId: string) => whenLoaded(workshopId, (room) => doubt(room)),
    forgotten: (workshopId: string, participantId: string) =>
      whenLoaded(workshopId, (room) => leave(room, participantId)),
    /** Reads a workshop anew, keeping who is connected; null when it is not in memory any more. */
    async refresh(workshopId: string): Promise<Found | "no_workshop" | null> {
      const entry = entries.get(workshopId);
      const room = entry?.room;
      if (!room) return null;
      for (let reading = 0; reading < READINGS_MAX; reading++) {
        const known = new Set(room.people.keys());
        const { title } = room.workshop;
        const loaded = await store.workshops.load(workshopId);
        if (entries.get(workshopId) !== entry) return null;
        if (loaded === null) return "no_workshop";
        if (loaded.workshop.version >= room.workshop.version) return bringUpToDate(room, loaded, known, title);
      }
      doubt(room);
      return null;
    },
    /** how many are in memory */
    count: () => entries.size,
    /** the rooms at which somebody looks through this node */
    lookedAt: (): LiveRoom[] =>
      [...entries.values()].flatMap(({ room }) => (room !== null && room.sockets > 0 ? [room] : [])),
    drop: (workshopId: string) => entries.delete(workshopId),
    left: (workshopId: string) => {
      const entry = entries.get(workshopId);
      if (entry?.room?.sockets === 0) rest(workshopId, entry);
    },
  };
}

export type Rooms = ReturnType<typeof createRooms>;
