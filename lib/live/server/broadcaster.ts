import { rollCallEveryMs } from "@/lib/domain/console-people";
import { heldAt } from "@/lib/domain/held";
import { type Audience, ownViewFor, viewFor } from "@/lib/domain/view";
import { tableView } from "@/lib/domain/view-table";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import type { Meter } from "./meter";
import type { Rooms } from "./rooms";
import { audienceRoom, type LiveServer, type LiveSocket, participantRoom, tableRoom } from "./server-io";

/** An audience gets at most ten views a second: below it an eye sees motion, above it only the network does. */
const VIEW_EVERY_MS = 100;
/**
 * Figures on the stage gather so long, in ms: the more rooms are looked at here, the longer. In a hundred of them nearly
 * every placement would make a view of its own, and a quarter of a second is still at once for who watches a count.
 */
export const figuresEveryMs = (rooms: number) => Math.min(250, Math.max(100, rooms * 5));
/** Those on the console are read, not watched. */
export const CONSOLE_FIGURES_MS = 1_000;
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

  function touch(workshopId: string, audience: Audience, delay = 0): void {
    const key = audienceRoom(workshopId, audience);
    plan(workshopId, key, delay, (room) => send(room, audience, key));
  }

  /** The people of a table see each move at once, and ten a second at most. */
  function touchTable(workshopId: string, table: number): void {
    const key = tableRoom(workshopId, table);
    plan(workshopId, key, 0, (room) => sendTable(room, table, key));
  }

  function plan(workshopId: string, key: string, delay: number, run: (room: LiveRoom) => void): void {
    const seen = rooms.inMemory(workshopId);
    if (seen === null) return;
    const at = Math.max(now() + delay, (seen.sentAt.get(key) ?? 0) + VIEW_EVERY_MS);
    const planned = due.get(key);
    if (planned !== undefined && planned.at <= at) return;
    clearTimeout(planned?.timer);
    const timer = setTimeout(
      () => {
        due.delete(key);
        const room = rooms.inMemory(workshopId);
        if (room === null) return;
        room.sentAt.set(key, now());
        try {
          run(room);
        } catch (error) {
          // One view that cannot be made must not take the others with it; its screens say that they are stale.
          log.error({ err: error, workshopId, to: key }, "a view could not be made");
        }
      },
      Math.max(0, at - now()),
    );
    due.set(key, { timer, at });
  }

  function sendTable(room: LiveRoom, table: number, key: string): void {
    if ((io.of("/").adapter.rooms.get(key)?.size ?? 0) > 0) emitTable(io.local.to(key), room, table);
  }

  function emitTable(to: { emit: LiveSocket["emit"] } | LiveServer["local"], room: LiveRoom, table: number): void {
    to.emit("table", { ...tableView(room, table, heldAt(room, table, now())), tick: ++room.tick });
  }

  function send(room: LiveRoom, audience: Audience, key: string): void {
    const connections = io.of("/").adapter.rooms.get(key)?.size ?? 0;
    if (connections === 0) return;
    emitView(io.local.to(key), room, audience);
    meter.viewed(audience, connections);
  }

  function emitView(to: { emit: LiveSocket["emit"] } | LiveServer["local"], room: LiveRoom, audience: Audience) {
    const at = now();
    if (audience === "console") {
      to.emit("console", ticked(room, viewFor(room, "console", at)));
      touchAgain(room, at);
    } else if (audience === "stage") to.emit("stage", ticked(room, viewFor(room, "stage", at)));
    else to.emit("phones", ticked(room, viewFor(room, "phones", at)));
  }

  /** In a hall the console may have been sent people as of a moment ago: what changed since follows. */
  function touchAgain(room: LiveRoom, at: number): void {
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
    touchTable,
    touchAll(workshopId: string) {
      const room = rooms.inMemory(workshopId);
      // A new title raises no version, by which an older greeting would be told apart.
      if (room !== null) room.greeting = null;
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
        const table = room.people.get(identity.participantId)?.table ?? null;
        if (table !== null && room.workshop.tables.state !== "none") emitTable(socket, room, table);
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

/** The view itself, numbered: a copy of it would take longer than making it. */
function ticked<View extends { tick: number }>(room: LiveRoom, view: View): View {
  view.tick = ++room.tick;
  return view;
}

export type Broadcaster = ReturnType<typeof createBroadcaster>;
