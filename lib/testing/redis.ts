import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { createClient } from "redis";

export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
/** For the title of what is skipped without it. */
export const NEEDS_REDIS = hasRedis ? "" : " (skipped: no redis-server in PATH)";

export type TestRedis = Awaited<ReturnType<typeof startRedis>>;

/** A Redis of a test's own that keeps nothing, on a free port of this machine. */
export async function startRedis() {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn(
      "redis-server",
      ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", "/tmp"],
      { stdio: "ignore" },
    );
    const asking = createClient({ url, socket: { reconnectStrategy: () => 50 } });
    asking.on("error", () => {});
    await asking.connect();
    asking.destroy();
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // A frozen one, too.
    child.kill("SIGKILL");
    await ended;
  }

  await start();
  return {
    url,
    start,
    kill,
    /** it stays connected to and answers nothing */
    freeze: () => child.kill("SIGSTOP"),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
