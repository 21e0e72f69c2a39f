import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTE_MAX, type NoteSaved } from "@/lib/domain/notes";
import { type Cast, castOf } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness, type TestSocket } from "@/lib/testing/live-harness";
import { hasRedis, NEEDS_REDIS } from "@/lib/testing/redis";
import { startTwoNodes, type TwoNodes } from "@/lib/testing/two-nodes";
import { deleteWorkshop, ownedWorkshop } from "@/lib/usecases/workshops";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

async function write(desk: TestSocket, about: string, text: string, seen = 0): Promise<NoteSaved> {
  const answer = await send(desk, "note", { about, text, seen });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as NoteSaved;
}

/** A second facilitator, with a console of their own. */
async function coDesk({ workshop }: Cast): Promise<TestSocket> {
  const { id, cookie } = await live.facilitator();
  await live.db.prisma.user.update({ where: { id }, data: { name: "Tomasz Nowak" } });
  await live.store.coFacilitators.add(workshop.id, id);
  const desk = live.console(workshop.id, cookie);
  await connected(desk);
  return desk;
}

const notesWith = (desk: TestSocket, text: string) =>
  next(desk, "notes", (notes) => notes.some((note) => note.text === text));

describe("notes", () => {
  it("are acknowledged once they are kept, told to the other console, and sent whole to one that comes later", async () => {
    const cast = await castOf(live);
    const other = await coDesk(cast);
    const told = notesWith(other, "They laughed at this one");
    const { outcome, note } = await write(cast.desk, "card:3", "They laughed at this one");
    expect([outcome, note.about, note.rev, note.by]).toEqual(["saved", "card:3", 1, "Amara Osei"]);
    expect(await live.store.notes.list(cast.workshop.id)).toEqual([note]);
    expect(await told).toEqual([note]);
    await write(cast.desk, "step:sort", "Start late");
    const later = live.console(cast.workshop.id, cast.facilitator.cookie);
    expect((await next(later, "notes")).map(({ text }) => text).sort()).toEqual([
      "Start late",
      "They laughed at this one",
    ]);
  });

  it("of two that are written at once the first counts, and the other is given it", async () => {
    const cast = await castOf(live);
    const other = await coDesk(cast);
    const both = await Promise.all([write(cast.desk, "card:0", "mine"), write(other, "card:0", "theirs")]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["saved", "written_meanwhile"]);
    const [first, second] = both;
    expect(first?.note).toEqual(second?.note);
    // Who was late saw it now, and keeps both; nobody saw the first one any more.
    const kept = await write(other, "card:0", "mine and theirs", 1);
    expect([kept.outcome, kept.note.rev, kept.note.by]).toEqual(["saved", 2, "Tomasz Nowak"]);
    expect((await write(cast.desk, "card:0", "late", 1)).outcome).toBe("written_meanwhile");
    // An acknowledgement that was lost: sent again, it is no conflict with itself.
    expect((await write(other, "card:0", "mine and theirs", 1)).outcome).toBe("saved");
  });

  it("are the facilitators' alone, of 2,000 characters at most, and about what is there", async () => {
    const cast = await castOf(live);
    const heard: string[] = [];
    for (const socket of [cast.phone, cast.stage]) socket.onAny((event: string) => heard.push(event));
    const given = { about: "card:0", text: "x", seen: 0 };
    for (const socket of [cast.phone, cast.stage])
      expect(await send(socket, "note", given)).toEqual({ ok: false, code: "not_allowed" });
    const long = { ...given, text: "x".repeat(10_000) };
    expect(await send(cast.desk, "note", long)).toEqual({ ok: false, code: "bad_input" });
    for (const about of ["card:999", "card:x", "step:nap", "everything"])
      expect(await send(cast.desk, "note", { ...given, about }), about).toEqual({ ok: false, code: "unknown_card" });
    const most = await write(cast.desk, "card:0", "\u{1f600}".repeat(NOTE_MAX / 2));
    expect(most.note.text).toHaveLength(NOTE_MAX);
    expect(await live.store.notes.list(cast.workshop.id)).toHaveLength(1);
    expect(heard).not.toContain("notes");
  });

  it("raise no version, and are gone with their workshop", async () => {
    const cast = await castOf(live);
    await write(cast.desk, "step:lobby", "Water on the tables");
    const room = await live.store.workshops.load(cast.workshop.id);
    expect(room?.workshop.version).toBe(cast.workshop.version);
    expect(JSON.stringify(room)).not.toContain("Water");
    const owned = await ownedWorkshop(live.store, cast.facilitator.id, cast.workshop.id);
    if (!owned.ok) throw new Error(owned.code);
    await deleteWorkshop({ store: live.store, publish: live.live }, owned.value);
    expect(await live.store.notes.list(cast.workshop.id)).toEqual([]);
  });
});

describe.skipIf(!hasRedis)(`notes on two nodes${NEEDS_REDIS}`, () => {
  let nodes: TwoNodes;
  beforeAll(async () => {
    nodes = await startTwoNodes();
  });
  afterAll(() => nodes?.close());

  it("reach the console at the other node, also when what was told of them is lost", async () => {
    const { a, b } = nodes;
    const cast = await castOf(a);
    const far = b.console(cast.workshop.id, cast.facilitator.cookie);
    const stage = b.stage(cast.workshop.stageKey);
    await Promise.all([far, stage].map(connected));
    const told = notesWith(far, "told");
    await write(cast.desk, "card:1", "told");
    await told;
    const found = notesWith(far, "lost");
    a.lose(true);
    await write(cast.desk, "card:2", "lost");
    a.lose(false);
    await found;
  });
});
