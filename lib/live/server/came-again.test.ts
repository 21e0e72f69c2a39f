import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSelf } from "@/lib/domain/came-again";
import { type Cast, castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";
import { joinWorkshop } from "@/lib/usecases/joining";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

/** How many ms the one is ahead of the other; infinite: the other begins when it is done. */
const AHEAD = [Number.POSITIVE_INFINITY, 10, 8, 6, 4, 3, 2, 1, 0, 0, 0, 0];

/** What both give, one of them begun that much before the other. */
async function together<One, Other>(ms: number, one: () => Promise<One>, other: () => Promise<Other>) {
  const began = one();
  await (ms === Number.POSITIVE_INFINITY ? began : sleep(ms));
  return [await other(), await began] as const;
}

async function removed({ workshop, desk }: Cast) {
  const person = await live.join(workshop.code);
  expect(await send(desk, "remove", { participantId: person.id, ban: false })).toMatchObject({ ok: true });
  return person;
}
const joinAnew = ({ workshop: { code } }: Cast, formerly: string) =>
  joinWorkshop(
    { store: live.store, publish: live.live },
    { code, name: "", guestName: (guest) => `Guest ${guest}`, formerly },
  );

/** How many of each person are in, by the database. */
async function selvesIn({ workshop }: Cast): Promise<number[]> {
  const people = await live.db.prisma.participant.findMany({ where: { workshopId: workshop.id } });
  const firsts = new Set(people.map(firstSelf));
  return [...firsts].map((first) => people.filter((one) => one.removedAt === null && firstSelf(one) === first).length);
}

describe("of one browser one person is in the room", () => {
  it("PEOPLE-2: when somebody joins anew and is let in again in the same instant", async () => {
    const cast = await castOf(live);
    for (const ms of AHEAD)
      for (const joinsFirst of [true, false]) {
        const { id: participantId } = await removed(cast);
        const join = () => joinAnew(cast, participantId);
        const letIn = () => send(cast.desk, "readmit", { participantId });
        const [joined, answer] = joinsFirst
          ? await together(ms, join, letIn).then(([second, first]) => [first, second] as const)
          : await together(ms, letIn, join);
        const isOld = joined.ok && joined.value.id === participantId;
        expect(answer).toEqual(isOld ? { ok: true, value: null } : { ok: false, code: "came_again" });
        if (ms === Number.POSITIVE_INFINITY) expect(isOld).toBe(!joinsFirst);
      }
    expect(await selvesIn(cast)).toEqual(Array(2 * AHEAD.length + 1).fill(1));
  });

  it("PEOPLE-2: when two tabs join anew at once, and when two selves are let in at once", async () => {
    const cast = await castOf(live);
    const { id } = await removed(cast);
    const [one, two] = await Promise.all([joinAnew(cast, id), joinAnew(cast, id)]);
    expect(one).toEqual(two);
    expect(await selvesIn(cast)).toEqual([1, 1]);
    const anew = one.ok ? one.value.id : "";
    await send(cast.desk, "remove", { participantId: anew, ban: false });
    const both = [id, anew].map((participantId) => send(cast.desk, "readmit", { participantId }));
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await selvesIn(cast)).toEqual([1, 1]);
    expect((await live.store.workshops.load(cast.workshop.id))?.workshop.joined).toBe(3);
  });

  it("PEOPLE-3: as the one who was let in, after the new one was banned, through a locked door and after closing", async () => {
    const cast = await castOf(live);
    const { id: participantId } = await removed(cast);
    const anew = await joinAnew(cast, participantId);
    await send(cast.desk, "remove", { participantId: anew.ok ? anew.value.id : "", ban: true });
    const seen = next(cast.desk, "console", ({ people }) => people === 2);
    await send(cast.desk, "readmit", { participantId });
    const stored = await live.db.prisma.participant.findMany({ where: { workshopId: cast.workshop.id, banned: true } });
    expect(stored).toEqual([]);
    expect((await seen).away).toMatchObject([{ banned: false, again: "Guest 2" }]);
    await send(cast.desk, "options", { set: { locked: true } });
    expect(await joinAnew(cast, participantId)).toMatchObject({ ok: true, value: { id: participantId } });
    await send(cast.desk, "end", { from: "lobby" });
    expect(await joinAnew(cast, participantId)).toMatchObject({ ok: true, value: { id: participantId } });
  });
});
