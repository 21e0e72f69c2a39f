// The limit that Twofold is measured against: a bare Socket.IO server. Counts in memory, acknowledges at once, tells
// the stage ten times a second and the console four times. No rule, no database, no page.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { LIVE_PATH } from "../../lib/live/version";

/** At the product's own rates: the console hears of figures less often than the stage. */
const STAGE_EVERY_MS = 100;
const CONSOLE_EVERY_MS = 1_000;
const CARDS = Array.from({ length: 24 }, (_, at) => ({ id: `card-${at + 1}` }));
const COLUMNS = ["leadership", "management"];
/** 0: everybody sorts alone. Else so many tables share boards of three cards. */
const TABLES = Number(process.env.TABLES ?? 0);
const DISCUSSED = CARDS.slice(0, 3).map(({ id }) => id);

type Room = {
  answers: number;
  tally: Record<string, Record<string, number>>;
  changed: boolean;
  consoleChanged: boolean;
};
type Placement = { cardId: string; columnId: string };
type TableMove = Placement & { seen: number };
type Card = { id: string; rev: number; columnId: string | null };

const http = createServer();
const io = new Server(http, {
  path: LIVE_PATH,
  serveClient: false,
  transports: ["websocket"],
  perMessageDeflate: false,
  pingInterval: 10_000,
  pingTimeout: 8_000,
});
const rooms = new Map<string, Room>();
const boards = new Map<string, Card[]>();
let seated = 0;

function roomOf(code: string): Room {
  const known = rooms.get(code);
  if (known) return known;
  const tally = Object.fromEntries(
    CARDS.map(({ id }) => [id, Object.fromEntries(COLUMNS.map((column) => [column, 0]))]),
  );
  const room = { answers: 0, tally, changed: false, consoleChanged: false };
  rooms.set(code, room);
  return room;
}

io.on("connection", (socket) => {
  const { role, code } = socket.handshake.auth as { role: string; code: string };
  const room = roomOf(code);
  if (role !== "participant") {
    void socket.join(`${code}:${role}`);
    return;
  }
  socket.on("place", ({ placements }: { placements: Placement[] }, ack: (answer: unknown) => void) => {
    for (const { cardId, columnId } of placements) {
      const row = room.tally[cardId];
      if (row) row[columnId] = (row[columnId] ?? 0) + 1;
      room.answers++;
    }
    room.changed = true;
    room.consoleChanged = true;
    ack({ ok: true, value: placements.map(() => "counted") });
  });
  if (TABLES > 0) sitDown(socket, code, ++seated % TABLES);
  socket.emit("phones", { columns: COLUMNS.map((id) => ({ id })) });
  socket.emit("own", { participantId: socket.id, cards: CARDS });
});

/** A bare relay: whoever saw the newest revision moves, and the table's room is told at once. */
function sitDown(socket: Socket, code: string, number: number): void {
  const key = `${code}:table:${number}`;
  const board: Card[] = boards.get(key) ?? DISCUSSED.map((id) => ({ id, rev: 0, columnId: null }));
  boards.set(key, board);
  void socket.join(key);
  socket.on("tableMove", ({ cardId, columnId, seen }: TableMove, ack: (answer: unknown) => void) => {
    const card = board.find(({ id }) => id === cardId);
    if (card?.rev !== seen) return ack({ ok: true, value: "moved_meanwhile" });
    card.rev++;
    card.columnId = columnId;
    io.to(key).emit("table", { number, cards: board });
    ack({ ok: true, value: "moved" });
  });
  socket.emit("table", { number, cards: board });
}

function tellEvery(ms: number, audience: "stage" | "console", isDue: "changed" | "consoleChanged"): void {
  setInterval(() => {
    for (const [code, room] of rooms) {
      if (!room[isDue]) continue;
      room[isDue] = false;
      io.to(`${code}:${audience}`).emit(audience, { sorting: { answers: room.answers }, tally: room.tally });
    }
  }, ms);
}
tellEvery(STAGE_EVERY_MS, "stage", "changed");
tellEvery(CONSOLE_EVERY_MS, "console", "consoleChanged");

process.on("SIGTERM", () => process.exit(0));
http.listen(0, "127.0.0.1", () => {
  process.stdout.write(`The floor is ready: http://localhost:${(http.address() as AddressInfo).port}\n`);
});
