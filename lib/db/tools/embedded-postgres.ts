import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, statSync } from "node:fs";
import { createServer, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { clusterOf, ensureCluster, logOf, passwordOf } from "./cluster";
import { binariesFor, findBinaries, program } from "./postgres-binaries";
import { findPostmaster } from "./postmaster";
import { findPlace, type Place } from "./server-place";

/** A real PostgreSQL from npm, on the loopback interface, for when DATABASE_URL is unset. */
export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** where its files are */
  folder: string;
  /** "left" when another Twofold still uses it */
  stop: () => Promise<"stopped" | "left">;
  /** without waiting, for a process that must end now */
  stopNow: () => void;
};

export type EmbeddedOutcome =
  | { ok: true; server: EmbeddedPostgres }
  | { ok: false; code: "no_binaries" | "no_place" | "no_start"; message: string };

const DATABASE = "twofold";
const PATIENCE_MS = 60_000;
const LOG_LIMIT = 5_000_000;
/** Postgres: "fast" shutdown, and "immediate", from which the next start recovers. */
const FAST = "SIGINT";

export async function startEmbeddedPostgres(options: {
  folder: string;
  /** off only for tests: a crash of the machine may then lose what was acknowledged */
  fsync?: boolean;
  shelves?: string[];
}): Promise<EmbeddedOutcome> {
  const found = findBinaries();
  if (!found) {
    const message = `There is no built-in PostgreSQL for ${process.platform} ${process.arch} (or npm ran with --omit=optional): set DATABASE_URL to a PostgreSQL 15 or later.`;
    return { ok: false, code: "no_binaries", message };
  }
  const choice = await findPlace(options.folder, options.shelves);
  if (!choice.ok) return choice;
  const { place } = choice;
  const binaries = await binariesFor(place.user, found, place.shelf);
  if (!binaries) {
    const message = `The built-in PostgreSQL does not run on this machine (tried ${program(found.folder, "postgres")}): set DATABASE_URL to a PostgreSQL 15 or later.`;
    return { ok: false, code: "no_binaries", message };
  }
  try {
    const fsync = options.fsync ?? true;
    await ensureCluster(place, binaries, fsync);
    return await joinOrStart(place, binaries, fsync);
  } catch (thrown) {
    return noStart(place, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Several processes on one folder get one server: whoever comes later finds it running. */
async function joinOrStart(place: Place, binaries: string, fsync: boolean): Promise<EmbeddedOutcome> {
  const cluster = clusterOf(place.home);
  const password = passwordOf(place.home);
  let child: ChildProcess | undefined;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const running = findPostmaster(cluster);
    if (running?.port) {
      const root = `postgresql://postgres:${password}@127.0.0.1:${running.port}`;
      const presence = (await ensureDatabase(root)) && (await showPresence(root));
      if (presence) return { ok: true, server: serverOf(place, root, running.pid, presence) };
    } else if (!running && (!child || child.exitCode !== null)) {
      child = await spawnPostmaster(place, binaries, fsync);
    }
  }
  return noStart(place, `not ready after ${PATIENCE_MS / 1000} s`);
}

function serverOf(place: Place, root: string, pid: number, presence: pg.Client): EmbeddedPostgres {
  const cluster = clusterOf(place.home);
  const stopNow = () => {
    if (findPostmaster(cluster)?.pid === pid) process.kill(pid, FAST);
  };
  const stop = async () => {
    await presence.end().catch(() => {});
    if (await isUsedByOthers(root)) return "left" as const;
    stopNow();
    for (const end = Date.now() + 15_000; findPostmaster(cluster)?.pid === pid && Date.now() < end; ) await sleep(20);
    return "stopped" as const;
  };
  return { url: `${root}/${DATABASE}`, pid, folder: place.home, stop, stopNow };
}

async function spawnPostmaster(place: Place, binaries: string, fsync: boolean): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(await findFreePort()),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    logging_collector: "off",
    ...(fsync ? {} : { fsync: "off" }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const file = logOf(place.home);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(file, size > LOG_LIMIT ? "w" : "a", 0o600);
  if (place.user.uid !== undefined && place.user.gid !== undefined) fchownSync(log, place.user.uid, place.user.gid);
  const child = spawn(program(binaries, "postgres"), ["-D", clusterOf(place.home), ...args], {
    ...place.user,
    cwd: place.home,
    stdio: ["ignore", log, log],
    // Its own process group: a Ctrl-C in the terminal must reach Twofold first, which still has writes to finish.
    detached: true,
  });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  return child;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** True as soon as the server answers and has our database. */
async function ensureDatabase(root: string): Promise<boolean> {
  return withClient(`${root}/postgres`, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    // Two first starts at once: the slower one finds it made at its next look.
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  }).catch(() => false);
}

/**
 * A connection that lasts as long as this process uses the server: the pool of an idle Twofold has none, and another one
 * that ends would take the server away from it.
 */
async function showPresence(root: string): Promise<pg.Client | undefined> {
  const stream = new Socket();
  const connectionString = `${root}/postgres`;
  const client = new pg.Client({ connectionString, application_name: "twofold presence", stream: () => stream });
  client.on("error", () => {});
  try {
    await client.connect();
    // It must not keep a command alive that is done.
    stream.unref();
    return client;
  } catch {
    return undefined;
  }
}

async function isUsedByOthers(root: string): Promise<boolean> {
  // Connections that were just closed take a moment to go.
  for (let look = 0; look < 10; look++) {
    const others = await withClient(`${root}/postgres`, async (client) => {
      const { rowCount } = await client.query(
        "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      );
      return (rowCount ?? 0) > 0;
    }).catch(() => false);
    if (!others) return false;
    await sleep(100);
  }
  return true;
}

async function withClient<Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function noStart(place: Place, reason: string): EmbeddedOutcome {
  let last = "";
  try {
    last = readFileSync(logOf(place.home), "utf8").trim().split("\n").slice(-3).join(" | ");
  } catch {
    // It did not come far enough to write one.
  }
  // initdb asks for the name of whoever runs it; `docker run --user` gives numbers without one.
  const advice = /look up effective user/.test(reason)
    ? "Give this user a name in /etc/passwd"
    : "Free disk space or memory and start again";
  const message = `The built-in PostgreSQL in ${place.home} did not start (${reason.trim().split("\n").at(-1)})${last && `; its log ends with: ${last}`}. ${advice}, or set DATABASE_URL.`;
  return { ok: false, code: "no_start", message };
}
