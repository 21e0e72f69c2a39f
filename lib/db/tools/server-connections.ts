import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

// What is asked of the built-in PostgreSQL itself, beside the product's own pool. `root`: its address without a database.

export const DATABASE = "twofold";

/** True as soon as the server answers and has our database. */
export async function ensureDatabase(root: string): Promise<boolean> {
  return withClient(root, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    // Two first starts at once: the slower one finds it made at its next look.
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  }).catch(() => false);
}

/**
 * A connection that lasts as long as this process uses the server: the pool of an idle Twofold has none, and another one
 * that ends would take the server away from it. Its end tells that the server has gone.
 */
export async function showPresence(root: string): Promise<pg.Client | undefined> {
  const stream = new Socket();
  const connectionString = `${root}/postgres`;
  const client = new pg.Client({ connectionString, application_name: "twofold presence", stream: () => stream });
  client.on("error", () => {});
  try {
    await client.connect();
    // It must not keep a command alive that is done.
    stream.unref();
    return client;
  } catch {
    return undefined;
  }
}

export async function isUsedByOthers(root: string): Promise<boolean> {
  // Connections that were just closed take a moment to go.
  for (let look = 0; look < 10; look++) {
    const others = await withClient(root, async (client) => {
      const { rowCount } = await client.query(
        "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      );
      return (rowCount ?? 0) > 0;
    }).catch(() => false);
    if (!others) return false;
    await sleep(100);
  }
  return true;
}

async function withClient<Value>(root: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: `${root}/postgres`, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
