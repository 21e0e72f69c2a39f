import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REHEARSAL_PEOPLE } from "@/lib/domain/rehearsal";
import { connected, type LiveHarness, send, startLiveHarness } from "@/lib/testing/live-harness";
import { findByCode, joinWorkshop, leaveWorkshop, readCode } from "./joining";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const guestName = (guest: number) => `Guest ${guest}`;
const join = (code: string, name: string) =>
  joinWorkshop({ store: live.store, publish: live.live }, { code, name, guestName });

describe("a code", () => {
  it.each([
    ["4821 7093", "48217093"],
    ["4821-7093", "48217093"],
    ["４８２１７０９３", "48217093"],
    [" 4821.7093 ", "48217093"],
    ["4821709", null],
    ["482170933", null],
    ["48217O93", null],
    ["", null],
  ])("typed as %j is read as %j", (typed, read) => {
    expect(readCode(typed)).toBe(read);
  });

  it("that is mistyped, unknown or closed each gets its own answer, and lets nobody in", async () => {
    const facilitator = await live.facilitator();
    const workshop = await live.workshop(facilitator.id);
    const desk = live.console(workshop.id, facilitator.cookie);
    await connected(desk);
    expect(await findByCode(live.store, "123")).toEqual({ ok: false, code: "bad_code" });
    const unknown = workshop.code === "00000000" ? "00000001" : "00000000";
    expect(await findByCode(live.store, unknown)).toEqual({ ok: false, code: "no_such_code" });
    expect(await findByCode(live.store, workshop.code)).toMatchObject({ ok: true, value: { title: workshop.title } });
    const path = ["lobby", "sort", "discuss", "resort", "compare", "commit", "closed"] as const;
    for (let at = 1; at < path.length; at++) {
      // Late joiners are welcome in every phase before it.
      expect((await join(workshop.code, "")).ok).toBe(true);
      const [from, to] = [path[at - 1], path[at]];
      if (from && to) await send(desk, "move", { from, to });
    }
    expect(await findByCode(live.store, workshop.code)).toEqual({ ok: false, code: "closed" });
    expect(await join(workshop.code, "Too late")).toEqual({ ok: false, code: "closed" });
    // Also when it closes between the look and the step: the row decides.
    expect(await live.store.participants.join(workshop.code, "Too late", guestName)).toEqual({
      ok: false,
      code: "closed",
    });
  });
});

describe("a name", () => {
  it("that is empty or only hidden characters becomes a numbered guest, one number each", async () => {
    const facilitator = await live.facilitator();
    const { code } = await live.workshop(facilitator.id);
    const joined = await Promise.all(["", "   ", "\u200b\u2060", "Priya"].map((name) => join(code, name)));
    const names = joined.map((one) => (one.ok ? one.value.name : one.code));
    expect(names[3]).toBe("Priya");
    expect(new Set(names.slice(0, 3)).size).toBe(3);
    for (const name of names.slice(0, 3)) expect(name).toMatch(/^Guest [1-4]$/);
  });
});

describe("people of a rehearsal", () => {
  it("are never more than its room holds, also when two nodes let them in at once", async () => {
    const { id } = await live.workshop((await live.facilitator()).id);
    await live.db.prisma.workshop.update({ where: { id }, data: { rehearsal: true } });
    const simulate = () => live.store.participants.simulate(id, 10, guestName);
    const came = (await Promise.all([simulate(), simulate(), simulate(), simulate()])).flat();
    const numbers = came.map(({ guestNumber }) => guestNumber).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: REHEARSAL_PEOPLE }, (_, at) => at + 1));
    expect(await simulate()).toEqual([]);
    expect((await live.db.prisma.workshop.findUnique({ where: { id } }))?.joined).toBe(REHEARSAL_PEOPLE);
  });
});

describe("whoever leaves", () => {
  const leave = async (id: string, forget: boolean) => {
    const found = await live.store.participants.find(id);
    if (found === null) throw new Error("nobody is there");
    return leaveWorkshop({ store: live.store, publish: live.live }, found, forget);
  };

  it("keeps the answers in the workshop, or takes them along", async () => {
    const { code } = await live.workshop((await live.facilitator()).id);
    const { id } = await live.join(code);
    expect(await leave(id, false)).toEqual({ ok: true, value: null });
    expect(await live.store.participants.find(id)).not.toBeNull();
    expect(await leave(id, true)).toEqual({ ok: true, value: null });
    expect(await live.store.participants.find(id)).toBeNull();
  });

  it("stays when banned, also on a page from before the ban: nobody comes in again by leaving", async () => {
    const { code } = await live.workshop((await live.facilitator()).id);
    const { id, workshopId } = await live.join(code);
    const removed = { removedAt: new Date(), banned: true };
    await live.db.prisma.participant.update({ where: { id }, data: removed });
    for (const forget of [false, true]) expect(await leave(id, forget)).toEqual({ ok: false, code: "removed" });
    // Also when the ban comes between the look and the step: the row decides.
    const seen = { id, workshopId, removed: false };
    expect(await leaveWorkshop({ store: live.store, publish: live.live }, seen, true)).toEqual({
      ok: false,
      code: "removed",
    });
    expect(await live.store.participants.find(id)).toMatchObject({ banned: true });
  });
});
