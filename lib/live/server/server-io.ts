import type { Server, Socket } from "socket.io";
import type { ClientToServer, ServerToClient } from "@/lib/live/protocol";
import type { Told } from "./told";

/** Who is behind a socket: proven at the handshake, never taken from a payload. */
export type Identity =
  | { role: "participant"; workshopId: string; participantId: string }
  | { role: "stage"; workshopId: string }
  | { role: "console"; workshopId: string; facilitatorId: string };

/** Between nodes: from whom, how much it has told by then, what. */
type NodeToNode = {
  told(from: string, number: number, what: Told): void;
  beat(from: string, number: number): void;
  /** who is connected to this node? */
  ask(of: string): void;
};
export type LiveServer = Server<ClientToServer, ServerToClient, NodeToNode, { identity: Identity }>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NodeToNode, { identity: Identity }>;

/** Socket.IO rooms: everyone of an audience of a workshop, every tab of a participant, every console of a facilitator. */
export const audienceRoom = (workshopId: string, audience: "phones" | "stage" | "console") =>
  `${workshopId}:${audience}`;
/** With the workshop in its name: an id of another workshop, in whatever command, reaches nobody. */
export const participantRoom = (workshopId: string, participantId: string) => `${workshopId}:person:${participantId}`;
export const tableRoom = (workshopId: string, table: number) => `${workshopId}:table:${table}`;
export const facilitatorRoom = (facilitatorId: string) => `facilitator:${facilitatorId}`;

/** One tab at this table, and at no other: only the rooms it is in are left, whatever tables a hall has. */
export function sitAt(socket: LiveSocket, workshopId: string, table: number | null): void {
  const seat = table === null ? null : tableRoom(workshopId, table);
  const tables = tableRoom(workshopId, 0).slice(0, -1);
  for (const room of socket.rooms) if (room.startsWith(tables) && room !== seat) void socket.leave(room);
  if (seat !== null) void socket.join(seat);
}
