import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { castOf, moveTo } from "@/lib/testing/live-cast";
import { type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const TAKEN_BACK = { ok: false, code: "taken_back" };

/** A room in compare in which somebody argues with the card on stage. */
async function argued(line: string) {
  const room = await castOf(live);
  await moveTo(room, "lobby", "sort", "discuss", "resort", "compare");
  const cardId = room.workshop.deck.cards.find(({ kind }) => kind === "sort")?.id ?? "";
  await send(room.desk, "show", { cardId });
  await send(room.desk, "reveal", { cardId });
  const listed = next(room.desk, "console", (view) => view.arguments.length === 1);
  await send(room.phone, "object", { cardId, on: true, line });
  return { room, cardId, argumentId: (await listed).arguments[0]?.id ?? "" };
}

describe("hiding what somebody writes at the same time", () => {
  it("ARGUE-2: hides the argument as it stands, and says when there is none any more", async () => {
    const { room, cardId, argumentId } = await argued("Before");
    await send(room.phone, "object", { cardId, on: true, line: "After" });
    const hidden = next(room.desk, "console", (view) => view.arguments[0]?.hidden === true);
    expect(await send(room.desk, "hideArgument", { argumentId, on: true })).toEqual({ ok: true, value: null });
    expect((await hidden).arguments).toMatchObject([{ id: argumentId, line: "After" }]);
    const [kept] = await live.db.prisma.objection.findMany({ where: { participantId: room.participant.id } });
    expect(kept).toMatchObject({ id: argumentId, line: "After", hidden: true });
    await send(room.phone, "object", { cardId, on: false, line: null });
    expect(await send(room.desk, "hideArgument", { argumentId, on: false })).toEqual(TAKEN_BACK);
  });

  it("ARGUE-2: keeps a hidden argument hidden that is taken back and written anew, also in a room that is read anew", async () => {
    const { room, cardId, argumentId } = await argued("Rude");
    await send(room.desk, "hideArgument", { argumentId, on: true });
    await send(room.phone, "object", { cardId, on: false, line: null });
    const held = async () => [...((await live.store.workshops.load(room.workshop.id))?.people.values() ?? [])];
    expect(await held()).toMatchObject([{ objections: [], takenBack: [{ id: argumentId, line: null, hidden: true }] }]);
    const again = next(room.desk, "console", (view) => view.arguments.length === 1);
    await send(room.phone, "object", { cardId, on: true, line: "Rude again" });
    const written = { id: argumentId, line: "Rude again" };
    expect((await again).arguments).toMatchObject([{ ...written, hidden: true }]);
    expect(await held()).toMatchObject([{ objections: [{ ...written, hidden: true }], takenBack: [] }]);
    const shown = next(room.desk, "console", (view) => view.arguments[0]?.hidden === false);
    expect(await send(room.desk, "hideArgument", { argumentId, on: false })).toEqual({ ok: true, value: null });
    expect((await shown).arguments).toMatchObject([written]);
  });

  it("WORD-3: hides the line of a box as it stands, and says when there is none", async () => {
    const room = await castOf(live);
    await moveTo(room, "lobby", "sort", "discuss");
    const cardId = room.workshop.deck.cards.find(({ kind }) => kind === "interplay")?.id ?? "";
    await send(room.desk, "show", { cardId });
    const word = (text: string) => ({ cardId, columnId: "leadership", text });
    const listed = next(room.desk, "console", ({ words }) => words.length === 1);
    await send(room.phone, "addWord", word("Before"));
    const wordId = (await listed).words[0]?.id ?? "";
    await send(room.phone, "addWord", word("After"));
    const off = next(room.stage, "stage", ({ discuss }) => discuss?.boxes?.flat().length === 0);
    expect(await send(room.desk, "hideWord", { wordId, on: true })).toEqual({ ok: true, value: null });
    await off;
    const kept = await live.db.prisma.word.findMany({ where: { workshopId: room.workshop.id } });
    expect(kept).toMatchObject([{ id: wordId, text: "After", hidden: true }]);
    expect(await send(room.desk, "hideWord", { wordId: randomUUID(), on: true })).toEqual(TAKEN_BACK);
  });
});
