import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "../../lib/db/tools/embedded-postgres";
import { startProxy } from "../fixtures/proxy";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario, Undo } from "./scenario";

const PHONES = 100;
const HALF_MS = 10_000;
/** What was on its way when the network broke is answered within this time. */
const ON_ITS_WAY_MS = 500;
/** A connection is given up after 20 s of silence (lib/db/client.ts), and a phone or console tries again. */
const FAILOVER_MOST_MS = 60_000;

/**
 * For 20 s nothing gets through to the database: first into silence, then with refused connections. Later it moves away
 * without a word, as in a failover: only new connections find it.
 */
export const postgresUnreachable: Scenario = async (undo) => {
  const database = await ownPostgres(undo);
  const proxy = await startProxy(() => [database.port]);
  undo(() => proxy.close());
  const product = await startProduct({ DATABASE_URL: database.at(proxy.port) });
  undo(() => product.stop());
  const room = await Room.open({ url: product.url, databaseUrl: () => database.url, phones: PHONES });
  undo(() => room.close());
  await room.move("lobby", "sort");
  room.sort(1_000, "postgres-unreachable");
  await sleep(3_000);
  proxy.freeze();
  await sleep(ON_ITS_WAY_MS);
  const before = room.acknowledged;
  await sleep(HALF_MS - ON_ITS_WAY_MS);
  proxy.cut();
  await sleep(HALF_MS);
  const meanwhile = room.acknowledged - before;
  const kept = room.kept;
  const health = await fetch(`${product.url}/api/health`);
  proxy.mend();
  await sleep(ON_ITS_WAY_MS * 10);
  proxy.strand();
  const strandedAt = Date.now();
  const steps = async () => {
    await room.move("sort", "discuss").catch(() => {});
    return room.view?.phase === "discuss";
  };
  await until(steps, FAILOVER_MOST_MS, "No step was possible after the database had moved");
  const failoverSeconds = (Date.now() - strandedAt) / 1_000;
  await room.move("discuss", "sort");
  const settled = await room.settle();
  if (meanwhile > 0) settled.problems.push(`${meanwhile} were acknowledged while nothing could be written.`);
  if (kept < PHONES) settled.problems.push(`Phones kept only ${kept} placements.`);
  if (health.status !== 503) settled.problems.push(`/api/health answered ${health.status} without a database.`);
  return { ...settled, figures: { acknowledgedMeanwhile: meanwhile, kept, failoverSeconds } };
};

/** A PostgreSQL beside the product, as a company has one. */
export async function ownPostgres(undo: Undo): Promise<{ url: string; port: number; at(port: number): string }> {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-faults-"));
  undo(() => rmSync(folder, { recursive: true, force: true }));
  // Run by root, PostgreSQL is another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const started = await startEmbeddedPostgres({ folder });
  if (!started.ok) throw new Error(started.message);
  undo(() => started.server.stop());
  const at = (port: number) => Object.assign(new URL(started.server.url), { port: String(port) }).href;
  return { url: started.server.url, port: Number(new URL(started.server.url).port), at };
}
