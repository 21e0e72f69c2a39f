import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { writeBackup } from "@/lib/usecases/backup";
import { createImports } from "./imports";
import type { Task } from "./report-task";
import { createThreads, type Listener, type Threads } from "./report-threads";

const NOW = Date.UTC(2026, 10, 25, 9);
const bytes = (text: string) => new TextEncoder().encode(text);
let live: LiveHarness;
let threads: Threads;
beforeAll(async () => {
  live = await startLiveHarness();
  threads = createThreads({ databaseUrl: live.db.url, log: pino({ level: "silent" }) });
});
afterAll(async () => {
  await threads.close();
  await live.close();
});

describe("a backup opened in a thread", () => {
  it("is a workshop of its importer's own, and a bad one its problem, as told by the use case", {
    timeout: 60_000,
  }, async () => {
    const imports = createImports(threads);
    const owner = { id: (await live.facilitator()).id, name: "Amara Osei" };
    const done = await imports.bring(owner, bytes(writeBackup(aPlausibleRoom(12))), NOW);
    const [listed] = await live.store.workshops.listFacilitated(owner.id);
    expect(done).toEqual({ ok: true, value: listed?.id });
    expect(listed).toMatchObject({ people: 12, importedAt: NOW });
    for (const [file, code] of [
      ["{", "not_json"],
      ["[]", "not_a_backup"],
      ['{"format":"twofold-workshop","version":1}', "bad_field"],
    ] as const)
      expect(await imports.bring(owner, bytes(file), NOW)).toMatchObject({ ok: false, problem: { code } });
    expect(await live.store.workshops.listFacilitated(owner.id)).toHaveLength(1);
  });

  it("is one at a time: another is refused meanwhile, and taken afterwards, also after one that failed", async () => {
    const waiting: Listener[] = [];
    const slow: Threads = {
      start: (_task: Task, listener) => waiting.push(listener) > 0,
      cancel: () => {},
      close: async () => {},
    };
    const imports = createImports(slow);
    const bring = () => imports.bring({ id: "", name: "" }, bytes("{"), NOW);
    const first = bring();
    expect(await bring()).toEqual({ ok: false, problem: { code: "busy" } });
    waiting.pop()?.ended(new Error("out of memory"));
    await expect(first).rejects.toThrow("out of memory");
    const second = bring();
    waiting.pop()?.told({ told: "imported", done: { ok: true, value: "id" } });
    expect(await second).toEqual({ ok: true, value: "id" });
    expect(await createImports({ ...slow, start: () => false }).bring({ id: "", name: "" }, bytes("{"), NOW)).toEqual({
      ok: false,
      problem: { code: "busy" },
    });
  });
});
