import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { REHEARSAL_PEOPLE } from "@/lib/domain/rehearsal";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import {
  connected,
  type LiveHarness,
  next,
  refusalOf,
  send,
  startLiveHarness,
  type TestSocket,
} from "@/lib/testing/live-harness";

/** Four times as quick as in earnest. */
const STEP_MS = 100;

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness({ rehearsalStepMs: STEP_MS });
});
afterAll(() => live.close());

/** Simulated people take their time, and a busy machine takes more. */
const PATIENTLY = { timeout: 20_000, interval: 50 };

/** What a console shows now. */
function newest(desk: TestSocket): { view: ConsoleNotice | null } {
  const seen: { view: ConsoleNotice | null } = { view: null };
  desk.on("console", (view) => {
    seen.view = view;
  });
  return seen;
}

describe("a rehearsal", () => {
  it("plays a room on the real server, and leaves nothing behind", async () => {
    const facilitator = await live.facilitator();
    const workshop = await live.workshop(facilitator.id);
    const desk = live.console(workshop.id, facilitator.cookie);
    const stage = live.stage(workshop.stageKey);
    expect((await next(desk, "console")).mayRehearse).toBe(true);
    const told = newest(desk);
    const marked = next(stage, "stage", ({ rehearsal, people }) => rehearsal && people > 0);
    expect(await send(desk, "rehearse", { on: true })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(told.view?.here).toBe(REHEARSAL_PEOPLE), PATIENTLY);
    expect((await marked).names[0]?.name).toMatch(/^Simulated \d+$/);

    // Somebody real looks in, with a phone of their own.
    const tester = await live.join(workshop.code, "Ana");
    const phone = live.phone(workshop.code, tester.cookie);
    expect((await next(phone, "phones")).rehearsal).toBe(true);

    await send(desk, "move", { from: "lobby", to: "sort" });
    await vi.waitFor(() => expect(told.view?.counts.first.flat().some((count) => count > 0)).toBe(true), PATIENTLY);

    const left = new Promise<void>((resolve) => phone.once("removed", () => resolve()));
    const empty = next(desk, "console", ({ rehearsal, people }) => !rehearsal && people === 0);
    expect(await send(desk, "rehearse", { on: false })).toMatchObject({ ok: true });
    await left;
    expect(await empty).toMatchObject({ phase: "lobby", mayRehearse: true, listed: [] });
    expect(await live.db.prisma.participant.count({ where: { workshopId: workshop.id } })).toBe(0);
    expect(await refusalOf(live.phone(workshop.code, tester.cookie))).toBe("not_a_participant");
    const again = await live.join(workshop.code, "Ana");
    expect(again.guestNumber).toBe(1);
    expect(await send(desk, "rehearse", { on: true })).toEqual({ ok: false, code: "people_are_in" });
  }, 40_000);

  it("stands still while nobody looks at the console", async () => {
    const facilitator = await live.facilitator();
    const workshop = await live.workshop(facilitator.id);
    const desk = live.console(workshop.id, facilitator.cookie);
    await connected(desk);
    const count = () => live.db.prisma.participant.count({ where: { workshopId: workshop.id } });
    await send(desk, "rehearse", { on: true });
    await expect.poll(count, { interval: 10 }).toBeGreaterThan(0);
    desk.disconnect();
    // Whoever was coming in just now is in by then.
    await sleep(2 * STEP_MS);
    const before = await count();
    await sleep(4 * STEP_MS);
    expect(await count()).toBe(before);
    expect(before).toBeLessThan(REHEARSAL_PEOPLE);
    const again = live.console(workshop.id, facilitator.cookie);
    const told = newest(again);
    await vi.waitFor(() => expect(told.view?.people).toBe(REHEARSAL_PEOPLE), PATIENTLY);
  }, 40_000);
});
