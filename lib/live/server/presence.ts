import type { Broadcaster } from "./broadcaster";
import type { LiveRoom, Rooms } from "./rooms";
import type { LiveSocket } from "./server-io";

/** Keeps count of who is connected: a participant is here while one tab is. */
export function arrive(
  socket: LiveSocket,
  room: LiveRoom,
  { rooms, broadcaster, now }: { rooms: Rooms; broadcaster: Broadcaster; now: () => number },
): void {
  const { identity } = socket.data;
  const { workshopId } = identity;
  room.sockets++;
  const participantId = identity.role === "participant" ? identity.participantId : null;
  const count = (by: 1 | -1) => {
    if (participantId === null) return;
    const tabs = Math.max(0, (room.tabs.get(participantId) ?? 0) + by);
    room.tabs.set(participantId, tabs);
    room.presence.set(participantId, { connected: tabs > 0, lastSeenAt: now() });
    broadcaster.touch(workshopId, "console");
  };
  count(1);
  socket.on("disconnect", () => {
    room.sockets--;
    count(-1);
    rooms.left(workshopId);
  });
}
