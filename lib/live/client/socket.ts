import { io, type Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient } from "@/lib/live/protocol";
import { LIVE_PATH, PROTOCOL_VERSION } from "@/lib/live/version";
import type { LiveHandshake } from "./handshake";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** While nothing has worked yet: a proxy that lets the first way hang costs no longer than this. */
const FIRST_TRY_MS = 4_000;
/** After that: a server to which a whole room comes back at once may need longer. */
const TRY_MS = 8_000;

/** Not connected yet: listeners first, then connect(). */
export function createSocket(handshake: LiveHandshake): LiveSocket {
  const socket: LiveSocket = io({
    path: LIVE_PATH,
    auth: { ...handshake, protocol: PROTOCOL_VERSION },
    autoConnect: false,
    transports: ["websocket", "polling"],
    // A proxy that refuses websockets must not shut anybody out.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    // A whole room comes back at once when the server was restarted: spread over the delay.
    randomizationFactor: 0.6,
    timeout: FIRST_TRY_MS,
    // Two live screens of one page (console and its preview) are two connections.
    forceNew: true,
  });
  turnAfterSilence(socket);
  return socket;
}

/**
 * Some proxies say neither yes nor no to a websocket, or end it before its first word: to Socket.IO that is a try which
 * took too long, and it would begin with a websocket again, for ever. So the other way goes first next time; where
 * websockets do get through, a connection that began with polling turns into one.
 */
function turnAfterSilence({ io: manager }: LiveSocket): void {
  manager.on("open", () => manager.timeout(TRY_MS));
  manager.on("error", (error) => {
    if (error.message !== "timeout") return;
    manager.timeout(TRY_MS);
    manager.opts.transports?.reverse();
  });
}
