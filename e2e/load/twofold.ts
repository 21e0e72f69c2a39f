import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { io, type Socket } from "socket.io-client";
import { startEmbeddedPostgres } from "../../lib/db/tools/embedded-postgres";
import { LIVE_PATH, PROTOCOL_VERSION } from "../../lib/live/version";
import { Facilitator } from "./facilitator";
import { joinCall } from "./join-call";
import { type Acknowledged, countLost, countLostMoves } from "./lost";
import { type MeasuredProcess, startMeasured } from "./measured-process";
import type { Revision } from "./messages";
import type { Options } from "./options";
import { cpuSecondsOfTree } from "./postgres-cpu";
import type { Target } from "./target";

const WARM_UP_JOINS = 400;
const READY = /is ready after .*?(http:\/\/localhost:\d+)/;
const EMAIL = process.env.TWOFOLD_LOAD_EMAIL ?? "load@example.org";
const PASSWORD = process.env.TWOFOLD_LOAD_PASSWORD ?? "a sentence is easy to remember";

/** The product as `npm start` serves it, on an embedded PostgreSQL that this run owns (fsync on, as in real life). */
export async function startTwofold(options: Options): Promise<Target> {
  if (options.url) return targetOf(options, { urls: [options.url.replace(/\/$/, "")], processes: [] });
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-load-"));
  // Run by root, PostgreSQL is another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const database = await startEmbeddedPostgres({ folder });
  if (!database.ok) throw new Error(database.message);
  const redis = options.nodes > 1 ? await startRedis() : null;
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: database.server.url,
    TWOFOLD_DATA: folder,
    REDIS_URL: redis?.url ?? "",
    AUTH_SECRET: randomBytes(32).toString("base64"),
    TWOFOLD_TOKEN_SECRET: randomBytes(32).toString("base64"),
    PORT: "0",
  };
  const processes: MeasuredProcess[] = [];
  for (let node = 0; node < options.nodes; node++)
    processes.push(await startMeasured("lib/server/start.ts", env, READY));
  return targetOf(options, {
    urls: processes.map(({ url }) => url),
    processes,
    database: { url: database.server.url, pid: database.server.pid },
    async stop() {
      for (const node of processes) await node.stop();
      redis?.stop();
      await database.server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

type Started = {
  urls: string[];
  processes: MeasuredProcess[];
  database?: { url: string; pid: number };
  stop?: () => Promise<void>;
};

async function targetOf(options: Options, { urls, processes, database, stop }: Started): Promise<Target> {
  const url = urls[0] ?? "";
  const facilitator = new Facilitator(url);
  await facilitator.enter(EMAIL, PASSWORD);
  const workshops: (Target["workshops"][number] & { id: string; discussed: string[] })[] = [];
  for (let number = 1; number <= options.workshops; number++) {
    const id = await facilitator.create(`Load test ${number}`);
    // Stage and console of a workshop may be on different nodes.
    const desk = facilitator.console(id);
    const deck = first<Deck>(desk, "deck");
    const { code, stageKey } = await first<{ code: string; stageKey: string }>(desk, "console");
    const stage = io(urls.at(-1) ?? url, {
      path: LIVE_PATH,
      auth: { protocol: PROTOCOL_VERSION, role: "stage", stageKey },
      transports: ["websocket"],
      forceNew: true,
    });
    await first(stage, "stage");
    workshops.push({ id, code, stage, console: desk, discussed: threeOf(await deck) });
  }
  await warmUp(facilitator, urls);
  const databaseUrl = database?.url ?? process.env.DATABASE_URL;
  return {
    name: "twofold",
    processes,
    urls,
    workshops,
    joinCall: true,
    async openSort() {
      for (const { console: desk } of workshops) await ask(desk, "move", { from: "lobby", to: "sort" });
    },
    async openTables() {
      for (const { console: desk, discussed } of workshops) await openTables(desk, discussed);
    },
    databaseCpu: () => (database === undefined ? null : cpuSecondsOfTree(database.pid)),
    countLost: async (acknowledged) => (databaseUrl ? countLostIn(databaseUrl, acknowledged) : null),
    countLostMoves: async (moved) => (databaseUrl ? countLostMovesIn(databaseUrl, moved) : null),
    servePages: (forMs) =>
      servePages(facilitator, workshops[0] ?? { id: "", code: "" }, forMs).catch((error: Error) => {
        throw new Error(`${error.message}. The server wrote last:\n${processes.map(({ said }) => said()).join("\n")}`);
      }),
    stop: async () => stop?.(),
  };
}

type Deck = { cards: { id: string; kind: string }[] };
const threeOf = ({ cards }: Deck) =>
  cards
    .filter(({ kind }) => kind === "sort")
    .slice(0, 3)
    .map(({ id }) => id);

/** To discuss, three cards talked about, seats for everybody, boards open. */
async function openTables(desk: Socket, discussed: string[]): Promise<void> {
  await ask(desk, "move", { from: "lobby", to: "sort" });
  await ask(desk, "move", { from: "sort", to: "discuss" });
  for (const cardId of discussed) await ask(desk, "show", { cardId });
  await ask(desk, "seat", {});
  await ask(desk, "tables", { state: "open" });
}

async function ask(desk: Socket, name: string, payload: object): Promise<void> {
  const answer = await desk.timeout(30_000).emitWithAck(name, payload);
  if (!answer.ok) throw new Error(`${name} was answered with ${answer.code}`);
}

function first<View>(socket: Socket, event: string): Promise<View> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.once("connect_error", reject);
  });
}

/**
 * What a process loads and compiles on first use would otherwise count as the participants' memory: some hundred people
 * join another workshop, and nobody of them connects.
 */
async function warmUp(facilitator: Facilitator, urls: string[]): Promise<void> {
  const desk = facilitator.console(await facilitator.create("Warm-up"));
  const { code } = await first<{ code: string }>(desk, "console");
  desk.disconnect();
  for (const page of ["/", `/join/${code}`, "/workshops"]) await facilitator.get(page);
  for (const url of urls)
    for (let rest = WARM_UP_JOINS; rest > 0; rest -= 20)
      await Promise.all(Array.from({ length: 20 }, () => joinCall(url, code)));
}

async function countLostIn(url: string, acknowledged: Acknowledged): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ person: string; card: string; seq: string }>(
      `SELECT p.participant_id AS person, w.deck->'cards'->p.card->>'id' AS card, p.seq
       FROM placement p
       JOIN participant m ON m.id = p.participant_id
       JOIN workshop w ON w.id = m.workshop_id
       WHERE p.round = 1`,
    )
    .finally(() => client.end());
  return countLost(acknowledged, rows);
}

async function countLostMovesIn(url: string, moved: Revision[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<Revision>(
      `SELECT t.table_number AS table, w.deck->'cards'->t.card->>'id' AS card, t.rev
       FROM table_placement t
       JOIN workshop w ON w.id = t.workshop_id`,
    )
    .finally(() => client.end());
  return countLostMoves(moved, rows);
}

/** Pages and reports a second while sorting goes on: some latecomers, and a facilitator who looks at the report. */
const PAGE_EVERY_MS = 200;

/** Resolves with how many pages and reports were served. */
async function servePages(facilitator: Facilitator, { id, code }: { id: string; code: string }, forMs: number) {
  const paths = [
    "/",
    `/join/${code}`,
    `/workshops/${id}/report`,
    `/api/workshops/${id}/report/cards.csv`,
    "/workshops",
    `/api/workshops/${id}/report/report-a4.pdf`,
  ];
  const asked: Promise<{ status: number }>[] = [];
  for (const until = Date.now() + forMs; Date.now() < until; await sleep(PAGE_EVERY_MS))
    asked.push(facilitator.get(paths[asked.length % paths.length] ?? "/"));
  const answered = await Promise.all(asked);
  const wrong = answered.findIndex(({ status }) => status !== 200);
  if (wrong >= 0) throw new Error(`${paths[wrong % paths.length]} was answered with ${answered[wrong]?.status}`);
  return answered.length;
}

async function startRedis(): Promise<{ url: string; stop: () => void }> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
  const child = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    {
      stdio: "ignore",
    },
  );
  await new Promise<void>((resolve, reject) => {
    child.once("error", () => reject(new Error("Several nodes need redis-server in PATH: install Redis.")));
    child.once("spawn", () => setTimeout(resolve, 500));
  });
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill() };
}
