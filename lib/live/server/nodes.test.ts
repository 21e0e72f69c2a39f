import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import {
  connected,
  firstAnswers,
  next,
  outcomesOf,
  refusalOf,
  send,
  type TestSocket,
} from "@/lib/testing/live-harness";
import { hasRedis, NEEDS_REDIS } from "@/lib/testing/redis";
import { startNode, startTwoNodes, type TwoNodes } from "@/lib/testing/two-nodes";

let nodes: TwoNodes;
beforeAll(async () => {
  if (hasRedis) nodes = await startTwoNodes();
});
afterAll(() => nodes?.close());

/** A workshop whose console and first phone are on A, with another phone, console and stage on B. */
async function castOnBoth(): Promise<Cast & { far: { phone: TestSocket; desk: TestSocket; stage: TestSocket } }> {
  const { a, b } = nodes;
  const cast = await castOf(a);
  const far = {
    desk: b.console(cast.workshop.id, cast.facilitator.cookie),
    phone: b.phone(cast.workshop.code, (await b.join(cast.workshop.code, "Tomasz")).cookie),
    stage: b.stage(cast.workshop.stageKey),
  };
  await Promise.all(Object.values(far).map(connected));
  return { ...cast, far };
}

const countedOn = (socket: TestSocket, counts: [number, number]) =>
  next(socket, "console", ({ counts: { first } }) => JSON.stringify(first[0]) === JSON.stringify(counts));

const idOf = ({ listed }: { listed: { id: string; name: string }[] }, who: string) =>
  listed.find(({ name }) => name === who)?.id ?? "";

const disconnected = (socket: TestSocket) =>
  new Promise((resolve) => (socket.disconnected ? resolve(null) : socket.once("disconnect", resolve)));

describe.skipIf(!hasRedis)(`two nodes on one Redis${NEEDS_REDIS}`, () => {
  it("a step on one is seen by the phones of the other, and what is placed on either is counted on both", async () => {
    const cast = await castOnBoth();
    const followed = next(cast.far.phone, "phones", ({ phase }) => phase === "sort");
    await moveTo(cast, "lobby", "sort");
    await followed;
    const onBoth = [countedOn(cast.desk, [1, 1]), countedOn(cast.far.desk, [1, 1])];
    const onStage = next(cast.far.stage, "stage", ({ sorting }) => sorting?.answers === 2);
    expect(outcomesOf(await send(cast.phone, "place", placing(cardOf(cast, 0), 1)))).toEqual(["counted"]);
    expect(outcomesOf(await send(cast.far.phone, "place", placing(cardOf(cast, 0), 1, "management")))).toEqual([
      "counted",
    ]);
    await Promise.all(onBoth);
    await onStage;
  });

  it("READY-3: a step on one ends what was said to be done on the other", async () => {
    const cast = await castOnBoth();
    await moveTo(cast, "lobby", "sort");
    const done = (socket: TestSocket, count: number) =>
      next(socket, "console", (view) => view.phase === "sort" && view.done === count);
    const said = [done(cast.desk, 1), done(cast.far.desk, 1)];
    expect(await send(cast.far.phone, "ready", { phase: "sort", on: true })).toMatchObject({ ok: true });
    await Promise.all(said);
    await moveTo(cast, "sort", "discuss");
    const again = [done(cast.desk, 0), done(cast.far.desk, 0)];
    await moveTo(cast, "discuss", "sort");
    await Promise.all(again);
  });

  it("two tabs of one participant agree, each on a node of its own", async () => {
    const cast = await castOnBoth();
    await moveTo(cast, "lobby", "sort");
    const tab = nodes.b.phone(cast.workshop.code, cast.participant.cookie);
    await next(tab, "own");
    const told = next(tab, "own", ({ placements }) => placements.length === 1);
    await send(cast.phone, "place", placing(cardOf(cast, 0), 1));
    expect((await told).placements[0]?.cardId).toBe(cardOf(cast, 0));
  });

  it("who is removed on one node is sent away from the other", async () => {
    const cast = await castOnBoth();
    const { listed } = await next(
      nodes.a.console(cast.workshop.id, cast.facilitator.cookie),
      "console",
      (view) => idOf(view, "Tomasz") !== "",
    );
    const away = next(cast.far.phone, "removed");
    await send(cast.desk, "remove", { participantId: idOf({ listed }, "Tomasz"), ban: false });
    await away;
    await disconnected(cast.far.phone);
  });

  it("a workshop that is deleted on one node ends everything of it on the other", async () => {
    const cast = await castOnBoth();
    await nodes.a.store.workshops.remove(cast.workshop.id);
    nodes.a.live.gone(cast.workshop.id, null);
    await Promise.all(Object.values(cast.far).map(disconnected));
    expect(await refusalOf(nodes.b.stage(cast.workshop.stageKey))).toBe("no_workshop");
  });

  it("an account's ended sign-ins close its consoles on every node", async () => {
    const cast = await castOnBoth();
    nodes.a.live.signInsEnded(cast.facilitator.id);
    await disconnected(cast.far.desk);
  });

  it("whoever is connected to either is here, also for a node that comes later, until a node dies without a word", async () => {
    const cast = await castOnBoth();
    const c = await startNode(nodes.redis, nodes.a);
    const third = c.phone(cast.workshop.code, (await c.join(cast.workshop.code, "Hanna")).cookie);
    const late = c.console(cast.workshop.id, cast.facilitator.cookie);
    const here = (socket: TestSocket, count: number) => next(socket, "console", (view) => view.here === count);
    await Promise.all([here(cast.desk, 3), here(cast.far.desk, 3), here(late, 3)]);
    const gone = [here(cast.desk, 2), here(cast.far.desk, 2)];
    c.silence();
    await Promise.all(gone);
    third.disconnect();
    await c.close();
  });
});

describe.skipIf(!hasRedis)(`what the nodes told each other and was lost${NEEDS_REDIS}`, () => {
  it("is found by the next word, and read anew: placements, steps, people, and those who are gone", async () => {
    const cast = await castOnBoth();
    const leaving = await nodes.a.join(cast.workshop.code, "Hanna");
    await next(cast.far.desk, "console", (view) => JSON.stringify(view).includes("Hanna"));
    const own = next(nodes.b.phone(cast.workshop.code, cast.participant.cookie), "own", (view) => view.name === "Ana");
    const away = disconnected(cast.far.phone);
    const told = next(cast.far.desk, "console", (view) => {
      const names = view.listed.map(({ name }) => name).sort();
      return view.phase === "sort" && firstAnswers(view, 0) === 1 && names.join() === "Ana,Late Lena";
    });
    nodes.a.lose(true);
    await moveTo(cast, "lobby", "sort");
    await send(cast.phone, "place", placing(cardOf(cast, 0), 1));
    await send(cast.phone, "rename", { name: "Ana" });
    await nodes.a.join(cast.workshop.code, "Late Lena");
    const room = await nodes.a.store.workshops.load(cast.workshop.id);
    const tomasz = [...(room?.people.values() ?? [])].find(({ name }) => name === "Tomasz");
    await send(cast.desk, "remove", { participantId: tomasz?.id ?? "", ban: false });
    await nodes.a.store.participants.forget(leaving.id);
    nodes.a.live.gone(cast.workshop.id, leaving.id);
    nodes.a.lose(false);
    await Promise.all([told, own, away]);
  });

  it("a whole workshop that is gone ends on the other node, too", async () => {
    const cast = await castOnBoth();
    nodes.a.lose(true);
    await nodes.a.store.workshops.remove(cast.workshop.id);
    nodes.a.live.gone(cast.workshop.id, null);
    nodes.a.lose(false);
    await Promise.all(Object.values(cast.far).map(disconnected));
  });

  it("is nothing while Redis is killed: both nodes serve on by the database, and agree once it is back", async () => {
    const cast = await castOnBoth();
    await nodes.redis.kill();
    const followed = next(cast.far.phone, "phones", ({ phase }) => phase === "sort");
    await moveTo(cast, "lobby", "sort");
    await followed;
    const during = countedOn(cast.far.desk, [1, 0]);
    expect(outcomesOf(await send(cast.phone, "place", placing(cardOf(cast, 0), 1)))).toEqual(["counted"]);
    await during;
    await nodes.redis.start();
    const after = [countedOn(cast.desk, [0, 2]), countedOn(cast.far.desk, [0, 2])];
    await send(cast.phone, "place", placing(cardOf(cast, 0), 2, "management"));
    await send(cast.far.phone, "place", placing(cardOf(cast, 0), 1, "management"));
    await Promise.all(after);
    expect([...nodes.a.errors, ...nodes.b.errors]).toEqual([]);
  });
});
