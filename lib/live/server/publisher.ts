import type { Change } from "@/lib/domain/decide";
import type { Publisher } from "@/lib/usecases/ports";
import { type Broadcaster, CALM_MS } from "./broadcaster";
import type { Rooms } from "./rooms";
import { audienceRoom, type LiveServer, participantRoom } from "./server-io";

/** Brings what was committed into the rooms in memory, and from there to whoever looks at them. */
export function createPublisher(io: LiveServer, rooms: Rooms, broadcaster: Broadcaster): Publisher {
  const ownAfter = (workshopId: string, participantId: string, onlyIfSeveral: boolean) => {
    const room = rooms.inMemory(workshopId);
    if (room !== null) broadcaster.sendOwn(room, participantId, onlyIfSeveral);
  };

  const sendAway = (target: string) => {
    io.to(target).emit("removed");
    io.in(target).disconnectSockets();
  };

  const follow = (workshopId: string, change: Change) => {
    if (!("participantId" in change)) return;
    if (change.type === "removed") sendAway(participantRoom(workshopId, change.participantId));
    else ownAfter(workshopId, change.participantId, false);
  };

  return {
    changed(workshopId, changes, version) {
      rooms.changed(workshopId, changes, version);
      for (const change of changes) follow(workshopId, change);
      broadcaster.touchAll(workshopId);
    },
    renamed(workshopId, title) {
      rooms.renamed(workshopId, title);
      broadcaster.touchAll(workshopId);
    },
    joined(workshopId, participant) {
      rooms.joined(workshopId, participant);
      broadcaster.touch(workshopId, "console");
      broadcaster.touch(workshopId, "stage");
      if (rooms.inMemory(workshopId)?.workshop.phase === "lobby") broadcaster.touch(workshopId, "phones", CALM_MS);
    },
    placed(written) {
      rooms.placed(written);
      const moved = new Set<string>();
      for (const { outcome, workshopId, placement } of written) {
        if (outcome !== "counted" || workshopId === null) continue;
        moved.add(workshopId);
        ownAfter(workshopId, placement.participantId, true);
      }
      for (const workshopId of moved) {
        // Nothing to the phones: while they sort they hear of phase and timer only.
        broadcaster.touch(workshopId, "console");
        broadcaster.touch(workshopId, "stage");
      }
    },
    gone(workshopId, participantId) {
      if (participantId !== null) {
        sendAway(participantRoom(workshopId, participantId));
        rooms.forgotten(workshopId, participantId);
        broadcaster.touchAll(workshopId);
        return;
      }
      sendAway(audienceRoom(workshopId, "phones"));
      io.in(audienceRoom(workshopId, "stage")).disconnectSockets();
      io.in(audienceRoom(workshopId, "console")).disconnectSockets();
      rooms.drop(workshopId);
    },
  };
}
