import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/lib/db/tools/migrate-runner";
import { query, withDatabase } from "@/lib/testing/global-database";

// Against a new, empty database of its own each time, on the run's PostgreSQL.

const root = withDatabase(inject("databaseTemplate"), "postgres");
let name: string;
let url: string;
let folder: string;

beforeEach(async () => {
  name = `twofold_migrate_${process.pid}_${randomUUID().slice(0, 8)}`;
  url = withDatabase(root, name);
  await query(root, `CREATE DATABASE ${name}`);
  folder = mkdtempSync(path.join(tmpdir(), "twofold-migrations-"));
});
afterEach(async () => {
  await query(root, `DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

function write(migration: string, sql: string): void {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, "migration.sql"), sql);
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a fresh database gets every migration of the product, a second run none", async () => {
  cpSync("prisma/migrations", folder, { recursive: true });
  const first = await migrate(url, folder);
  expect(first.ok && first.applied.length).toBeGreaterThan(0);
  expect(await migrate(url, folder)).toEqual({ ok: true, applied: [], edited: [], unknown: [] });
  expect(await rows("SELECT 1 FROM workshop")).toEqual([]);
});

test("migrations are applied in the order of their names, and later ones on top", async () => {
  write("2_second", "CREATE VIEW b AS SELECT * FROM a;");
  write("1_first", "CREATE TABLE a (x int);");
  expect(await migrate(url, folder)).toMatchObject({ applied: ["1_first", "2_second"] });
  write("3_third", "INSERT INTO a VALUES (7);");
  expect(await migrate(url, folder)).toMatchObject({ applied: ["3_third"] });
  expect(await rows("SELECT x FROM b")).toEqual([{ x: 7 }]);
});

test("a failed migration leaves nothing of itself, and the next start goes on from there", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  write("2_second", "CREATE TABLE b (x int); SELECT nonsense;");
  const outcome = await migrate(url, folder);
  expect(outcome).toMatchObject({ ok: false, code: "migration_failed" });
  expect(!outcome.ok && outcome.message).toContain("2_second");
  expect(await rows("SELECT to_regclass('a') IS NOT NULL AS a, to_regclass('b') IS NOT NULL AS b")).toEqual([
    { a: true, b: false },
  ]);
  write("2_second", "CREATE TABLE b (x int);");
  expect(await migrate(url, folder)).toMatchObject({ ok: true, applied: ["2_second"], edited: [] });
});

test("a file that was edited after it was applied is listed and not applied again", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  await migrate(url, folder);
  write("1_first", "CREATE TABLE a (x text);");
  expect(await migrate(url, folder)).toEqual({ ok: true, applied: [], edited: ["1_first"], unknown: [] });
});

test("a migration that the folder does not have is listed: the database is from a newer version", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  write("2_second", "CREATE TABLE b (x int);");
  await migrate(url, folder);
  rmSync(path.join(folder, "2_second"), { recursive: true });
  expect(await migrate(url, folder)).toMatchObject({ ok: true, unknown: ["2_second"] });
});

test("what Prisma itself left half done is not touched", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  await migrate(url, folder);
  await query(url, "UPDATE _prisma_migrations SET finished_at = NULL");
  expect(await migrate(url, folder)).toMatchObject({ ok: false, code: "migration_stuck" });
});

test("a statement that no transaction may hold is applied alone", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  write("2_index", "CREATE INDEX CONCURRENTLY a_x ON a (x);");
  expect(await migrate(url, folder)).toMatchObject({ ok: true, applied: ["1_first", "2_index"] });
});

test("three processes that start at once apply each migration once", async () => {
  write("1_first", "CREATE TABLE a (x int); SELECT pg_sleep(0.2);");
  const outcomes = await Promise.all([1, 2, 3].map(() => migrate(url, folder)));
  expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.applied : ["failed"]))).toEqual(["1_first"]);
});
