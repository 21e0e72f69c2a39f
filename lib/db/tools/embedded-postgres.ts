import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { clusterOf, ensureCluster, logOf, passwordOf } from "./cluster";
import { binariesFor, findBinaries, program } from "./postgres-binaries";
import { findPostmaster, isPostmasterAlive, type Postmaster } from "./postmaster";
import { DATABASE, ensureDatabase, isUsedByOthers, showPresence } from "./server-connections";
import { findPlace, type Place } from "./server-place";
import { spawnPostmaster } from "./spawn-postmaster";

/** A real PostgreSQL from npm, on the loopback interface, for when DATABASE_URL is unset. */
export type EmbeddedPostgres = {
  url: string;
  readonly pid: number;
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

type Plan = { place: Place; binaries: string; fsync: boolean };
type Joined = Postmaster & { root: string; presence: pg.Client };

const PATIENCE_MS = 60_000;
/** On a full disk each try ends at once: not twenty of them a second. */
const SPAWN_PAUSE_MS = 1_000;
/** Of PostgreSQL's ways to end, the one that lets nobody finish but loses nothing: "fast". */
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
  const plan = { place, binaries, fsync: options.fsync ?? true };
  try {
    await ensureCluster(place, binaries, plan.fsync);
    const joined = await joinOrStart(plan);
    return joined
      ? { ok: true, server: serverOf(plan, joined) }
      : noStart(place, `not ready after ${PATIENCE_MS / 1000} s`);
  } catch (thrown) {
    return noStart(place, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Several processes on one folder get one server: whoever comes later finds it running. */
async function joinOrStart({ place, binaries, fsync }: Plan, port?: number): Promise<Joined | undefined> {
  const cluster = clusterOf(place.home);
  const password = passwordOf(place.home);
  let child: ChildProcess | undefined;
  let spawnedAt = 0;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const running = findPostmaster(cluster);
    if (running?.port) {
      const root = `postgresql://postgres:${password}@127.0.0.1:${running.port}`;
      const presence = (await ensureDatabase(root)) && (await showPresence(root));
      if (presence) return { ...running, root, presence };
    } else if (!running && hasEnded(child) && Date.now() - spawnedAt > SPAWN_PAUSE_MS) {
      spawnedAt = Date.now();
      child = await spawnPostmaster(place, binaries, { fsync, port });
    }
  }
  return undefined;
}

const hasEnded = (child: ChildProcess | undefined) =>
  child === undefined || child.exitCode !== null || child.signalCode !== null;

function serverOf(plan: Plan, first: Joined): EmbeddedPostgres {
  const cluster = clusterOf(plan.place.home);
  const { root, port } = first;
  let { pid, presence } = first;
  let stopping = false;

  // Killed from outside (out of memory, say), it comes back on the same port, so that the pool finds it again.
  const watch = () => presence.once("end", () => void revive());
  const revive = async () => {
    while (!stopping) {
      const again = await joinOrStart(plan, port).catch(() => undefined);
      if (!again) continue;
      ({ pid, presence } = again);
      watch();
      return;
    }
  };
  watch();

  const stopNow = () => {
    stopping = true;
    if (findPostmaster(cluster)?.pid === pid) process.kill(pid, FAST);
  };
  const stop = async () => {
    stopping = true;
    // Its connections keep no process awake: one with nothing else to do would end in the middle, and leave PostgreSQL.
    const awake = setInterval(() => {}, 1_000);
    try {
      await presence.end().catch(() => {});
      if (await isUsedByOthers(root)) return "left" as const;
      stopNow();
      for (const end = Date.now() + 15_000; isPostmasterAlive(pid) && Date.now() < end; ) await sleep(20);
      return "stopped" as const;
    } finally {
      clearInterval(awake);
    }
  };
  return {
    url: `${root}/${DATABASE}`,
    get pid() {
      return pid;
    },
    folder: plan.place.home,
    stop,
    stopNow,
  };
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
