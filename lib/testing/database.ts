import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase } from "@/lib/db/client";
import { query, withDatabase } from "./global-database";

export type TestDatabase = Database & { url: string };

/** A migrated, empty database of a test file's own, on the run's PostgreSQL. Close it in afterAll. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("databaseTemplate");
  const name = `twofold_${randomBytes(6).toString("hex")}`;
  const root = withDatabase(template, "postgres");
  await query(root, `CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
  const url = withDatabase(template, name);
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await query(root, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
