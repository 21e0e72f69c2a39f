import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHEETS } from "@/lib/domain/run-sheet";
import { text } from "@/lib/testing/full-room";
import { type Cast, castOf, moveTo } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

describe("the minutes of a run sheet", () => {
  it("RUN-4: of two facilitators the one who saw other minutes is refused, and both see those that hold", async () => {
    const room = await castOf(live);
    const colleague = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(colleague);
    const first = { ...SHEETS.full, discuss: 20 };
    const second = { ...SHEETS.full, sort: 15 };
    const told = [room.desk, colleague].map((desk) =>
      next(desk, "console", ({ options }) => options.minutes?.discuss === 20),
    );
    expect(await send(room.desk, "plan", { seen: SHEETS.full, minutes: first })).toEqual({ ok: true, value: null });
    await Promise.all(told);
    const stale = await send(colleague, "plan", { seen: SHEETS.full, minutes: second });
    expect(stale).toEqual({ ok: false, code: "plan_changed" });
    const read = async () => (await live.store.workshops.load(room.workshop.id))?.workshop.options.minutes;
    expect(await read()).toEqual(first);
    expect(await send(colleague, "plan", { seen: first, minutes: second })).toEqual({ ok: true, value: null });
    expect(await read()).toEqual(second);
  });

  it("RUN-4: of two who change them in the same instant one is refused", async () => {
    const room = await castOf(live);
    const colleague = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(colleague);
    const answers = await Promise.all(
      [room.desk, colleague].map((desk, at) =>
        send(desk, "plan", { seen: SHEETS.full, minutes: { ...SHEETS.full, compare: 20 + at } }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, code: "plan_changed" });
  });

  it("RUN-4: nobody but a facilitator changes them, and only to whole minutes from 0 to 120 of every step", async () => {
    const room = await castOf(live);
    const change = { seen: SHEETS.full, minutes: { ...SHEETS.full, sort: 9 } };
    for (const socket of [room.phone, room.stage])
      expect(await send(socket, "plan", change)).toMatchObject({ ok: false });
    const { sort: _, ...without } = SHEETS.full;
    for (const minutes of [
      { ...SHEETS.full, sort: -1 },
      { ...SHEETS.full, sort: 121 },
      { ...SHEETS.full, sort: 1.5 },
      { ...SHEETS.full, sort: "8" },
      without,
    ])
      expect(await send(room.desk, "plan", { seen: SHEETS.full, minutes: minutes as never })).toEqual({
        ok: false,
        code: "bad_input",
      });
    const read = await live.store.workshops.load(room.workshop.id);
    expect(read?.workshop.options.minutes ?? SHEETS.full).toEqual(SHEETS.full);
  });
});

describe("the order of the cards", () => {
  it("QUEUE-8: of two facilitators who change it, the one who saw another order is refused, and nothing is lost", async () => {
    const room = await castOf(live);
    await moveTo(room, "lobby", "sort", "discuss");
    const colleague = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(colleague);
    const sorts = room.workshop.deck.cards.flatMap(({ id, kind }, at) => (kind === "sort" ? [{ id, at }] : []));
    const [one, two] = sorts as [(typeof sorts)[0], (typeof sorts)[0]];
    const seen = { order: [], skipped: [] };
    const told = next(colleague, "console", ({ queue }) => queue.order.length === 1);
    const first = { order: [one.id], skipped: [] };
    expect(await send(room.desk, "queue", { ...first, seen })).toEqual({ ok: true, value: null });
    const late = { order: [], skipped: [two.id] };
    expect(await send(colleague, "queue", { ...late, seen })).toEqual({ ok: false, code: "queue_changed" });
    expect((await told).queue).toEqual({ order: [one.at], skipped: [] });
    const again = { order: [one.id], skipped: [two.id] };
    expect(await send(colleague, "queue", { ...again, seen: first })).toEqual({ ok: true, value: null });
    const read = (await live.store.workshops.load(room.workshop.id))?.workshop.queue;
    expect(read).toEqual({ order: [one.at], skipped: [two.at] });
  });
});

describe("a pair on stage", () => {
  const inCompare = async (): Promise<Cast> => {
    const room = await castOf(live);
    await moveTo(room, "lobby", "sort", "discuss", "resort", "compare");
    return room;
  };

  it("STAGE-5: of a card that is not opened, nothing of the article reaches the stage or a phone", async () => {
    const room = await inCompare();
    const { deck } = room.workshop;
    const pair = deck.pairs[0];
    const ids = Object.values(pair?.cards ?? {});
    const models = ids.map((id) => deck.cards.find((card) => card.id === id)?.rationale ?? "");
    expect(models.every((rationale) => rationale !== "")).toBe(true);
    const heard: Record<"stage" | "phone", unknown[]> = { stage: [], phone: [] };
    room.stage.onAny((...given: unknown[]) => heard.stage.push(given));
    room.phone.onAny((...given: unknown[]) => heard.phone.push(given));
    const shown = next(room.stage, "stage", ({ compare }) => compare?.pair?.cards.length === ids.length);
    expect(await send(room.desk, "showPair", { pairId: pair?.id ?? "" })).toEqual({ ok: true, value: null });
    expect((await shown).compare?.pair?.cards.every(({ model, bars }) => model === null && bars === null)).toBe(true);
    const half = next(room.phone, "phones", (view) => text(view).includes(models[0] ?? ""));
    expect(await send(room.desk, "reveal", { cardId: ids[0] ?? "" })).toEqual({ ok: true, value: null });
    await half;
    expect(text(heard.stage)).not.toContain(models[0]);
    for (const seen of [heard.stage, heard.phone].map(text)) {
      expect(seen).not.toContain(models[1]);
      expect(seen).not.toContain(pair?.shows);
    }
    const whole = next(room.stage, "stage", ({ compare }) => compare?.pair?.shows === pair?.shows);
    expect(await send(room.desk, "layer", { on: pair?.id ?? "", layer: "article" })).toEqual({ ok: true, value: null });
    expect((await whole).compare?.pair?.cards.every(({ model }) => model !== null)).toBe(true);
  });

  it("STAGE-5: one that the deck does not have, or that somebody else than a facilitator asks for, is refused", async () => {
    const room = await inCompare();
    const pairId = room.workshop.deck.pairs[0]?.id ?? "";
    expect(await send(room.desk, "showPair", { pairId: "of-another-deck" })).toEqual({
      ok: false,
      code: "unknown_pair",
    });
    expect(await send(room.desk, "showPair", { pairId: "x".repeat(10_000) })).toEqual({ ok: false, code: "bad_input" });
    for (const socket of [room.phone, room.stage])
      expect(await send(socket, "showPair", { pairId })).toMatchObject({ ok: false });
    expect((await live.store.workshops.load(room.workshop.id))?.workshop.stage.pair).toBeNull();
  });
});
