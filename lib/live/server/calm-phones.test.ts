import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { castOf, moveTo } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";
import { CALM_MS } from "./broadcaster";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

it("what one person does in commit is told to the other phones as a count, once a second at most, or not at all", async () => {
  const room = await castOf(live);
  const other = live.phone(room.workshop.code, (await live.join(room.workshop.code, "Tomasz")).cookie);
  await connected(other);
  await moveTo(room, "lobby", "sort", "discuss", "resort", "compare", "commit");
  await sleep(2 * CALM_MS);
  const told: (number | null)[] = [];
  other.on("phones", ({ written }) => told.push(written));

  for (const on of [true, false, true]) {
    const seen = next(room.desk, "console", ({ done }) => done === Number(on));
    expect(await send(room.phone, "ready", { phase: "commit", on })).toMatchObject({ ok: true });
    await seen;
  }
  expect(await send(room.phone, "rename", { name: "Priya K" })).toMatchObject({ ok: true });
  await sleep(CALM_MS + 200);
  expect(told).toEqual([]);

  const when = { occasion: "the round begins", shared: true, named: false };
  for (const action of ["ask", "ask first", "ask first of all"])
    for (const columnId of ["leadership", "management"])
      expect(await send(room.phone, "commit", { ...when, columnId, action })).toMatchObject({ ok: true });
  await sleep(2 * CALM_MS + 200);
  expect(told.at(-1)).toBe(1);
  expect(told.length).toBeLessThanOrEqual(2);
});
