import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test, vi } from "vitest";

// The command as it is typed, in a process of its own: it brings a whole PostgreSQL (PGlite) along.
vi.setConfig({ testTimeout: 120_000 });

const copy = mkdtempSync(path.join(tmpdir(), "twofold-schema-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

function migrate(folder: string, ...given: string[]): { code: number | null; said: string } {
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.resolve("tsconfig.json") };
  const done = spawnSync(process.execPath, ["--import", tsx, path.resolve("lib/db/tools/migrate.ts"), ...given], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: done.status, said: done.stdout + done.stderr };
}

test("the migrations of this product make its schema", () => {
  expect(migrate(".", "check")).toEqual({ code: 0, said: "The migrations make the schema.\n" });
});

test("a changed schema is noticed, and its migration written", () => {
  cpSync("prisma", path.join(copy, "prisma"), { recursive: true });
  appendFileSync(path.join(copy, "prisma/schema.prisma"), "\nmodel Probe {\n  id Int @id\n}\n");
  expect(migrate(copy, "check")).toMatchObject({ code: 2, said: expect.stringContaining("Probe") });
  expect(migrate(copy, "new", "A probe").code).toBe(0);
  const migrations = path.join(copy, "prisma/migrations");
  const made = readdirSync(migrations).find((name) => name.endsWith("_a_probe")) ?? "";
  expect(readFileSync(path.join(migrations, made, "migration.sql"), "utf8")).toContain('CREATE TABLE "Probe"');
});

test("anything else is answered with how it is written", () => {
  expect(migrate(".", "new")).toMatchObject({ code: 64, said: expect.stringContaining("Usage") });
});
