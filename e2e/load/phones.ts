// A process of phones: they join, connect and place as people do, over the real protocol. Several of these share a load,
// so that the driver is not what is measured.
import type { Socket } from "socket.io-client";
import { firstOwn, joinAll, openSocket } from "./joining";
import { clock, type FromPhones, type PhonePlan, type PhonesResult, type ToPhones } from "./messages";

type Own = { participantId: string; cards: { id: string }[] };
type Phone = {
  plan: PhonePlan;
  socket: Socket;
  own: Own;
  columns: string[];
  placed: number;
  seq: number;
  bytesAtStart: number;
};

const LAST_ACKS_MS = 15_000;

const phones: Phone[] = [];
const result: PhonesResult = {
  joinMs: [],
  sent: 0,
  acknowledgedInWindow: 0,
  ackMs: [],
  refused: {},
  unanswered: 0,
  disconnects: 0,
  bytesToEach: [],
  firstSentAt: {},
  acknowledged: {},
  cpuSeconds: 0,
};
let isSorting = false;
let inWindow = false;
let cpuAtStart = process.cpuUsage();

const say = (message: FromPhones<PhonesResult>) => process.send?.(message);

process.on("message", (message: ToPhones) => {
  if (message.type === "join") void join(message);
  if (message.type === "begin") sort(message.everyMs);
  if (message.type === "mark") mark();
  if (message.type === "stop") void stop();
});

// A driver that was ended must not leave its load behind.
process.on("disconnect", () => process.exit());

async function join(message: Extract<ToPhones, { type: "join" }>) {
  const joined = await joinAll(message, connect);
  phones.push(...joined.phones);
  result.joinMs = joined.joinMs;
  say({ type: "joined", failures: joined.failures });
}

/** Resolves with the first own view: from then on the person can sort. */
async function connect(plan: PhonePlan, cookie: string): Promise<Phone> {
  const socket = openSocket(plan, cookie);
  let columns: string[] = [];
  socket.on("disconnect", () => result.disconnects++);
  socket.on("phones", (view: { columns: { id: string }[] }) => {
    columns = view.columns.map(({ id }) => id);
  });
  const own = await firstOwn<Own>(socket);
  return { plan, socket, own, columns, placed: 0, seq: Date.now(), bytesAtStart: 0 };
}

/** Bytes that came in on the connection, TCP's own aside. */
function bytesRead({ socket }: Phone): number {
  const transport = socket.io.engine?.transport as unknown as { ws?: { _socket?: { bytesRead: number } } };
  return transport?.ws?._socket?.bytesRead ?? 0;
}

function sort(everyMs: number): void {
  isSorting = true;
  inWindow = true;
  cpuAtStart = process.cpuUsage();
  for (const phone of phones) {
    phone.bytesAtStart = bytesRead(phone);
    setTimeout(() => place(phone, everyMs), Math.random() * everyMs);
  }
}

function place(phone: Phone, everyMs: number): void {
  if (!isSorting) return;
  const { own, columns, plan } = phone;
  const cardId = own.cards[phone.placed % own.cards.length]?.id ?? "";
  const round = Math.floor(phone.placed / own.cards.length);
  const seq = ++phone.seq;
  phone.placed++;
  result.sent++;
  result.unanswered++;
  const isInWindow = inWindow;
  const sentAt = clock();
  const columnId = columns[(round + (Math.random() < 0.6 ? 0 : 1)) % columns.length];
  phone.socket.emit("place", { placements: [{ cardId, columnId, round: 1, seq }] }, (answer: Answer) => {
    result.unanswered--;
    const outcome = answer.ok ? (answer.value[0] ?? "none") : answer.code;
    if (outcome !== "counted" && outcome !== "already_newer") {
      result.refused[outcome] = (result.refused[outcome] ?? 0) + 1;
      return;
    }
    if (isInWindow) {
      result.acknowledgedInWindow++;
      result.ackMs.push(clock() - sentAt);
      if (round === 0) listOf(plan.workshop).push(sentAt);
    }
    const cards = result.acknowledged[own.participantId] ?? {};
    cards[cardId] = Math.max(cards[cardId] ?? 0, seq);
    result.acknowledged[own.participantId] = cards;
  });
  setTimeout(() => place(phone, everyMs), everyMs * (0.5 + Math.random()));
}

type Answer = { ok: true; value: string[] } | { ok: false; code: string };

function listOf(workshop: number): number[] {
  result.firstSentAt[workshop] ??= [];
  return result.firstSentAt[workshop];
}

function mark(): void {
  inWindow = false;
  const { user, system } = process.cpuUsage(cpuAtStart);
  result.cpuSeconds = (user + system) / 1e6;
  result.bytesToEach = phones.map((phone) => bytesRead(phone) - phone.bytesAtStart);
  say({ type: "marked" });
}

async function stop(): Promise<void> {
  isSorting = false;
  const deadline = Date.now() + LAST_ACKS_MS;
  while (result.unanswered > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  say({ type: "result", result });
}
