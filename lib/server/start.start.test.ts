import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// Starts the product as `npm start` does, pages built and all.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

let dataFolder: string;
const started: Started[] = [];

beforeAll(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "twofold-start-"));
  chmodSync(dataFolder, 0o755);
});
afterAll(async () => {
  for (const one of started) {
    one.child.kill("SIGTERM");
    await one.ended;
  }
  rmSync(dataFolder, { recursive: true, force: true });
});

function start(variables: Record<string, string> = {}): Started {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production" };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/server/start.ts"], {
    env: { ...env, TWOFOLD_DATA: dataFolder, PORT: "0", DATABASE_URL: "", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  child.stderr.on("data", (chunk) => {
    text += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const one = { child, output: () => text, ended };
  started.push(one);
  return one;
}

/** Resolves with the address of the ready line. */
async function ready(one: Started): Promise<string> {
  const line = /^Twofold \S+ is ready after [\d.]+ s: (http:\/\/localhost:\d+)/m;
  await vi.waitFor(
    () => {
      if (one.child.exitCode !== null) return;
      expect(one.output()).toMatch(line);
    },
    { timeout: 200_000, interval: 100 },
  );
  const found = line.exec(one.output())?.[1];
  if (!found) throw new Error(`Twofold ended instead of getting ready:\n${one.output()}`);
  return found;
}

async function refused(variables: Record<string, string>): Promise<string> {
  const one = start(variables);
  expect(await one.ended).toBe(1);
  expect(one.output()).not.toMatch(/^\s+at /m);
  return one.output();
}

describe("npm start", () => {
  const token = "a-token-of-prometheus";
  let one: Started;
  let address: string;

  // The tests go through the life of one installation, since each start takes as long as all that is asked of it.
  test("gets ready, and says how it is", async () => {
    one = start();
    address = await ready(one);
    expect(one.output().match(/is ready/g)).toHaveLength(1);
    const answer = await fetch(`${address}/api/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database: { ok: true, version: expect.stringMatching(/^18/), kind: "embedded" },
      uptimeSeconds: expect.any(Number),
    });
    const figures = await fetch(`${address}/api/metrics`);
    expect(figures.headers.get("content-type")).toContain("text/plain");
    expect(await figures.text()).toMatch(/^twofold_http_requests_total\{status="2xx"\} [1-9]/m);
    expect((await fetch(`${address}/api/metrics`, { headers: { "x-forwarded-for": "192.0.2.7" } })).status).toBe(404);
  });

  test("pages come with a nonce on each script, the same as in the policy", async () => {
    const page = await fetch(address);
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
    const scripts = (await page.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(page.headers.get("strict-transport-security")).toBeNull();
  });

  test("a database killed under it is reported, and is back without a new start", async () => {
    const postmaster = () =>
      Number(readFileSync(path.join(dataFolder, "pg18/cluster/postmaster.pid"), "utf8").split("\n")[0]);
    const killed = postmaster();
    process.kill(killed, "SIGKILL");
    await vi.waitFor(
      async () => {
        expect(postmaster()).not.toBe(killed);
        const answer = await fetch(`${address}/api/health`);
        expect([200, 503]).toContain(answer.status);
        expect(await answer.json()).toMatchObject({ ok: true, database: { ok: true } });
      },
      { timeout: 60_000, interval: 100 },
    );
  });

  test("is there again after kill -9, on the same data; figures only by the token, when there is one", async () => {
    one.child.kill("SIGKILL");
    await one.ended;
    one = start({ TWOFOLD_METRICS_TOKEN: token });
    address = await ready(one);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect((await fetch(`${address}/api/metrics`)).status).toBe(404);
    const authorization = `Bearer ${token}`;
    expect((await fetch(`${address}/api/metrics`, { headers: { authorization } })).status).toBe(200);
  });

  test("ends cleanly on SIGTERM", async () => {
    one.child.kill("SIGTERM");
    const asked = Date.now();
    expect(await one.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(9000);
    await expect(fetch(address)).rejects.toThrow();
  });

  test("a taken port ends the start in one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "0.0.0.0", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await refused({ PORT: String(port) })).toMatch(
      new RegExp(`^Port ${port} is taken by another program: .+\\.$`, "m"),
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test("wrong variables end the start, each in one sentence", async () => {
    const said = await refused({ PORT: "no", LOG_LEVEL: "loud" });
    expect(said).toMatch(/^PORT is "no".+\.$/m);
    expect(said).toMatch(/^LOG_LEVEL must be one of .+\.$/m);
  });

  test("a database that cannot be reached ends the start in one sentence without its password", async () => {
    const said = await refused({ DATABASE_URL: "postgresql://twofold:hunter2@127.0.0.1:1/twofold" });
    expect(said).toMatch(
      /^The database 127\.0\.0\.1:1\/twofold of DATABASE_URL cannot be reached \(nothing answers there\): .+\.$/m,
    );
    expect(said).not.toContain("hunter2");
  });

  test.runIf(process.platform === "linux")(
    "a folder that cannot be written ends the start in one sentence",
    async () => {
      expect(await refused({ TWOFOLD_DATA: "/proc/twofold" })).toMatch(
        /^The data folder \/proc\/twofold cannot be written .+\.$/m,
      );
    },
  );
});
