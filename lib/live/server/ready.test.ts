import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardOf, castOf, moveTo } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

describe("who is done", () => {
  it("READY-3: is not when the phase begins anew, in memory, in the database, and on a phone that comes back", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort", "discuss");
    await send(cast.desk, "show", { cardId: cardOf(cast, 0) });
    await moveTo(cast, "discuss", "resort");
    const said = next(cast.desk, "console", ({ done }) => done === 1);
    expect(await send(cast.phone, "ready", { phase: "resort", on: true })).toMatchObject({ ok: true });
    await said;
    await moveTo(cast, "resort", "discuss");
    await send(cast.desk, "show", { cardId: cardOf(cast, 1) });
    const again = next(cast.desk, "console", ({ phase }) => phase === "resort");
    const onStage = next(cast.stage, "stage", ({ phase }) => phase === "resort");
    await moveTo(cast, "discuss", "resort");
    expect((await again).done).toBe(0);
    expect((await onStage).sorting?.done).toBe(0);
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect(loaded?.people.get(cast.participant.id)?.doneIn).toBeNull();
    const back = live.phone(cast.workshop.code, cast.participant.cookie);
    expect((await next(back, "own")).doneIn).toBeNull();
  });

  it("READY-1: is told to console and stage in commit", async () => {
    const cast = await castOf(live);
    const other = live.phone(cast.workshop.code, (await live.join(cast.workshop.code, "Tomasz")).cookie);
    await connected(other);
    await moveTo(cast, "lobby", "sort", "discuss", "resort", "compare", "commit");
    const told = [
      next(cast.desk, "console", ({ done, people }) => done === 1 && people === 2),
      next(cast.stage, "stage", ({ commit, people }) => commit?.done === 1 && people === 2),
    ];
    expect(await send(cast.phone, "ready", { phase: "commit", on: true })).toMatchObject({ ok: true });
    const [desk] = await Promise.all(told);
    expect(desk).toMatchObject({ commitments: { written: 0 } });
  });
});
