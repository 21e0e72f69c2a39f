import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/tools/embedded-postgres";
import { binariesFor, findBinaries } from "@/lib/db/tools/postgres-binaries";

// Starts real servers, all but one on one folder, since making a cluster takes longer than all that is asked of it. Each
// test stops what it started.

vi.setConfig({ testTimeout: 60_000 });

let root: string;
let running: EmbeddedPostgres[] = [];

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "twofold-pg-"));
  chmodSync(root, 0o755);
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function start(folder = root, shelves?: string[]): Promise<EmbeddedPostgres> {
  const outcome = await startEmbeddedPostgres({ folder, shelves, fsync: false });
  if (!outcome.ok) throw new Error(outcome.message);
  running.push(outcome.server);
  return outcome.server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe("the built-in PostgreSQL", () => {
  test("three starts on one new folder get one server, which ends with the last of them", async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    expect(await servers[0]?.stop()).toBe("left");
    expect(await servers[1]?.stop()).toBe("left");
    expect(await ask(servers[2] as EmbeddedPostgres, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(await servers[2]?.stop()).toBe("stopped");
  });

  test("keeps what was written over a stop and a start", async () => {
    const first = await start();
    await ask(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    expect(await first.stop()).toBe("stopped");
    // Its parent, this process, may take a moment to see it off.
    await vi.waitFor(() => expect(isAlive(first.pid)).toBe(false));
    expect(await ask(await start(), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("comes back at the same address after kill -9, with everything that was committed", async () => {
    const server = await start();
    const { pid } = server;
    await ask(server, "CREATE TABLE survived AS SELECT 42 AS answer");
    process.kill(pid, "SIGKILL");
    await vi.waitFor(async () => expect(await ask(server, "SELECT answer FROM survived")).toEqual([{ answer: 42 }]), {
      timeout: 50_000,
      interval: 100,
    });
    await vi.waitFor(() => expect(server.pid).not.toBe(pid));
  });

  test("is taken over by the next start when the one that started it is gone", async () => {
    const lost = await start();
    running = [];
    const next = await start();
    expect(next.pid).toBe(lost.pid);
    expect(await lost.stop()).toBe("left");
    expect(await next.stop()).toBe("stopped");
  });

  test("is not stopped by a pid file whose number belongs to another program by now", async () => {
    const first = await start();
    const file = path.join(first.folder, "cluster", "postmaster.pid");
    const lines = readFileSync(file, "utf8").split("\n");
    await first.stop();
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
    expect(await ask(await start(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("answers on the loopback interface only, and only with its password", async () => {
    const server = await start();
    expect(await ask(server, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = new URL(server.url);
    stranger.password = "guessed";
    await expect(ask({ ...server, url: stranger.href }, "SELECT 1")).rejects.toThrow(/password/);
    expect(statSync(path.join(server.folder, "password")).mode & 0o077).toBe(0);
  });
});

describe.runIf(process.getuid?.() === 0)("as root", () => {
  test("PostgreSQL runs as an ordinary user", async () => {
    const server = await start();
    expect(execFileSync("ps", ["-o", "uid=", "-p", String(server.pid)], { encoding: "utf8" }).trim()).toBe("65534");
  });

  test("in a 0700 home the database goes where its user can reach it, a file says where, and it stays there", async () => {
    const home = path.join(root, "home");
    const shelf = path.join(root, "shelf");
    mkdirSync(path.join(home, ".data"), { recursive: true });
    chmodSync(home, 0o700);
    const first = await start(path.join(home, ".data"), [shelf]);
    expect(first.folder.startsWith(shelf)).toBe(true);
    expect(readFileSync(path.join(home, ".data", "database-folder"), "utf8").trim()).toBe(path.dirname(first.folder));
    await ask(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    const second = await start(path.join(home, ".data"), ["/nowhere"]);
    expect(await ask(second, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("a database that is gone from there is not silently replaced by an empty one", async () => {
    const data = path.join(root, "data");
    mkdirSync(data);
    writeFileSync(path.join(data, "database-folder"), path.join(root, "gone"));
    const outcome = await startEmbeddedPostgres({ folder: data });
    expect(outcome).toMatchObject({ ok: false, code: "no_place" });
    expect(!outcome.ok && outcome.message).toContain("bring it back");
  });

  test("programs that its user cannot reach are copied once, and their library links made", async () => {
    const found = findBinaries();
    if (!found) throw new Error("no binaries for this platform");
    const closed = path.join(root, "closed");
    mkdirSync(closed, { mode: 0o700 });
    cpSync(found.folder, path.join(closed, "native"), { recursive: true, verbatimSymlinks: true });
    const user = { uid: 65534, gid: 65534 };
    const folder = await binariesFor(user, { ...found, folder: path.join(closed, "native") }, () => root);
    expect(folder).toBe(path.join(root, `postgresql-${found.version}`));
    expect(existsSync(path.join(folder ?? "", "bin", "initdb"))).toBe(true);
  });
});
