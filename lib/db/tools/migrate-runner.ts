import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

// "prisma migrate deploy" without its engine: same folder format, same table, same checksums, same advisory lock, so that
// either can go on where the other stopped.

const PRISMA_LOCK = 72707369;

const TABLE = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export type MigrationOutcome =
  | { ok: true; applied: string[]; edited: string[]; unknown: string[] }
  | { ok: false; code: "migration_failed" | "migration_stuck"; message: string };

type Row = { migration_name: string; checksum: string; finished_at: Date | null };

function listMigrations(folder: string): { name: string; sql: string; checksum: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Brings the database to the last migration of the folder. Needs a direct connection: the lock belongs to it. */
export async function migrate(url: string, folder: string): Promise<MigrationOutcome> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    return await applyMissing(client, folder);
  } finally {
    // Ending the connection gives the lock back, also where a statement has failed.
    await client.end();
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<MigrationOutcome> {
  await client.query(TABLE);
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, finished_at
     FROM _prisma_migrations
     WHERE rolled_back_at IS NULL
     ORDER BY started_at`,
  );
  const stuck = rows.find((row) => row.finished_at === null);
  if (stuck) {
    const message = `Migration ${stuck.migration_name} began earlier and did not finish; repair the database by hand and mark it in _prisma_migrations (finished_at or rolled_back_at), or restore a backup.`;
    return { ok: false, code: "migration_stuck", message };
  }
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const migrations = listMigrations(folder);
  const names = new Set(migrations.map((migration) => migration.name));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (known.has(migration.name)) continue;
    const failure = await applyOne(client, migration);
    if (failure !== undefined) {
      const message = `Migration ${migration.name} failed: ${failure}`;
      return { ok: false, code: "migration_failed", message };
    }
    applied.push(migration.name);
  }
  const edited = migrations.filter(({ name, checksum }) => known.has(name) && known.get(name) !== checksum);
  const unknown = [...known.keys()].filter((name) => !names.has(name));
  return { ok: true, applied, edited: edited.map(({ name }) => name), unknown };
}

/** Returns what went wrong. The file and its row are one transaction, so that a kill in between leaves neither. */
async function applyOne(client: pg.Client, migration: { name: string; sql: string; checksum: string }) {
  // Postgres refuses CREATE INDEX CONCURRENTLY inside a transaction; a file that has one holds nothing else.
  const alone = /\bCONCURRENTLY\b/i.test(migration.sql);
  const id = randomUUID();
  try {
    if (!alone) await client.query("BEGIN");
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
       VALUES ($1, $2, $3, now())`,
      [id, migration.checksum, migration.name],
    );
    await client.query(migration.sql);
    await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [
      id,
    ]);
    if (!alone) await client.query("COMMIT");
    return undefined;
  } catch (thrown) {
    if (!alone) await client.query("ROLLBACK");
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
