// A process of phones at tables: each moves a card of its table's board now and then, with the revision that its screen
// shows, and notes when it sees which revision.
import type { Socket } from "socket.io-client";
import { firstOwn, joinAll, openSocket } from "./joining";
import { clock, type FromPhones, type PhonePlan, type TablePhonesResult, type ToPhones } from "./messages";

type Own = { participantId: string };
type Table = { number: number; cards: { id: string; rev: number }[] };
type Phone = { socket: Socket; id: string; columns: string[]; table: Table | null };
type Answer = { ok: true; value: string } | { ok: false; code: string };

const LAST_ACKS_MS = 15_000;
/** The last boards may still be on their way when everything is acknowledged. */
const LAST_VIEWS_MS = 1_000;

let phones: Phone[] = [];
const result: TablePhonesResult = {
  sent: 0,
  moved: 0,
  movedMeanwhile: 0,
  refused: {},
  unanswered: 0,
  disconnects: 0,
  ackMs: [],
  made: [],
  seen: [],
  cpuSeconds: 0,
};
let isMoving = false;
let inWindow = false;
let cpuAtStart = process.cpuUsage();

const say = (message: FromPhones<TablePhonesResult>) => process.send?.(message);

process.on("message", (message: ToPhones) => {
  if (message.type === "join") void join(message);
  if (message.type === "begin") begin(message.everyMs);
  if (message.type === "mark") mark();
  if (message.type === "stop") void stop();
});

// A driver that was ended must not leave its load behind.
process.on("disconnect", () => process.exit());

async function join(message: Extract<ToPhones, { type: "join" }>) {
  const joined = await joinAll(message, connect);
  phones = joined.phones;
  say({ type: "joined", failures: joined.failures });
}

async function connect(plan: PhonePlan, cookie: string): Promise<Phone> {
  const socket = openSocket(plan, cookie);
  const phone: Phone = { socket, id: "", columns: [], table: null };
  socket.on("disconnect", () => result.disconnects++);
  socket.on("phones", (view: { columns: { id: string }[] }) => {
    phone.columns = view.columns.map(({ id }) => id);
  });
  socket.on("table", (table: Table) => look(phone, table));
  phone.id = (await firstOwn<Own>(socket)).participantId;
  return phone;
}

/** A board may bring several revisions of a card at once: then each of them is seen now. */
function look(phone: Phone, table: Table): void {
  const at = clock();
  const before = phone.table?.number === table.number ? phone.table : null;
  phone.table = table;
  if (before === null) return;
  for (const { id, rev } of table.cards)
    for (let one = (before.cards.find((card) => card.id === id)?.rev ?? 0) + 1; one <= rev; one++)
      result.seen.push({ table: table.number, card: id, rev: one, by: phone.id, at });
}

function begin(everyMs: number): void {
  isMoving = true;
  inWindow = true;
  cpuAtStart = process.cpuUsage();
  for (const phone of phones) setTimeout(() => move(phone, everyMs), Math.random() * everyMs);
}

function move(phone: Phone, everyMs: number): void {
  if (!isMoving) return;
  setTimeout(() => move(phone, everyMs), everyMs * (0.5 + Math.random()));
  const { table, columns, socket, id: by } = phone;
  const card = table?.cards[Math.floor(Math.random() * table.cards.length)];
  if (table === null || card === undefined) return;
  const columnId = columns[Math.floor(Math.random() * columns.length)] ?? null;
  const made = { table: table.number, card: card.id, rev: card.rev + 1, by };
  const isInWindow = inWindow;
  const sentAt = clock();
  result.sent++;
  result.unanswered++;
  socket.emit("tableMove", { cardId: card.id, columnId, seen: card.rev }, (answer: Answer) => {
    result.unanswered--;
    if (isInWindow) result.ackMs.push(clock() - sentAt);
    const outcome = answer.ok ? answer.value : answer.code;
    if (outcome === "moved") {
      result.moved++;
      result.made.push({ ...made, sentAt: isInWindow ? sentAt : null });
    } else if (outcome === "moved_meanwhile") result.movedMeanwhile++;
    else result.refused[outcome] = (result.refused[outcome] ?? 0) + 1;
  });
}

function mark(): void {
  inWindow = false;
  const { user, system } = process.cpuUsage(cpuAtStart);
  result.cpuSeconds = (user + system) / 1e6;
  say({ type: "marked" });
}

async function stop(): Promise<void> {
  isMoving = false;
  const deadline = Date.now() + LAST_ACKS_MS;
  while (result.unanswered > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, LAST_VIEWS_MS));
  say({ type: "result", result });
}
