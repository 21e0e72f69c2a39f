import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 240_000 });

test("npm run dev serves a page with hot reload, and ends cleanly", async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "twofold-dev-"));
  chmodSync(dataFolder, 0o755);
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "development" };
  const child = spawn("npm", ["run", "--silent", "dev"], {
    env: { ...env, TWOFOLD_DATA: dataFolder, PORT: "0", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const from of [child.stdout, child.stderr])
    from.on("data", (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  try {
    const line = /is ready after [\d.]+ s: (http:\/\/localhost:\d+)/;
    await vi.waitFor(() => expect(said).toMatch(line), { timeout: 120_000, interval: 100 });
    const page = await fetch(line.exec(said)?.[1] ?? "");
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/hmr|hot-reload|turbopack/i);
  } finally {
    child.kill("SIGTERM");
    const code = await ended;
    rmSync(dataFolder, { recursive: true, force: true });
    expect(code).toBe(0);
  }
});
