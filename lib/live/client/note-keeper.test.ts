import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { NOTE_MAX } from "@/lib/domain/notes";
import { castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, send as sendTo, startLiveHarness, type TestSocket } from "@/lib/testing/live-harness";
import { createNoteKeeper, type NoteKeeper } from "./note-keeper";
import type { NoteDraft, NoteStorage } from "./note-storage";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

/** As a browser keeps it: across reloads. */
function aStorage(): NoteStorage & { drafts: Map<string, NoteDraft> } {
  const drafts = new Map<string, NoteDraft>();
  return {
    drafts,
    all: () => new Map(drafts),
    keep: (about, draft) => void (draft === null ? drafts.delete(about) : drafts.set(about, draft)),
  };
}

type Line = { isUp: boolean };

/** A console's notes on a real connection, as notes-context.tsx joins them. */
function keeperOn(socket: TestSocket, storage = aStorage(), line: Line = { isUp: true }): NoteKeeper {
  const keeper = createNoteKeeper({
    storage,
    send: async (name, payload) =>
      line.isUp ? ((await sendTo(socket, name, payload)) as never) : { ok: false, code: "offline" },
  });
  socket.on("notes", (notes) => {
    if (line.isUp) keeper.hear(Object.fromEntries(notes.map((note) => [note.about, note])));
  });
  return keeper;
}

const becomes = (keeper: NoteKeeper, about: string, state: string) =>
  vi.waitFor(() => expect(keeper.note(about).state).toBe(state), { timeout: 8_000 });

describe("a console's notes", () => {
  it("are saved by themselves, and at once when the hand leaves the field", async () => {
    const { desk, workshop } = await castOf(live);
    const keeper = keeperOn(desk);
    keeper.type("card:0", "They laughed");
    expect(keeper.note("card:0")).toMatchObject({ text: "They laughed", state: "saving" });
    await becomes(keeper, "card:0", "saved");
    keeper.type("card:0", "They laughed, ");
    keeper.flush("card:0");
    // Typed while the last one is under way: the next one.
    keeper.type("card:0", "They laughed, twice");
    await becomes(keeper, "card:0", "saved");
    expect((await live.store.notes.list(workshop.id)).map(({ text, rev }) => [text, rev])).toEqual([
      ["They laughed, twice", 3],
    ]);
    keeper.close();
  });

  it("are kept in the browser while there is no line, and sent after, also by the next page", async () => {
    const { desk, workshop } = await castOf(live);
    const [storage, line] = [aStorage(), { isUp: false }];
    const first = keeperOn(desk, storage, line);
    first.type("step:lobby", "Written in the cellar");
    first.flush("step:lobby");
    await becomes(first, "step:lobby", "waiting");
    expect(storage.drafts.get("step:lobby")).toEqual({ text: "Written in the cellar", seen: 0 });
    first.close();
    line.isUp = true;
    const next = keeperOn(desk, storage, line);
    expect(next.note("step:lobby")).toMatchObject({ text: "Written in the cellar", state: "waiting" });
    next.connected();
    await becomes(next, "step:lobby", "saved");
    expect(storage.drafts.size).toBe(0);
    expect((await live.store.notes.list(workshop.id))[0]?.text).toBe("Written in the cellar");
    next.close();
  });

  it("is not held against its own writer who typed on when an answer was lost", async () => {
    const { desk, workshop } = await castOf(live);
    let isLost = true;
    const keeper = createNoteKeeper({
      storage: aStorage(),
      send: async (name, payload) => {
        const answer = (await sendTo(desk, name, payload)) as never;
        return isLost ? { ok: false, code: "offline" } : answer;
      },
    });
    keeper.type("card:2", "Half a sentence ");
    keeper.flush("card:2");
    await becomes(keeper, "card:2", "waiting");
    isLost = false;
    keeper.type("card:2", "Half a sentence and the rest");
    keeper.flush("card:2");
    await becomes(keeper, "card:2", "saved");
    expect((await live.store.notes.list(workshop.id)).map(({ text }) => text)).toEqual([
      "Half a sentence and the rest",
    ]);
    keeper.close();
  });

  it.each([
    ["both", "from the other\nfrom me"],
    ["mine", "from me"],
    ["theirs", "from the other"],
  ] as const)("of two who wrote, the later has both texts and keeps %s", async (how, text) => {
    const { desk, workshop, facilitator } = await castOf(live);
    const other = live.console(workshop.id, facilitator.cookie);
    const line = { isUp: false };
    const [mine, theirs] = [keeperOn(desk, aStorage(), line), keeperOn(other)];
    mine.type("card:1", "from me");
    theirs.type("card:1", "from the other");
    theirs.flush("card:1");
    await becomes(theirs, "card:1", "saved");
    line.isUp = true;
    mine.connected();
    await becomes(mine, "card:1", "meanwhile");
    expect(mine.note("card:1")).toMatchObject({ text: "from me", kept: { text: "from the other", by: "Amara Osei" } });
    mine.meet("card:1", how);
    await becomes(mine, "card:1", "saved");
    expect(mine.note("card:1").text).toBe(text);
    await vi.waitFor(() => expect(theirs.note("card:1")).toMatchObject({ text, state: "saved" }));
    expect((await live.store.notes.list(workshop.id))[0]?.text).toBe(text);
    for (const keeper of [mine, theirs]) keeper.close();
  });

  it("are not sent while they are too long, and not lost", async () => {
    const { desk, workshop } = await castOf(live);
    const storage = aStorage();
    const keeper = keeperOn(desk, storage);
    keeper.type("card:2", "x".repeat(NOTE_MAX + 1));
    keeper.flush("card:2");
    expect(keeper.note("card:2").state).toBe("too_long");
    expect(storage.drafts.get("card:2")?.text).toHaveLength(NOTE_MAX + 1);
    expect(await live.store.notes.list(workshop.id)).toEqual([]);
    keeper.type("card:2", "x".repeat(NOTE_MAX));
    await becomes(keeper, "card:2", "saved");
    keeper.close();
  });
});
