import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Layer } from "@/lib/domain/layers";
import { text } from "@/lib/testing/full-room";
import { cardOf, castOf, moveTo } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const DONE = { ok: true, value: null };

describe("the layers of the card on stage", () => {
  const inCompare = async () => {
    const room = await castOf(live);
    const colleague = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(colleague);
    await moveTo(room, "lobby", "sort", "discuss", "resort", "compare");
    const on = cardOf(room, 0);
    const isShown = next(room.phone, "phones", ({ onStage }) => onStage?.id === on);
    expect(await send(room.desk, "show", { cardId: on })).toEqual(DONE);
    await isShown;
    return { ...room, colleague, on };
  };

  it("VIEW-LAYER-1, VIEW-LAYER-2: mine, the room's, the article's reach stage and phones one after another", async () => {
    const { desk, phone, stage, on, workshop } = await inCompare();
    const rationale = workshop.deck.cards[0]?.rationale ?? "";
    expect(rationale).not.toBe("");
    const heard: unknown[] = [];
    for (const socket of [stage, phone]) socket.onAny((...given: unknown[]) => heard.push(given));
    const told = (layer: Layer) => [
      next(stage, "stage", ({ compare }) => ((compare?.card?.rounds ?? null) !== null) === (layer !== "card")),
      next(phone, "phones", ({ onStage }) => onStage?.layer === layer),
    ];
    for (const layer of ["room", "card", "room"] as const) {
      const both = told(layer);
      expect(await send(desk, "layer", { on, layer })).toEqual(DONE);
      await Promise.all(both);
    }
    expect(text(heard)).not.toContain(rationale);
    const opened = [
      next(stage, "stage", ({ compare }) => compare?.card?.model?.rationale === rationale),
      next(phone, "phones", ({ revealed }) => revealed[0]?.rationale === rationale),
    ];
    expect(await send(desk, "layer", { on, layer: "article" })).toEqual(DONE);
    await Promise.all(opened);
  });

  it("STAGE-6: both consoles see the same layer, one version on, and one that saw another card is refused", async () => {
    const room = await inCompare();
    const { desk, colleague, on, workshop } = room;
    const read = async () => (await live.store.workshops.load(workshop.id))?.workshop;
    const version = (await read())?.version ?? 0;
    const told = [desk, colleague].map((each) => next(each, "console", ({ stage }) => stage.layer === "room"));
    expect(await send(colleague, "layer", { on, layer: "room" })).toEqual(DONE);
    expect((await Promise.all(told)).map((view) => view.version)).toEqual([version + 1, version + 1]);
    expect(await send(desk, "show", { cardId: cardOf(room, 1) })).toEqual(DONE);
    expect(await send(colleague, "layer", { on, layer: "article" })).toEqual({ ok: false, code: "stage_moved" });
    expect(await read()).toMatchObject({ revealed: [], stage: { card: 1, layer: "card" } });
    for (const socket of [room.phone, room.stage])
      expect(await send(socket, "layer", { on, layer: "room" })).toMatchObject({ ok: false });
    expect(await send(desk, "layer", { on, layer: "reason" as never })).toEqual({ ok: false, code: "bad_input" });
  });
});
