import type { Store } from "@/lib/usecases/ports";
import { createBroadcaster } from "./broadcaster";
import { BEAT_MS, createLink, type Wire } from "./link";
import type { Log } from "./live";
import type { Meter } from "./meter";
import { createNotesOut } from "./notes-out";
import { createPresence } from "./presence";
import { createPublisher } from "./publisher";
import { createRereading } from "./rereading";
import { createRooms } from "./rooms";
import type { LiveServer } from "./server-io";
import { hearOther, type Told, tellingOthers } from "./told";

/**
 * What one process knows of the workshops at which somebody looks through it: the rooms in memory, who is here, the views.
 * Without a wire it is alone and all of this is local; with one it tells the other nodes what was committed here and hears
 * what was committed there. Views are made on each node for its own sockets.
 */
export function createNode(
  io: LiveServer,
  given: {
    store: Store;
    log: Log;
    meter: Meter;
    now: () => number;
    wire?: Wire | undefined;
    beatMs?: number | undefined;
  },
) {
  const { store, log, meter, now, wire } = given;
  const rooms = createRooms(store, {
    onDoubt: (workshopId) => rereading.ask(workshopId),
    onRead: (room) => presence.enter(room),
  });
  const broadcaster = createBroadcaster(io, rooms, { log, meter, now });
  const notes = createNotesOut(io, store);
  const own = createPublisher(io, { rooms, broadcaster, isOwn: true });
  const others = createPublisher(io, { rooms, broadcaster, isOwn: false });
  const rereading = createRereading(
    async (workshopId) => {
      own.found(workshopId, await rooms.refresh(workshopId));
      await notes.again(workshopId);
    },
    (error, workshopId) => log.error({ err: error, workshopId }, "a workshop could not be read anew"),
  );
  const tell = (told: Told) => link?.tell(told);
  const presence = createPresence({
    rooms,
    broadcaster,
    now,
    tell: wire === undefined ? null : (here) => tell(["here", here]),
  });
  const { elsewhere } = presence;
  const link =
    wire &&
    createLink(io, wire, {
      now,
      beatMs: given.beatMs ?? BEAT_MS,
      elsewhere,
      hear: (from, told) => hearOther(from, told, { publisher: others, elsewhere }),
      doubtAll: () => {
        for (const { workshop } of rooms.lookedAt()) rereading.ask(workshop.id);
      },
      tellWhoIsHere: presence.tellAll,
      failed: (error) => log.error({ err: error }, "what another node told could not be taken in"),
    });

  return {
    rooms,
    broadcaster,
    presence,
    notes,
    publish: wire === undefined ? own : tellingOthers(own, tell),
    stop(): void {
      broadcaster.stop();
      rereading.stop();
      presence.flush();
      link?.stop();
    },
  };
}
