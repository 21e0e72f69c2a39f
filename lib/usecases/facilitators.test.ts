import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { castOf } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, refusalOf, send, startLiveHarness } from "@/lib/testing/live-harness";
import { deleteAccount, renameAccount } from "./accounts";
import { handOver, joinAsCoFacilitator, openCoLink, removeCoFacilitator } from "./facilitators";
import { duplicateWorkshop, listFacilitatedWorkshops, ownedWorkshop, ownWorkshop } from "./workshops";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

/** A workshop with a link, and a second facilitator who came by it. */
async function together() {
  const cast = await castOf(live);
  const owned = await ownedWorkshop(live.store, cast.facilitator.id, cast.workshop.id);
  if (!owned.ok) throw new Error(owned.code);
  const key = await openCoLink(live.store, owned.value, freshSecrets.coKey);
  const co = await live.facilitator();
  expect(await joinAsCoFacilitator(live.store, co.id, key)).toEqual({ ok: true, value: cast.workshop.id });
  return { ...cast, id: owned.value, key, co };
}

it("a facilitator's new name reaches the rooms that are open, of the own workshops alone", async () => {
  const { facilitator, co, phone } = await together();
  const parts = { store: live.store, publish: live.live };
  expect(await renameAccount(parts, co.id, "Noor Haddad")).toEqual({ ok: true, value: null });
  const told = next(phone, "phones", ({ facilitator: name }) => name !== "Amara Osei");
  expect(await renameAccount(parts, facilitator.id, " Amara Osei-Bonsu ")).toEqual({ ok: true, value: null });
  expect((await told).facilitator).toBe("Amara Osei-Bonsu");
});

describe("co-facilitators", () => {
  it("steer the workshop by link, and of two who go on at once one is told that it has moved", async () => {
    const { workshop, co, desk, stage } = await together();
    const second = live.console(workshop.id, co.cookie);
    await connected(second);
    const onStage = next(stage, "stage", ({ phase }) => phase === "sort");
    const answers = await Promise.all(
      [desk, second].map((console) => send(console, "move", { from: "lobby", to: "sort" })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["ok", "phase_moved"]);
    await onStage;
    const told = next(desk, "console", ({ stage: shown }) => shown.blank);
    expect(await send(second, "stage", { set: { blank: true } })).toMatchObject({ ok: true });
    await told;
    expect((await listFacilitatedWorkshops(live.store, co.id)).map(({ id, role }) => [id, role])).toEqual([
      [workshop.id, "co"],
    ]);
  });

  it("may not delete or hand over what they do not own", async () => {
    const { workshop, co, id } = await together();
    expect(await ownWorkshop(live.store, co.id, workshop.id)).toMatchObject({ ok: true });
    expect(await ownedWorkshop(live.store, co.id, workshop.id)).toEqual({ ok: false, code: "no_workshop" });
    const copy = await duplicateWorkshop({ store: live.store, secrets: freshSecrets }, id, co.id);
    expect(copy.ok && (await live.store.workshops.roleOf(copy.value, co.id))).toBe("owner");
  });

  it("come by the newest link alone, and an owner who opens it stays the owner", async () => {
    const { workshop, facilitator, id, key } = await together();
    expect(await joinAsCoFacilitator(live.store, facilitator.id, key)).toEqual({ ok: true, value: workshop.id });
    expect((await live.store.coFacilitators.list(workshop.id)).filter((one) => one.id === facilitator.id)).toHaveLength(
      1,
    );
    const newer = await openCoLink(live.store, id, freshSecrets.coKey);
    const third = await live.facilitator();
    expect(await joinAsCoFacilitator(live.store, third.id, key)).toEqual({ ok: false, code: "no_such_link" });
    expect(await joinAsCoFacilitator(live.store, third.id, "")).toEqual({ ok: false, code: "no_such_link" });
    expect(await joinAsCoFacilitator(live.store, third.id, newer)).toMatchObject({ ok: true });
  });

  it("take over, in the middle of it: the room goes on, and who handed over still steers", async () => {
    const { workshop, facilitator, co, id, desk, phone } = await together();
    const parts = { store: live.store, publish: live.live };
    await live.db.prisma.user.update({ where: { id: co.id }, data: { name: "Noor Haddad" } });
    const told = next(phone, "phones", (view) => view.facilitator === "Noor Haddad");
    expect(await handOver(parts, id, facilitator.id, co.id)).toEqual({ ok: true, value: null });
    await told;
    expect(await live.store.workshops.roleOf(workshop.id, co.id)).toBe("owner");
    expect(await live.store.workshops.roleOf(workshop.id, facilitator.id)).toBe("co");
    // Another tab of who handed over is still let in, and told that it is late.
    const still = await ownWorkshop(live.store, facilitator.id, workshop.id);
    expect(still.ok && (await handOver(parts, still.value, facilitator.id, co.id))).toEqual({
      ok: false,
      code: "not_owner",
    });
    expect(await live.store.workshops.roleOf(workshop.id, co.id)).toBe("owner");
    expect(await send(desk, "move", { from: "lobby", to: "sort" })).toMatchObject({ ok: true });
  });

  it("of two who are handed the workshop at once one owns it, and the other stays with it", async () => {
    const { workshop, facilitator, co, id, key } = await together();
    const third = await live.facilitator();
    expect(await joinAsCoFacilitator(live.store, third.id, key)).toMatchObject({ ok: true });
    const parts = { store: live.store, publish: live.live };
    const outcomes = await Promise.all([co, third].map((to) => handOver(parts, id, facilitator.id, to.id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: "not_owner" });
    const roles = [facilitator, co, third].map(({ id: user }) => live.store.workshops.roleOf(workshop.id, user));
    expect((await Promise.all(roles)).sort()).toEqual(["co", "co", "owner"]);
  });

  it("who left gets nothing handed over, and their console ends", async () => {
    const { workshop, facilitator, co, id, key } = await together();
    const second = live.console(workshop.id, co.cookie);
    await connected(second);
    const ended = new Promise<void>((resolve) => second.once("disconnect", () => resolve()));
    await removeCoFacilitator({ store: live.store, ends: live.live }, id, co.id);
    await ended;
    second.disconnect();
    expect(await joinAsCoFacilitator(live.store, co.id, key)).toEqual({ ok: false, code: "no_such_link" });
    expect(await refusalOf(live.console(workshop.id, co.cookie))).toBe("no_workshop");
    expect(await handOver({ store: live.store, publish: live.live }, id, facilitator.id, co.id)).toEqual({
      ok: false,
      code: "has_left",
    });
    expect(await live.store.workshops.roleOf(workshop.id, facilitator.id)).toBe("owner");
  });

  it("are nobody when a browser sends something that is no id", async () => {
    const { facilitator, co, id } = await together();
    for (const nobody of ["no-id", "", { not: "" }] as string[]) {
      await removeCoFacilitator({ store: live.store, ends: live.live }, id, nobody);
      expect(await handOver({ store: live.store, publish: live.live }, id, facilitator.id, nobody)).toEqual({
        ok: false,
        code: "has_left",
      });
    }
    expect((await live.store.coFacilitators.list(id)).map((one) => one.id)).toEqual([facilitator.id, co.id]);
  });

  it("take nobody's workshop along when their account goes: the room stays, and their console ends", async () => {
    const { workshop, co, desk, phone } = await together();
    const second = live.console(workshop.id, co.cookie);
    await connected(second);
    const ended = new Promise<void>((resolve) => second.once("disconnect", () => resolve()));
    let removed = false;
    phone.once("removed", () => {
      removed = true;
    });
    await deleteAccount({ store: live.store, publish: live.live, ends: live.live }, co.id);
    await ended;
    second.disconnect();
    const onPhone = next(phone, "phones", ({ phase }) => phase === "sort");
    expect(await send(desk, "move", { from: "lobby", to: "sort" })).toMatchObject({ ok: true });
    await onPhone;
    expect(removed).toBe(false);
  });

  it("and phones are told when the owner's account takes the workshop along", async () => {
    const { workshop, facilitator, phone } = await together();
    const told = next(phone, "removed");
    await deleteAccount({ store: live.store, publish: live.live, ends: live.live }, facilitator.id);
    await told;
    expect(await live.store.workshops.load(workshop.id)).toBeNull();
  });
});
