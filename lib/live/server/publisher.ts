import type { Change } from "@/lib/domain/decide";
import type { Publisher } from "@/lib/usecases/ports";
import { type Broadcaster, CALM_MS, FIGURES_MS } from "./broadcaster";
import type { Placed } from "./live-room";
import type { Found } from "./reread";
import type { Rooms } from "./rooms";
import { audienceRoom, facilitatorRoom, type LiveServer, participantRoom } from "./server-io";

export type LivePublisher = Omit<Publisher, "placed"> & {
  placed(written: Placed[]): void;
  /** ends the connections that older sign-ins of this account opened; who is still signed in is back in a moment */
  signInsEnded(facilitatorId: string): void;
};

/**
 * Brings what was committed into the rooms in memory, and from there to whoever looks at them through this node.
 * `isOwn`: it came in through this node, so that the tab it came from has it already.
 */
export function createPublisher(
  io: LiveServer,
  { rooms, broadcaster, isOwn }: { rooms: Rooms; broadcaster: Broadcaster; isOwn: boolean },
) {
  const ownAfter = (workshopId: string, participantId: string, onlyIfSeveral: boolean) => {
    const room = rooms.inMemory(workshopId);
    if (room !== null) broadcaster.sendOwn(room, participantId, onlyIfSeveral);
  };

  const end = (target: string) => io.local.in(target).disconnectSockets();

  const sendAway = (target: string) => {
    io.local.to(target).emit("removed");
    end(target);
  };

  const follow = (workshopId: string, change: Change) => {
    if (!("participantId" in change)) return;
    if (change.type === "removed") sendAway(participantRoom(workshopId, change.participantId));
    else ownAfter(workshopId, change.participantId, false);
  };

  /** Nothing to the phones: while they sort they hear of phase and timer only. */
  const touchFigures = (workshopId: string) => {
    broadcaster.touch(workshopId, "console", FIGURES_MS);
    broadcaster.touch(workshopId, "stage");
  };

  function workshopGone(workshopId: string): void {
    sendAway(audienceRoom(workshopId, "phones"));
    end(audienceRoom(workshopId, "stage"));
    end(audienceRoom(workshopId, "console"));
    rooms.drop(workshopId);
  }

  function personGone(workshopId: string, participantId: string): void {
    sendAway(participantRoom(workshopId, participantId));
    rooms.forgotten(workshopId, participantId);
    broadcaster.touchAll(workshopId);
  }

  const publisher: LivePublisher = {
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
      touchFigures(workshopId);
      if (rooms.inMemory(workshopId)?.workshop.phase === "lobby") broadcaster.touch(workshopId, "phones", CALM_MS);
    },
    placed(written) {
      rooms.placed(written);
      const moved = new Set<string>();
      for (const { outcome, workshopId, placement } of written) {
        if (outcome !== "counted" || workshopId === null) continue;
        moved.add(workshopId);
        ownAfter(workshopId, placement.participantId, isOwn);
      }
      for (const workshopId of moved) touchFigures(workshopId);
    },
    gone(workshopId, participantId) {
      if (participantId === null) workshopGone(workshopId);
      else personGone(workshopId, participantId);
    },
    signInsEnded: (facilitatorId) => end(facilitatorRoom(facilitatorId)),
  };

  return {
    ...publisher,
    /** a room was read anew */
    found(workshopId: string, found: Found | "no_workshop" | null): void {
      if (found === "no_workshop") workshopGone(workshopId);
      if (found === null || found === "no_workshop") return;
      for (const id of found.away) sendAway(participantRoom(workshopId, id));
      for (const id of found.own) ownAfter(workshopId, id, false);
      touchFigures(workshopId);
      if (found.forPhones) broadcaster.touch(workshopId, "phones");
    },
  };
}
