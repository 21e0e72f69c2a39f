import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../lib/db/tools/embedded-postgres";
import { freePort, hasRedis, startRedis } from "../../lib/testing/redis";
import { type ProductServer, startProduct } from "../fixtures/server";
import { hasNginx, startNginx } from "./nginx";

export const whatIsMissing = [...(hasNginx ? [] : ["nginx"]), ...(hasRedis ? [] : ["redis-server"])].join(" and ");

const METRICS_TOKEN = "metrics-of-two-nodes";

/** Two of the product behind the README's nginx, on one PostgreSQL and one Redis. */
export async function startTwoProducts() {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const one of stops.reverse()) await one();
  };
  try {
    const database = await startPostgres();
    stops.push(database.stop);
    const redis = await startRedis();
    stops.push(redis.kill);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const variables = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      PUBLIC_URL: url,
      TWOFOLD_TRUST_PROXY: "1",
      TWOFOLD_METRICS_TOKEN: METRICS_TOKEN,
      AUTH_SECRET: "auth-secret-of-both-nodes-0123456789abcdef",
      TWOFOLD_TOKEN_SECRET: "token-secret-of-both-nodes-0123456789abcdef",
    };
    const nodes: ProductServer[] = [];
    for (let count = 0; count < 2; count++) {
      const node = await startProduct(variables);
      stops.push(() => node.stop());
      nodes.push(node);
    }
    const nginx = await startNginx(
      port,
      nodes.map((node) => new URL(node.url).host.replace("localhost", "127.0.0.1")),
    );
    stops.push(nginx.stop);
    return { url, nodes, redis, phonesOn: phonesConnectedTo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How many phones are connected to this node, by its metrics. */
async function phonesConnectedTo({ url }: ProductServer): Promise<number> {
  const answer = await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const line = /^twofold_connections\{role="participant"\} (\d+)$/m.exec(await answer.text());
  return Number(line?.[1] ?? 0);
}

async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-e2e-db-"));
  // Run by root, PostgreSQL is another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const started = await startEmbeddedPostgres({ folder, fsync: false });
  if (!started.ok) throw new Error(started.message);
  return {
    url: started.server.url,
    async stop() {
      await started.server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
