import { type Broadcaster, CONSOLE_FIGURES_MS } from "./broadcaster";
import { createElsewhere, type Here, type People } from "./elsewhere";
import type { LiveRoom } from "./live-room";
import type { Rooms } from "./rooms";
import type { LiveSocket } from "./server-io";

/** Comings and goings are told together: a hall that comes in would be 3,000 messages. */
const TELL_AFTER_MS = 100;
/** People in one message: 36 bytes each. */
const PART_MAX = 2_000;

type One = { workshopId: string; participantId: string };

/** Knows who is connected, here or through another node: a participant is here while one tab is, anywhere. */
export function createPresence(given: {
  rooms: Rooms;
  broadcaster: Broadcaster;
  now: () => number;
  /** tells the other nodes; null when there can be none */
  tell: ((here: Here) => void) | null;
}) {
  const { rooms, broadcaster, now, tell } = given;
  const elsewhere = createElsewhere(settle);
  const untold = new Map<string, One & { isHere: boolean }>();
  let isListAsked = false;
  let timer: NodeJS.Timeout | undefined;

  function settle(workshopId: string, participantId: string): void {
    const room = rooms.inMemory(workshopId);
    if (room === null) return;
    const connected = (room.tabs.get(participantId) ?? 0) > 0 || elsewhere.has(workshopId, participantId);
    room.presence.set(participantId, { connected, lastSeenAt: now() });
    broadcaster.touch(workshopId, "console", CONSOLE_FIGURES_MS);
    const table = room.people.get(participantId)?.table ?? null;
    if (table !== null) broadcaster.touchTable(workshopId, table);
  }

  function count(room: LiveRoom, participantId: string, by: 1 | -1): void {
    const { id: workshopId } = room.workshop;
    const before = room.tabs.get(participantId) ?? 0;
    const tabs = Math.max(0, before + by);
    room.tabs.set(participantId, tabs);
    settle(workshopId, participantId);
    if (tell === null || before > 0 === tabs > 0) return;
    untold.set(participantId, { workshopId, participantId, isHere: tabs > 0 });
    timer ??= setTimeout(flush, TELL_AFTER_MS);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const changes = [...untold.values()];
    untold.clear();
    if (isListAsked) for (const part of partsOf(everybodyHere())) tell?.(part);
    else if (changes.length > 0) {
      const [came, left] = [true, false].map((isHere) => changes.filter((one) => one.isHere === isHere));
      tell?.({ came: byWorkshop(came ?? []), left: byWorkshop(left ?? []) });
    }
    isListAsked = false;
  }

  const everybodyHere = (): One[] =>
    rooms
      .lookedAt()
      .flatMap(({ workshop, tabs }) =>
        [...tabs].flatMap(([participantId, open]) => (open > 0 ? [{ workshopId: workshop.id, participantId }] : [])),
      );

  return {
    arrive(socket: LiveSocket, room: LiveRoom): void {
      const { identity } = socket.data;
      const participantId = identity.role === "participant" ? identity.participantId : null;
      room.sockets++;
      if (participantId !== null) count(room, participantId, 1);
      socket.on("disconnect", () => {
        room.sockets--;
        if (participantId !== null) count(room, participantId, -1);
        rooms.left(identity.workshopId);
      });
    },
    /** a room has come into memory: who is connected to other nodes is known already */
    enter(room: LiveRoom): void {
      for (const id of elsewhere.of(room.workshop.id)) room.presence.set(id, { connected: true, lastSeenAt: now() });
    },
    elsewhere,
    /** another node wants to know of everybody who is here */
    tellAll(): void {
      isListAsked = true;
      timer ??= setTimeout(flush, TELL_AFTER_MS);
    },
    /** tells at once what is still to be told */
    flush,
  };
}

function byWorkshop(people: One[]): People {
  const found: People = {};
  for (const { workshopId, participantId } of people) {
    const ids = found[workshopId] ?? [];
    ids.push(participantId);
    found[workshopId] = ids;
  }
  return found;
}

/** At least one part: that nobody is here has to be said, too. */
function* partsOf(people: One[]): Generator<Here> {
  const last = Math.max(0, Math.ceil(people.length / PART_MAX) - 1);
  for (let part = 0; part <= last; part++)
    yield {
      part: byWorkshop(people.slice(part * PART_MAX, (part + 1) * PART_MAX)),
      isFirst: part === 0,
      isLast: part === last,
    };
}
