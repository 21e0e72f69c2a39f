import { io, type Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient } from "@/lib/live/protocol";
import { LIVE_PATH, PROTOCOL_VERSION } from "@/lib/live/version";
import type { LiveHandshake } from "./handshake";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** Not connected yet: listeners first, then connect(). */
export function createSocket(handshake: LiveHandshake): LiveSocket {
  return io({
    path: LIVE_PATH,
    auth: { ...handshake, protocol: PROTOCOL_VERSION },
    autoConnect: false,
    transports: ["websocket", "polling"],
    // A proxy that lets no websocket through must not shut anybody out.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    // A whole room comes back at once when the server was restarted: spread over the delay.
    randomizationFactor: 0.6,
    timeout: 8_000,
    // Two live screens of one page (console and its preview) are two connections.
    forceNew: true,
  });
}
