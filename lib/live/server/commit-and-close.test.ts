import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandPayload } from "@/lib/live/protocol";
import { type Cast, castOf, moveTo } from "@/lib/testing/live-cast";
import { type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const atCommit = async (): Promise<Cast> => {
  const room = await castOf(live);
  await moveTo(room, "lobby", "sort", "discuss", "resort", "compare", "commit");
  return room;
};
const sentence = (changes: Partial<CommandPayload<"commit">> = {}) => ({
  columnId: "leadership",
  occasion: "the round begins",
  action: "ask first",
  shared: true,
  named: false,
  ...changes,
});
/** What the console shows on the wall as soon as it is as expected. */
const wallWith = (room: Cast, isExpected: (wall: { action: string; hidden: boolean }[]) => boolean) =>
  next(room.desk, "console", ({ wall }) => isExpected(wall)).then(({ wall }) => wall);

describe("a commitment", () => {
  it("is about a card or a dimension of this deck, and about nothing of another", async () => {
    const room = await atCommit();
    const { deck } = room.workshop;
    const cardId = deck.cards.find(({ kind }) => kind === "interplay")?.id ?? "";
    const practice = deck.cards.find(({ kind }) => kind === "practice")?.id ?? "";
    const dimensionId = deck.dimensions[0]?.id ?? "";
    for (const about of [{ cardId: "of-another-deck" }, { dimensionId: "of-another-deck" }, { cardId: practice }])
      expect(await send(room.phone, "commit", sentence({ about }))).toEqual({ ok: false, code: "unknown_topic" });
    expect(await send(room.phone, "commit", sentence({ about: { cardId, dimensionId } as never }))).toEqual({
      ok: false,
      code: "bad_input",
    });
    for (const about of [{ cardId }, { dimensionId }]) {
      const own = next(
        room.phone,
        "own",
        ({ commitments }) => Object.keys(commitments[0]?.about ?? {})[0] === Object.keys(about)[0],
      );
      expect(await send(room.phone, "commit", sentence({ about }))).toEqual({ ok: true, value: null });
      expect((await own).commitments[0]?.about).toEqual(about);
    }
    // an older page says nothing about it
    const own = next(room.phone, "own", ({ commitments }) => commitments[0]?.about === null);
    await send(room.phone, "commit", sentence());
    await own;
    // and what was stored is what a node reads that has nothing in memory
    await send(room.phone, "commit", sentence({ about: { cardId } }));
    const read = await live.store.workshops.load(room.workshop.id);
    const at = deck.cards.findIndex(({ id }) => id === cardId);
    expect(read?.people.get(room.participant.id)?.commitments[0]?.about).toEqual({ card: at });
  });

  it("of 10,000 characters is refused, and one in Arabic or with emoji is taken as it is", async () => {
    const room = await atCommit();
    const long = "x".repeat(10_000);
    for (const [bad, code] of [
      [{ action: long }, "too_long"],
      [{ occasion: long }, "too_long"],
      [{ about: { cardId: long } }, "bad_input"],
    ] as const)
      expect(await send(room.phone, "commit", sentence(bad))).toEqual({ ok: false, code });
    const action = "سأسأل الأهدأ أولا 👩‍👩‍👧";
    const shown = next(room.stage, "stage", ({ commit }) => commit?.wall[0]?.action === action);
    expect(await send(room.phone, "commit", sentence({ action }))).toMatchObject({ ok: true });
    await shown;
  });

  it("that was hidden leaves the stage and stays hidden when it is written anew; its writer is told", async () => {
    const room = await atCommit();
    const listed = wallWith(room, ([one]) => one?.action === "something rude");
    await send(room.phone, "commit", sentence({ action: "something rude" }));
    const commitmentId = (await listed)[0]?.id ?? "";
    const [told, gone] = [
      next(room.phone, "own", ({ commitments }) => commitments[0]?.hidden === true),
      next(room.stage, "stage", ({ commit }) => commit?.shared === 0),
    ];
    expect(await send(room.desk, "hideCommitment", { commitmentId, on: true })).toEqual({ ok: true, value: null });
    expect((await told).commitments[0]?.action).toBe("something rude");
    await gone;
    const again = wallWith(room, ([one]) => one?.action === "something else");
    await send(room.phone, "commit", sentence({ action: "something else" }));
    expect(await again).toMatchObject([{ id: commitmentId, hidden: true }]);
    const read = await live.store.workshops.load(room.workshop.id);
    expect(read?.people.get(room.participant.id)?.commitments).toMatchObject([{ id: commitmentId, hidden: true }]);
  });

  it("that its writer has just taken off the wall cannot be hidden, and says so", async () => {
    const room = await atCommit();
    const listed = wallWith(room, (wall) => wall.length === 1);
    await send(room.phone, "commit", sentence());
    const commitmentId = (await listed)[0]?.id ?? "";
    await send(room.phone, "commit", sentence({ shared: false }));
    const hide = { commitmentId, on: true };
    expect(await send(room.desk, "hideCommitment", hide)).toEqual({ ok: false, code: "taken_back" });
    expect(await send(room.phone, "hideCommitment", hide)).toMatchObject({ ok: false });
    // nobody hides what is on another workshop's wall
    await send(room.phone, "commit", sentence());
    const other = await atCommit();
    expect(await send(other.desk, "hideCommitment", hide)).toEqual({ ok: false, code: "taken_back" });
    const read = await live.store.workshops.load(room.workshop.id);
    expect(read?.people.get(room.participant.id)?.commitments[0]?.hidden).toBe(false);
  });
});

describe("the last word", () => {
  it("is one word, sent after closing and changed; the facilitator hides it without learning whose it is", async () => {
    const room = await atCommit();
    expect(await send(room.phone, "lastWord", { word: "Early" })).toEqual({ ok: false, code: "wrong_phase" });
    await moveTo(room, "commit", "closed");
    for (const [word, code] of [
      ["two words", "two_words"],
      ["   ", "bad_word"],
      ["a".repeat(25), "bad_word"],
      ["a".repeat(10_000), "bad_input"],
    ] as const)
      expect(await send(room.phone, "lastWord", { word })).toEqual({ ok: false, code });
    for (const word of ["👩‍👩‍👧", "الاستماع"]) {
      const own = next(room.phone, "own", ({ lastWord }) => lastWord?.text === word);
      expect(await send(room.phone, "lastWord", { word })).toEqual({ ok: true, value: null });
      await own;
    }
    const { lastWordList } = await next(room.desk, "console", (view) => view.lastWordList[0]?.text === "الاستماع");
    const [word] = lastWordList;
    expect(Object.keys(word ?? {}).sort()).toEqual(["hidden", "id", "text"]);
    const told = next(room.phone, "own", ({ lastWord }) => lastWord?.hidden === true);
    expect(await send(room.desk, "hideLastWord", { lastWordId: word?.id ?? "", on: true })).toMatchObject({ ok: true });
    await told;
    const unknown = { lastWordId: "0199a000-0000-7000-8000-000000000001", on: true };
    expect(await send(room.desk, "hideLastWord", unknown)).toEqual({ ok: false, code: "taken_back" });
    const read = await live.store.workshops.load(room.workshop.id);
    expect(read?.people.get(room.participant.id)?.lastWord).toEqual({ ...word, hidden: true });
  });
});

describe("what somebody keeps", () => {
  it("is there after closing, with what was hidden, and gone for who was removed or deleted all answers", async () => {
    const room = await atCommit();
    const listed = wallWith(room, (wall) => wall.length === 1);
    await send(room.phone, "commit", sentence());
    await send(room.desk, "hideCommitment", { commitmentId: (await listed)[0]?.id ?? "", on: true });
    await send(room.phone, "commit", sentence({ columnId: "management", shared: false }));
    await moveTo(room, "commit", "closed");
    const { participants, followUps } = live.store;
    const keepsake = async () => (await followUps.find(room.participant.id))?.keepsake ?? null;
    const kept = await keepsake();
    expect(kept?.sentences.map(({ column }) => column)).toEqual(["Leadership", "Management"]);
    await send(room.desk, "remove", { participantId: room.participant.id, ban: false });
    expect(await keepsake()).toBeNull();
    await send(room.desk, "readmit", { participantId: room.participant.id });
    expect(await keepsake()).toMatchObject({ title: room.workshop.title });
    await participants.forget(room.participant.id);
    expect(await keepsake()).toBeNull();
  });
});
