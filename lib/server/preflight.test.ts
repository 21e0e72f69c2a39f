import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkPort, ensureDataFolder, explainListenError, warnOfFileLimit } from "@/lib/server/preflight";

test("the data folder is made with those above it, closed to others' eyes", () => {
  const root = mkdtempSync(path.join(tmpdir(), "twofold-data-"));
  const folder = path.join(root, "a", "b");
  expect(ensureDataFolder(folder)).toEqual({ ok: true, value: undefined });
  expect(statSync(folder).mode & 0o066).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

test.runIf(existsSync("/proc/self"))("a folder that cannot be made is named, with what to do", () => {
  const outcome = ensureDataFolder("/proc/twofold/data");
  expect(outcome.ok).toBe(false);
  expect(!outcome.ok && outcome.message).toMatch(
    /^The data folder \/proc\/twofold\/data cannot be written .+TWOFOLD_DATA\.$/,
  );
});

test("a taken port is told before the long steps", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const outcome = await checkPort({ host: "127.0.0.1", port });
  expect(!outcome.ok && outcome.message).toMatch(new RegExp(`^Port ${port} is taken .+ PORT=\\d+ npm start\\.$`));
  await new Promise((resolve) => other.close(resolve));
  expect((await checkPort({ host: "127.0.0.1", port })).ok).toBe(true);
});

test("a port that needs rights and a host that is not here get their own sentence", () => {
  expect(explainListenError({ code: "EACCES" }, { host: "0.0.0.0", port: 80 })).toContain("above 1023");
  expect(explainListenError({ code: "EADDRNOTAVAIL" }, { host: "8.8.8.8", port: 80 })).toContain('HOST is "8.8.8.8"');
});

test("a limit of open files below a thousand phones is told with the number it is enough for", () => {
  expect(warnOfFileLimit(1024)).toContain("about 724 phones");
  expect(warnOfFileLimit(1024)).toContain("ulimit -n");
  expect(warnOfFileLimit(65_535)).toBeUndefined();
});
