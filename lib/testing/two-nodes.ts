import type { Wire } from "@/lib/live/server/link";
import { connectRedis } from "@/lib/server/redis";
import { type LiveHarness, startLiveHarness } from "./live-harness";
import { startRedis, type TestRedis } from "./redis";

/** Quicker than in earnest, so that a node that has died is missed within a second. */
const BEAT_MS = 200;

export type TestNode = LiveHarness & {
  /** as a process that dies: nothing more is told or heard */
  silence(): void;
  /** what it tells from now on is lost, until `lose(false)` */
  lose(isLost: boolean): void;
};
export type TwoNodes = { redis: TestRedis; a: TestNode; b: TestNode; close(): Promise<void> };

/** Two live servers on one database and one Redis. */
export async function startTwoNodes(): Promise<TwoNodes> {
  const redis = await startRedis();
  const a = await startNode(redis);
  const b = await startNode(redis, a);
  return {
    redis,
    a,
    b,
    async close() {
      await b.close();
      await a.close();
      await redis.kill();
    },
  };
}

export async function startNode(redis: TestRedis, beside?: LiveHarness): Promise<TestNode> {
  const connected = await connectRedis(redis.url, { warn: () => {} });
  if (!connected.ok) throw new Error(connected.message);
  const { wire, close } = connected.value;
  let isLosing = false;
  const harness = await startLiveHarness({
    ...(beside && { beside }),
    beatMs: BEAT_MS,
    wire: leaky(wire, () => isLosing),
  });
  return {
    ...harness,
    silence: close,
    lose: (isLost) => {
      isLosing = isLost;
    },
    async close() {
      await harness.close();
      close();
    },
  };
}

type Publishing = { doPublish(message: { data?: { packet?: unknown[] } }): Promise<string> };

/** The real wire, from which messages can be taken as a broken connection would; beats still go through. */
function leaky(wire: Wire, isLosing: () => boolean): Wire {
  const make = wire.adapter as unknown as (namespace: object) => Publishing;
  // Socket.IO calls it with `new`.
  function adapter(namespace: object): Publishing {
    const made = make(namespace);
    const publish = made.doPublish.bind(made);
    made.doPublish = (message) =>
      isLosing() && message.data?.packet?.[0] === "told" ? Promise.resolve("") : publish(message);
    return made;
  }
  return { ...wire, adapter: adapter as unknown as Wire["adapter"] };
}
