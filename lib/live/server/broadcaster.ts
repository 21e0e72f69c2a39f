import { rollCallEveryMs } from "@/lib/domain/console-people";
import { type Audience, ownViewFor, viewFor } from "@/lib/domain/view";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import type { Meter } from "./meter";
import type { Rooms } from "./rooms";
import { audienceRoom, type LiveServer, type LiveSocket, participantRoom } from "./server-io";

/** An audience gets at most ten views a second: below it an eye sees motion, above it only the network does. */
const VIEW_EVERY_MS = 100;
/** Figures on the console gather this long: its view is 20 to 60 kB, and is read, not watched. */
export const FIGURES_MS = 250;
/** Head counts on phones may wait longer: a hall of 3,000 that joins would otherwise send each phone every arrival. */
export const CALM_MS = 1_000;

type Due = { timer: NodeJS.Timeout; at: number };

/** Marks audiences whose view has changed, and sends each one view at a time: the newest. */
export function createBroadcaster(
  io: LiveServer,
  rooms: Rooms,
  { log, meter, now }: { log: Log; meter: Meter; now: () => number },
) {
  const due = new Map<string, Due>();
  const sentAt = new Map<string, number>();

  function touch(workshopId: string, audience: Audience, delay = 0): void {
    if (rooms.inMemory(workshopId) === null) return;
    const key = audienceRoom(workshopId, audience);
    const at = Math.max(now() + delay, (sentAt.get(key) ?? 0) + VIEW_EVERY_MS);
    const planned = due.get(key);
    if (planned !== undefined && planned.at <= at) return;
    clearTimeout(planned?.timer);
    const timer = setTimeout(() => send(workshopId, audience, key), Math.max(0, at - now()));
    due.set(key, { timer, at });
  }

  function send(workshopId: string, audience: Audience, key: string): void {
    due.delete(key);
    sentAt.set(key, now());
    const room = rooms.inMemory(workshopId);
    if (room === null) {
      sentAt.delete(key);
      return;
    }
    const connections = io.of("/").adapter.rooms.get(key)?.size ?? 0;
    if (connections === 0) return;
    try {
      emitView(io.local.to(key), room, audience);
      meter.viewed(audience, connections);
    } catch (error) {
      // One view that cannot be made must not take the others with it; its screens say that they are stale.
      log.error({ err: error, workshopId, audience }, "a view could not be made");
    }
  }

  function emitView(to: { emit: LiveSocket["emit"] } | LiveServer["local"], room: LiveRoom, audience: Audience) {
    const tick = ++room.tick;
    const at = now();
    if (audience === "console") {
      to.emit("console", { ...viewFor(room, "console", at), tick });
      followUp(room, at);
    } else if (audience === "stage") to.emit("stage", { ...viewFor(room, "stage", at), tick });
    else to.emit("phones", { ...viewFor(room, "phones", at), tick });
  }

  /** In a hall the console may have been sent people as of a moment ago: what changed since follows. */
  function followUp(room: LiveRoom, at: number): void {
    if (room.rollCall?.at !== at) touch(room.workshop.id, "console", rollCallEveryMs(room));
  }

  /**
   * A hall that comes back at once gets one view, not one each: with 3,000 people it takes 8 ms to make. Whatever changes
   * phones in that moment is sent to them within the next.
   */
  function greetPhone(socket: LiveSocket, room: LiveRoom): void {
    const at = now();
    const last = room.greeting;
    const isFresh = last !== null && at - last.madeAt < VIEW_EVERY_MS && last.view.version === room.workshop.version;
    const made = isFresh ? last : { view: viewFor(room, "phones", at), madeAt: at };
    room.greeting = made;
    socket.emit("phones", { ...made.view, at, tick: ++room.tick });
  }

  return {
    touch,
    touchAll(workshopId: string) {
      for (const audience of ["console", "stage", "phones"] as const) touch(workshopId, audience);
    },
    /** the first view of a connection; join, late join and reconnect are this one path */
    greet(socket: LiveSocket, room: LiveRoom): void {
      const { identity } = socket.data;
      if (identity.role === "participant") {
        greetPhone(socket, room);
        meter.viewed("phones", 1);
        const own = ownViewFor(room, identity.participantId);
        if (own !== null) socket.emit("own", own);
        meter.viewed("own", 1);
      } else {
        emitView(socket, room, identity.role);
        meter.viewed(identity.role, 1);
        if (identity.role === "console") socket.emit("deck", room.workshop.deck);
      }
    },
    /** to every tab of a participant, or only when there are several */
    sendOwn(room: LiveRoom, participantId: string, onlyIfSeveral = false): void {
      const key = participantRoom(room.workshop.id, participantId);
      const tabs = io.of("/").adapter.rooms.get(key)?.size ?? 0;
      if (tabs === 0 || (onlyIfSeveral && tabs < 2)) return;
      const own = ownViewFor(room, participantId);
      if (own === null) return;
      io.local.to(key).emit("own", own);
      meter.viewed("own", tabs);
    },
    stop(): void {
      for (const { timer } of due.values()) clearTimeout(timer);
      due.clear();
    },
  };
}

export type Broadcaster = ReturnType<typeof createBroadcaster>;
