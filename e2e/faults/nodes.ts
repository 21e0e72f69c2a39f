import { setTimeout as sleep } from "node:timers/promises";
import { hasRedis } from "../../lib/testing/redis";
import type { Scenario } from "./scenario";
import { openTwoNodes, type TwoNodes } from "./two-nodes";

const PHONES = 100;
const OUTAGE_MS = 10_000;

type Fault = (given: TwoNodes) => Promise<void>;

/** Phones sort on two nodes while the fault happens; both nodes must end with the same, true counts. */
const onTwoNodes =
  (seed: string, fault: Fault): Scenario =>
  async (undo) => {
    if (!hasRedis) return { skipped: "there is no redis-server in PATH" };
    const given = await openTwoNodes(undo, PHONES);
    given.room.sort(1_000, seed);
    await sleep(3_000);
    await fault(given);
    await sleep(3_000);
    return given.room.settle();
  };

/** Redis dies and comes back empty; later it does not answer, then refuses. */
export const redisRestart = onTwoNodes("redis-restart", async ({ redis, redisWay }) => {
  await redis.kill();
  await sleep(3_000);
  await redis.start();
  await sleep(3_000);
  redisWay.freeze();
  await sleep(OUTAGE_MS);
  redisWay.cut();
  await sleep(OUTAGE_MS / 2);
  redisWay.mend();
});

/** One of two nodes dies for good: its phones come back on the other. */
export const killNode = onTwoNodes("kill-node", async ({ nodes }) => {
  await nodes[0].kill();
  await sleep(10_000);
});

/** A deploy in the middle of a workshop: one node after the other is stopped and started. */
export const rollingRestart = onTwoNodes("rolling-restart", async ({ nodes }) => {
  for (const node of nodes) {
    await node.kill("SIGTERM");
    await node.restart();
    await sleep(3_000);
  }
});
