import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allow, createLimits } from "@/lib/auth/limits";
import { createWrongCodes } from "@/lib/auth/wrong-codes";
import { freePort, hasRedis, NEEDS_REDIS, startRedis, type TestRedis } from "@/lib/testing/redis";
import { limiterMaker } from "./limiter";
import { connectRedis, type Redis } from "./redis";

const said: string[] = [];
const log = { warn: (_about: unknown, line: string) => said.push(line) } as unknown as Parameters<
  typeof connectRedis
>[1];

it("a Redis that is not there ends the start with one sentence, which does not repeat the password", async () => {
  const port = await freePort();
  const refused = await connectRedis(`redis://twofold:hunter2@127.0.0.1:${port}`, log);
  expect(refused).toMatchObject({ ok: false });
  const message = refused.ok ? "" : refused.message;
  expect(message).toBe(
    `The Redis 127.0.0.1:${port} of REDIS_URL cannot be reached (ECONNREFUSED): check that it runs and that address and password are right, or leave REDIS_URL out when one machine serves alone.`,
  );
});

describe.skipIf(!hasRedis)(`limits at the doors of two nodes${NEEDS_REDIS}`, () => {
  let server: TestRedis;
  const nodes: Redis[] = [];
  beforeAll(async () => {
    server = await startRedis();
    for (let count = 0; count < 2; count++) {
      const connected = await connectRedis(server.url, log);
      if (!connected.ok) throw new Error(connected.message);
      nodes.push(connected.value);
    }
  });
  afterAll(async () => {
    for (const node of nodes) node.close();
    await server?.kill();
  });

  it("are counted together, and a right password takes its tries back on both", async () => {
    const [one, other] = nodes.map((node) => createLimits(limiterMaker(node)));
    const tries = [];
    for (let at = 0; at < 11; at++)
      tries.push(await allow((at % 2 ? one : other)?.mailPerAddress ?? neverMade(), "10.0.0.1"));
    expect(tries).toEqual([...Array(10).fill(true), false]);
    await one?.mailPerAddress.delete("10.0.0.1");
    expect(await allow(other?.mailPerAddress ?? neverMade(), "10.0.0.1")).toBe(true);
  });

  it("a browser that guesses codes waits on both", async () => {
    const [one, other] = nodes.map((node) => createWrongCodes(limiterMaker(node)));
    const me = { browser: "a", address: "10.0.0.2" };
    for (let at = 0; at < 21; at++) await one?.note(me);
    expect(await other?.isBlocked(me)).toBe(true);
    expect(await other?.isBlocked({ browser: "b", address: "10.0.0.2" })).toBe(false);
  });

  it("go on by themselves while Redis is away, and together once it is back", async () => {
    const [one, other] = nodes.map((node) => createLimits(limiterMaker(node)));
    await server.kill();
    const tries = [];
    for (let at = 0; at < 11; at++) tries.push(await allow(one?.mailPerAddress ?? neverMade(), "10.0.0.3"));
    expect(tries).toEqual([...Array(10).fill(true), false]);
    await one?.mailPerAddress.delete("10.0.0.3");
    await server.start();
    await expect.poll(() => nodes.every(({ wire }) => wire.isUp()), { timeout: 5_000 }).toBe(true);
    for (let at = 0; at < 10; at++) await allow(one?.mailPerAddress ?? neverMade(), "10.0.0.4");
    expect(await allow(other?.mailPerAddress ?? neverMade(), "10.0.0.4")).toBe(false);
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/cannot be reached/), "Redis is back"]));
  });

  it("a Redis that answers nothing any more is noticed, and nothing waits for it for long", async () => {
    const [limits] = nodes.map((node) => createLimits(limiterMaker(node)));
    server.freeze();
    expect(await allow(limits?.mailPerAddress ?? neverMade(), "10.0.0.5")).toBe(true);
    await expect.poll(() => nodes.some(({ wire }) => wire.isUp()), { timeout: 8_000 }).toBe(false);
    await server.kill();
  });
});

function neverMade(): never {
  throw new Error("there is no such limit");
}
