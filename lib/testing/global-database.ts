import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/db/tools/embedded-postgres";
import { migrate } from "@/lib/db/tools/migrate-runner";

declare module "vitest" {
  export interface ProvidedContext {
    /** address of a PostgreSQL server; its path names the migrated template database */
    databaseTemplate: string;
  }
}

/**
 * One PostgreSQL for the whole run: that of TEST_DATABASE_URL, else the embedded one in a folder of its own. A database
 * is migrated once; each test file gets a copy (lib/testing/database.ts).
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const name = `twofold_template_${process.pid}`;
  await query(server.url, `CREATE DATABASE ${name}`);
  const template = withDatabase(server.url, name);
  const migrated = await migrate(template, "prisma/migrations");
  if (!migrated.ok) throw new Error(migrated.message);
  // While anybody is connected to it, it cannot be copied: a test that asks something of it broke others now and then.
  await query(server.url, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  provide("databaseTemplate", template);
  return async () => {
    await query(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
    await server.close();
  };
}

async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-test-"));
  // Run by root, PostgreSQL is another user, who must be able to pass through; else the database goes elsewhere and stays.
  chmodSync(folder, 0o711);
  const started = await startEmbeddedPostgres({ folder, fsync: false });
  if (!started.ok) throw new Error(started.message);
  return {
    url: started.server.url,
    async close() {
      await started.server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
