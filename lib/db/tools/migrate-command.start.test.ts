import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test, vi } from "vitest";

// The command as it is typed, in a process of its own: it brings a whole PostgreSQL (PGlite) along.
vi.setConfig({ testTimeout: 120_000 });

const small = mkdtempSync(path.join(tmpdir(), "twofold-schema-"));
afterAll(() => rmSync(small, { recursive: true, force: true }));

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
  // One table: the product's own migrations take ten seconds to go through.
  const migrations = path.join(small, "prisma/migrations");
  mkdirSync(path.join(migrations, "1_first"), { recursive: true });
  const first = 'CREATE TABLE "Kept" ("id" INTEGER NOT NULL, CONSTRAINT "Kept_pkey" PRIMARY KEY ("id"));';
  writeFileSync(path.join(migrations, "1_first/migration.sql"), first);
  const models = ["Kept", "Probe"].map((name) => `model ${name} {\n  id Int @id\n}\n`).join("");
  writeFileSync(path.join(small, "prisma/schema.prisma"), `datasource db {\n  provider = "postgresql"\n}\n${models}`);
  const found = migrate(small, "check");
  expect(found).toMatchObject({ code: 2, said: expect.stringContaining("Probe") });
  expect(found.said).not.toContain("Kept");
  expect(migrate(small, "new", "A probe").code).toBe(0);
  const made = readdirSync(migrations).find((name) => name.endsWith("_a_probe")) ?? "";
  expect(readFileSync(path.join(migrations, made, "migration.sql"), "utf8")).toContain('CREATE TABLE "Probe"');
});

test("anything else is answered with how it is written", () => {
  expect(migrate(".", "new")).toMatchObject({ code: 64, said: expect.stringContaining("Usage") });
});
