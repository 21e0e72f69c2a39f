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

/** Socket.IO rooms: everyone of an audience of a workshop, and every tab of a participant. */
export const audienceRoom = (workshopId: string, audience: "phones" | "stage" | "console") =>
  `${workshopId}:${audience}`;
export const participantRoom = (participantId: string) => `participant:${participantId}`;
