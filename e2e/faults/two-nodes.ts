import { randomBytes } from "node:crypto";
import { startRedis, type TestRedis } from "../../lib/testing/redis";
import { startProxy, type TcpProxy } from "../fixtures/proxy";
import { type ProductServer, startProduct } from "../fixtures/server";
import { ownPostgres } from "./postgres-unreachable";
import { Room } from "./room";
import type { Undo } from "./scenario";

export type TwoNodes = { nodes: [ProductServer, ProductServer]; redis: TestRedis; redisWay: TcpProxy; room: Room };

/** Two nodes on one PostgreSQL and one Redis; phones stand behind a balancer that sends them to one that lives. */
export async function openTwoNodes(undo: Undo, phones: number): Promise<TwoNodes> {
  const database = await ownPostgres(undo);
  const redis = await startRedis();
  undo(() => redis.kill());
  const redisPort = Number(new URL(redis.url).port);
  const redisWay = await startProxy(() => [redisPort]);
  undo(() => redisWay.close());
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: `redis://127.0.0.1:${redisWay.port}`,
    AUTH_SECRET: randomBytes(32).toString("base64"),
    TWOFOLD_TOKEN_SECRET: randomBytes(32).toString("base64"),
  };
  const start = async () => {
    const node = await startProduct(env);
    undo(() => node.stop());
    return node;
  };
  const nodes: TwoNodes["nodes"] = [await start(), await start()];
  const balancer = await startProxy(() => nodes.map(({ url }) => Number(new URL(url).port)));
  undo(() => balancer.close());
  const room = await Room.open({
    url: nodes[0].url,
    through: `http://127.0.0.1:${balancer.port}`,
    databaseUrl: () => database.url,
    phones,
  });
  undo(() => room.close());
  await room.move("lobby", "sort");
  return { nodes, redis, redisWay, room };
}
