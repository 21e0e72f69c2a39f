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

/** From joins that are some 10 ms ahead to letting in that is. */
const PAIRS = 24;

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
    const how = new Set<string>();
    for (let pair = 0; pair < PAIRS; pair++) {
      const { id: participantId } = await removed(cast);
      const ahead = pair - PAIRS / 2;
      const [joined, letIn] = await Promise.all([
        sleep(Math.max(0, ahead)).then(() => joinAnew(cast, participantId)),
        sleep(Math.max(0, -ahead)).then(() => send(cast.desk, "readmit", { participantId })),
      ]);
      const isOld = joined.ok && joined.value.id === participantId;
      expect(letIn).toEqual(isOld ? { ok: true, value: null } : { ok: false, code: "came_again" });
      how.add(isOld ? "let in" : "came again");
    }
    expect(await selvesIn(cast)).toEqual(Array(PAIRS + 1).fill(1));
    // Each came first at times, or nothing was raced.
    expect([...how].sort()).toEqual(["came again", "let in"]);
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
    await send(cast.desk, "readmit", { participantId });
    const stored = await live.db.prisma.participant.findMany({ where: { workshopId: cast.workshop.id, banned: true } });
    expect(stored).toEqual([]);
    const { away } = await next(cast.desk, "console", ({ people }) => people === 2);
    expect(away).toMatchObject([{ banned: false, again: "Guest 2" }]);
    await send(cast.desk, "options", { set: { locked: true } });
    expect(await joinAnew(cast, participantId)).toMatchObject({ ok: true, value: { id: participantId } });
    await send(cast.desk, "end", { from: "lobby" });
    expect(await joinAnew(cast, participantId)).toMatchObject({ ok: true, value: { id: participantId } });
  });
});
