import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import type { Room } from "@/lib/domain/room";
import { buildReport } from "@/lib/reports/report";
import { guestName, untitledSheet } from "@/lib/server/nameless";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { backupOf, writeBackup } from "./backup";
import { BACKUP_MAX_BYTES } from "./backup-schema";
import { importWorkshop } from "./import-workshop";

const NOW = Date.UTC(2026, 10, 25, 9);
let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const bytes = (text: string) => new TextEncoder().encode(text);

async function bring(file: Uint8Array, secrets = freshSecrets) {
  const { id } = await live.facilitator();
  const called = { guest: guestName, sheet: untitledSheet };
  const parts = { workshops: live.store.workshops, secrets, freshId: randomUUID, called, now: NOW };
  return { owner: id, done: await importWorkshop(parts, { id, name: "Amara Osei" }, file) };
}
async function brought(file: Uint8Array): Promise<{ owner: string; room: Room }> {
  const { owner, done } = await bring(file);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const room = await live.store.workshops.load(done.value);
  if (room === null) throw new Error("nothing was written");
  return { owner, room };
}

function aRoomToKeep(people = 12): Room {
  const room = aPlausibleRoom(people, { joined: people, followUp: { weeks: 3, openedAt: null } });
  const [first, second, third] = [...room.people.values()];
  if (!first || !second || !third) throw new Error("nobody is in");
  Object.assign(first, { lastWord: { id: first.id, text: "Purpose", hidden: false }, table: 1 });
  first.later = { placed: [{ card: 2, col: 1, sure: false, seq: 2 }], moments: [{ col: 0, said: "didNot" }] };
  first.commitments = [{ ...(first.commitments[0] ?? {}), about: { card: 3 } }] as typeof first.commitments;
  Object.assign(second, { removed: true, banned: true, nameHidden: true, doneIn: "sort" });
  Object.assign(third, { kind: "paper", revision: 3 });
  // Of two of the same moment the wall would say nothing about the order.
  for (const { guestNumber, commitments } of room.people.values()) for (const one of commitments) one.at += guestNumber;
  const box = { card: 0, hidden: true, at: room.workshop.createdAt };
  room.words.push({ ...box, col: 1, id: randomUUID(), by: first.id, text: "A line" });
  room.words.push({ ...box, col: 0, id: randomUUID(), by: null, text: "Another", at: box.at + 1 });
  room.boards.set(1, new Map([[2, { col: 1, rev: 4, by: first.id }]]));
  return room;
}

/** BACKUP-6: what an imported workshop's report does not have. */
function unsigned(report: ReturnType<typeof buildReport>) {
  return { ...report, commitments: report.commitments.map((one) => ({ ...one, name: null })) };
}

describe("importing a workshop", () => {
  it("gives the same answers, the same backup and but for signatures the same report as the original, once it is stored", async () => {
    const original = aRoomToKeep();
    const { owner, room } = await brought(bytes(writeBackup(original)));
    expect(backupOf(room)).toEqual(backupOf(original));
    expect(buildReport(room, "owner")).toEqual(unsigned(buildReport(original, "owner")));
    const guests = Array.from({ length: 10 }, (_, at) => `Guest ${at + 1}`);
    expect([...room.people.values()].map(({ name }) => name)).toEqual([...guests, "Paper 1", "Guest 12"]);
    const [listed] = await live.store.workshops.listFacilitated(owner);
    expect(listed).toMatchObject({
      ...{ role: "owner", phase: "closed", importedAt: NOW, createdAt: original.workshop.createdAt },
    });
    const [again] = [await brought(bytes(writeBackup(room)))];
    expect(buildReport(again.room, "owner")).toEqual(buildReport(room, "owner"));
  });

  it("twice gives two workshops, with codes and ids of their own", async () => {
    const file = bytes(writeBackup(aRoomToKeep()));
    const [one, two] = [await brought(file), await brought(file)];
    expect(one.room.workshop.id).not.toBe(two.room.workshop.id);
    expect(one.room.workshop.code).not.toBe(two.room.workshop.code);
    expect(one.room.workshop.stageKey).not.toBe(two.room.workshop.stageKey);
    expect([...one.room.people.keys()].filter((id) => two.room.people.has(id))).toEqual([]);
  });

  it("takes another code where the first one is taken, and gives up when all are, with nothing written", async () => {
    const file = bytes(writeBackup(aRoomToKeep()));
    const taken = (await brought(file)).room.workshop.code;
    const codes = [taken, "31415926"];
    const { done } = await bring(file, { ...freshSecrets, code: () => codes.shift() ?? "" });
    expect(done.ok).toBe(true);
    const before = await live.db.prisma.participant.count();
    const none = await bring(file, { ...freshSecrets, code: () => taken });
    expect(none.done).toEqual({ ok: false, problem: { code: "try_again" } });
    expect(await live.db.prisma.participant.count()).toBe(before);
  });

  it("of a large room is written whole, over many statements", { timeout: 60_000 }, async () => {
    const original = aPlausibleRoom(1_100);
    const { room } = await brought(bytes(writeBackup(original)));
    expect(room.people.size).toBe(1_100);
    expect(backupOf(room).people).toEqual(backupOf(original).people);
  });

  it("of too large a file, or one with a fault, writes nothing", async () => {
    const before = await live.db.prisma.workshop.count();
    expect((await bring(new Uint8Array(BACKUP_MAX_BYTES + 1))).done).toEqual({
      ok: false,
      problem: { code: "too_large" },
    });
    const faulty = backupOf(aRoomToKeep());
    faulty.people[3]?.placements.push([99, 1, 0, null, 5]);
    expect((await bring(bytes(JSON.stringify(faulty)))).done).toMatchObject({
      problem: { code: "unknown_card", place: { part: "person", number: 4 }, value: 99 },
    });
    expect(await live.db.prisma.workshop.count()).toBe(before);
  });
});
