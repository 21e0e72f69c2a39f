import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { FindUser } from "@/lib/auth/facilitator";
import { sheetLineId } from "@/lib/auth/sheet-line-id";
import { PACKET_MAX_BYTES } from "@/lib/live/protocol";
import { LIVE_PATH } from "@/lib/live/version";
import type { Store } from "@/lib/usecases/ports";
import { createBatchWriter } from "./batch-writer";
import { createFloodGuard } from "./flood-guard";
import { type GatewayDeps, listen } from "./gateway";
import { type Gate, identify } from "./handshake";
import type { Wire } from "./link";
import type { LiveRoom } from "./live-room";
import type { Meter } from "./meter";
import { createNode } from "./node";
import type { LivePublisher } from "./publisher";
import { about, recordConnection } from "./record";
import { createRehearsals, type RehearsalWords, STEP_MS } from "./rehearsals";
import { sitDown } from "./seating";
import { audienceRoom, facilitatorRoom, type LiveServer, type LiveSocket, participantRoom } from "./server-io";
import { createUnderWay } from "./under-way";

/** What of a logger is used here (pino's fits). */
export type Log = { error(about: object, message: string): void; debug(about: object, message: string): void };

export type Live = LivePublisher & { close(): Promise<void> };

/** A phone that goes to sleep says nothing: after these two it counts as dropped. */
const PING_EVERY_MS = 10_000;
const PING_ANSWER_MS = 8_000;
/** Longest wait for acknowledgements when the server stops. */
const CLOSE_WAIT_MS = 4_000;

export function startLive(given: {
  http: HttpServer;
  store: Store;
  log: Log;
  meter: Meter;
  secrets: { auth: string; tokens: string };
  secure: boolean;
  findUser: FindUser;
  isOwnOrigin: (origin: string, host: string | undefined) => boolean;
  rehearsal: RehearsalWords;
  rehearsalStepMs?: number | undefined;
  /** what a paper sheet without a name is called */
  untitledSheet: (number: number) => string;
  /** to the other nodes; without it this process serves alone */
  wire?: Wire | undefined;
  beatMs?: number | undefined;
  now?: () => number;
}): Live {
  const { http, store, log, meter } = given;
  const now = given.now ?? Date.now;
  const io: LiveServer = new Server(http, {
    path: LIVE_PATH,
    serveClient: false,
    maxHttpBufferSize: PACKET_MAX_BYTES,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_ANSWER_MS,
    perMessageDeflate: false,
    allowRequest: (req, answer) => answer(null, isSameOrigin(req, given.isOwnOrigin)),
  });
  const node = createNode(io, { store, log, meter, now, wire: given.wire, beatMs: given.beatMs });
  const { rooms, broadcaster, presence, notes, publish } = node;
  const writer = createBatchWriter(store.placements, publish.placed);
  const tableWriter = createBatchWriter(store.tableMoves, (written) =>
    publish.tablesMoved(written.flatMap(({ moved }) => moved ?? [])),
  );
  const floodGuard = createFloodGuard(now);
  const underWay = createUnderWay();
  const rehearsals = createRehearsals({
    ...{ store, rooms, publish, writer, tableWriter, log, now },
    words: given.rehearsal,
    stepMs: given.rehearsalStepMs ?? STEP_MS,
    isWatched: (workshopId) => (io.of("/").adapter.rooms.get(audienceRoom(workshopId, "console"))?.size ?? 0) > 0,
  });
  const gate: Gate = { store, rooms, secrets: given.secrets, secure: given.secure, findUser: given.findUser };

  const { untitledSheet } = given;
  const gateway: GatewayDeps = {
    ...{ store, rooms, publish, writer, tableWriter, floodGuard, log, meter, now, underWay, untitledSheet },
    sheetLineId: (workshopId, says) => sheetLineId(workshopId, says, given.secrets.tokens),
  };

  io.use((socket, next) => admit(socket, gate, log, next));

  io.on("connection", (socket) => {
    forgetRequest(socket);
    recordConnection(socket, { log, meter });
    // Listening first: whatever arrives from now on is answered.
    listen(socket, gateway);
    const room = rooms.get(socket.data.identity.workshopId);
    joinAudiences(socket);
    room
      .then((found) => (found === null || !socket.connected ? void socket.disconnect(true) : welcome(socket, found)))
      .catch((error: unknown) => {
        log.error({ err: error, ...about(socket) }, "a workshop could not be opened");
        socket.disconnect(true);
      });
  });

  async function welcome(socket: LiveSocket, room: LiveRoom): Promise<void> {
    const { identity } = socket.data;
    presence.arrive(socket, room);
    if (identity.role === "console") rehearsals.watch(identity.workshopId);
    if (identity.role === "participant") sitDown(socket, room, identity.participantId, { store, publish, log, now });
    broadcaster.greet(socket, room);
    if (identity.role === "console") await notes.greet(socket, identity.workshopId);
  }

  return {
    ...publish,
    async close() {
      await underWay.close(CLOSE_WAIT_MS);
      io.local.disconnectSockets(true);
      rehearsals.stop();
      node.stop();
      await io.close();
    },
  };
}

/** Lets a connection in as whom its token or cookie names, or says why not. */
function admit(socket: LiveSocket, gate: Gate, log: Log, next: (refused?: Error) => void): void {
  identify(gate, socket.handshake.auth, socket.handshake.headers.cookie)
    .catch((error: unknown) => {
      log.error({ err: error, socket: socket.id }, "a handshake failed");
      return { ok: false, code: "try_later" } as const;
    })
    .then((found) => {
      if (!found.ok) return next(Object.assign(new Error(found.code), { data: { code: found.code } }));
      socket.data.identity = found.value;
      next();
    });
}

/** Else each connection would keep what it came with, headers and cookies, for as long as it lasts: 4 kB a phone. */
function forgetRequest(socket: LiveSocket): void {
  Object.assign(socket.conn.request, { headers: {}, rawHeaders: [], _query: {}, websocket: null });
  Object.assign(socket, { handshake: null });
}

/** Whoever this is hears what its kind is told, and what is meant for it alone. */
function joinAudiences(socket: LiveSocket): void {
  const { identity } = socket.data;
  const audience = identity.role === "participant" ? "phones" : identity.role;
  void socket.join(audienceRoom(identity.workshopId, audience));
  if (identity.role === "participant") void socket.join(participantRoom(identity.workshopId, identity.participantId));
  if (identity.role === "console") void socket.join(facilitatorRoom(identity.facilitatorId));
}

/** Browsers always say where a page came from; what says nothing carries no cookie of ours. */
function isSameOrigin(req: IncomingMessage, isOwn: (origin: string, host: string | undefined) => boolean): boolean {
  const { origin, host } = req.headers;
  if (origin !== undefined) return isOwn(origin, host);
  const site = req.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}
