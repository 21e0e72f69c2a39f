import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Phase } from "@/lib/domain/phase";
import type { Room } from "@/lib/domain/room";
import { viewFor } from "@/lib/domain/view";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import { connected, outcomesOf, send, type TestSocket } from "@/lib/testing/live-harness";
import { hasRedis, NEEDS_REDIS } from "@/lib/testing/redis";
import { startTwoNodes, type TwoNodes } from "@/lib/testing/two-nodes";

let nodes: TwoNodes;
beforeAll(async () => {
  if (hasRedis) nodes = await startTwoNodes();
});
afterAll(() => nodes?.close());

const STEPS = 400;
const OUTAGE_AT = 130;
const who = fc.nat(30);
const step = fc.oneof(
  {
    weight: 80,
    arbitrary: fc.record({
      kind: fc.constant("place" as const),
      who,
      card: fc.nat(5),
      columnId: fc.constantFrom("leadership", "management", null),
      inOpenRound: fc.integer({ min: 0, max: 7 }).map((one) => one > 0),
      early: fc.nat(40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), by: fc.constantFrom(1, 1, -1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("discuss" as const), card: fc.nat(5), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("join" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const), who }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const PATH: Phase[] = ["sort", "discuss", "resort"];

describe.skipIf(!hasRedis)(`two nodes on one Redis${NEEDS_REDIS}`, () => {
  it.each([
    { seed: 1, redis: "is there all the time" },
    { seed: 2, redis: "is killed in the middle, and comes back" },
    { seed: 3, redis: "freezes in the middle, and is started anew" },
  ])(
    "hundreds of placements, steps, joins and removals on both: what each tallies is a recount, when Redis $redis",
    async ({ seed, redis }) => {
      const workshop = await crowd();
      const steps = fc.sample(step, { seed, numRuns: STEPS });
      const sent: Promise<unknown>[] = [];
      for (const [at, one] of steps.entries()) {
        // The phones of a room speak within moments of each other, not in one.
        if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 25));
        if (at === OUTAGE_AT && redis.startsWith("is killed")) await nodes.redis.kill();
        if (at === OUTAGE_AT && redis.startsWith("freezes")) nodes.redis.freeze();
        const taken = workshop.take(one, at);
        sent.push(taken);
        // What was sent before meets the step, what is sent after knows of it.
        if (one.kind === "move") await taken;
      }
      await Promise.all(sent);
      if (redis.startsWith("freezes")) await nodes.redis.kill();
      if (!redis.startsWith("is there")) await nodes.redis.start();

      const recount = await workshop.load();
      expect(workshop.counted()).toBeGreaterThan(50);
      const expected = figures(viewFor(recount, "console", 0));
      await vi.waitFor(
        () => {
          for (const { view } of workshop.desks) expect(view && figures(view)).toEqual(expected);
        },
        { timeout: 8_000, interval: 50 },
      );
    },
    40_000,
  );
});

/** A workshop in sort, with a console on each node and phones on both in turn. */
async function crowd() {
  const { a, b } = nodes;
  const facilitator = await a.facilitator();
  const { id, code, deck } = await a.workshop(facilitator.id);
  const consoles = [a.console(id, facilitator.cookie), b.console(id, facilitator.cookie)] as const;
  const desks = consoles.map(newest);
  const people: { id: string; phone: TestSocket }[] = [];
  const join = async () => {
    const node = people.length % 2 === 0 ? a : b;
    const { id: participantId, cookie } = await node.join(code);
    // The next node than the one it joined through, as behind a load balancer.
    people.push({ id: participantId, phone: (node === a ? b : a).phone(code, cookie) });
  };
  for (let count = 0; count < 12; count++) await join();
  await Promise.all([...consoles, ...people.map(({ phone }) => phone)].map(connected));
  await send(consoles[0], "move", { from: "lobby", to: "sort" });

  let phase = 0;
  let counted = 0;
  const cardId = (at: number) => deck.cards[at]?.id ?? "";
  const steer = (by: number) => consoles[by > 0 ? 0 : 1];
  // A phone that was removed is cut off, and answers come no more.
  const late = () => {};

  async function take(one: Step, at: number): Promise<void> {
    const person = "who" in one ? people[one.who % people.length] : undefined;
    const phone = person?.phone.connected ? person.phone : undefined;
    if (one.kind === "place" && phone) {
      const { card, columnId, inOpenRound, early } = one;
      const round = (PATH[phase] === "resort") === inOpenRound ? 2 : 1;
      const placements = [{ cardId: cardId(card), columnId, round: round as 1 | 2, seq: 50 + at - early }];
      const answer = await send(phone, "place", { placements }).catch(late);
      if (answer && outcomesOf(answer)[0] === "counted") counted++;
    } else if (one.kind === "move" && PATH[phase + one.by] !== undefined) {
      const [from, to] = [PATH[phase], PATH[phase + one.by]] as [Phase, Phase];
      if ((await send(steer(one.by), "move", { from, to })).ok) phase += one.by;
    } else if (one.kind === "discuss") await send(steer(1), "discussed", { cardId: cardId(one.card), on: one.on });
    else if (one.kind === "rename" && phone) await send(phone, "rename", { name: `Name ${one.who}` }).catch(late);
    else if (one.kind === "join") await join();
    else if (one.kind === "remove" && person) await send(steer(-1), "remove", { participantId: person.id, ban: false });
    else if (one.kind === "leave" && person) {
      await a.store.participants.forget(person.id);
      a.live.gone(id, person.id);
    }
  }

  return {
    desks,
    take,
    counted: () => counted,
    async load(): Promise<Room> {
      const room = await a.store.workshops.load(id);
      if (room === null) throw new Error("the workshop is gone");
      return room;
    },
  };
}

function newest(socket: TestSocket): { view: ConsoleNotice | null } {
  const seen: { view: ConsoleNotice | null } = { view: null };
  socket.on("console", (view) => {
    seen.view = view;
  });
  return seen;
}

const figures = ({ phase, version, discussed, counts, listed, done }: ConsoleNotice) => ({
  phase,
  version,
  done,
  discussed,
  counts,
  people: listed
    .map(({ id, name, progress }) => ({ id, name, progress }))
    .sort((one, two) => (one.id < two.id ? -1 : 1)),
});
