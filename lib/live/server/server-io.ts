import type { Server, Socket } from "socket.io";
import type { ClientToServer, ServerToClient } from "@/lib/live/protocol";

/** Who is behind a socket: proven at the handshake, never taken from a payload. */
export type Identity =
  | { role: "participant"; workshopId: string; participantId: string }
  | { role: "stage"; workshopId: string }
  | { role: "console"; workshopId: string; facilitatorId: string };

type None = Record<string, never>;
export type LiveServer = Server<ClientToServer, ServerToClient, None, { identity: Identity }>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, None, { identity: Identity }>;

/** Socket.IO rooms: everyone of an audience of a workshop, every tab of a participant, every console of a facilitator. */
export const audienceRoom = (workshopId: string, audience: "phones" | "stage" | "console") =>
  `${workshopId}:${audience}`;
/** With the workshop in its name: an id of another workshop, in whatever command, reaches nobody. */
export const participantRoom = (workshopId: string, participantId: string) => `${workshopId}:person:${participantId}`;
export const facilitatorRoom = (facilitatorId: string) => `facilitator:${facilitatorId}`;
