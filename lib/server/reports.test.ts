import { readdirSync, readFileSync } from "node:fs";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Result } from "@/lib/domain/result";
import type { ShareChoices } from "@/lib/domain/sharing";
import { buildReport, type Report } from "@/lib/reports/report";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import type { ReportFile } from "@/lib/usecases/ports";
import type { Task } from "./report-task";
import { createThreads, type Listener, type Threads } from "./report-threads";
import { createReports } from "./reports";

const NOBODY = "018f0000-0000-7000-8000-000000000000";
const NONE = { ok: false, code: "no_report" };
const log = pino({ level: "silent" });

let live: LiveHarness;
let threads: Threads;
let id: string;
beforeAll(async () => {
  live = await startLiveHarness();
  threads = createThreads({ databaseUrl: live.db.url, log });
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  id = workshop.id;
  await Promise.all(["Hanna", "Ines", "Jo"].map((name) => live.join(workshop.code, name)));
});
afterAll(async () => {
  await threads.close();
  await live.close();
});

const read = async (stream: ReadableStream<Uint8Array>) => await new Response(stream).text();

describe("reports made in a thread", () => {
  it("are the value that the room itself gives", async () => {
    const room = await live.store.workshops.load(id);
    const made = given(await createReports(threads).value(id, "owner"));
    expect(made).toEqual({ report: room && buildReport(room, "owner"), isRehearsal: false });
    expect(made.report.people.joined).toBe(3);
  });

  it.runIf(process.platform === "linux")("leave the cores to the sockets where both want them", async () => {
    given(await createReports(threads).value(id, "owner"));
    const niceOf = (thread: string | number) =>
      Number(readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ")[1]?.split(" ")[16]);
    expect(Math.max(...readdirSync("/proc/self/task").map(niceOf))).toBeGreaterThan(niceOf(process.pid));
  });

  it("are none for an unknown workshop, an unknown file, and a file named like a method", async () => {
    const reports = createReports(threads);
    expect(await reports.value(NOBODY, "owner")).toEqual(NONE);
    expect(await reports.file(NOBODY, "owner", "report.json")).toEqual(NONE);
    for (const name of ["report.exe", "toString", "../report.json", "card-none.svg", ""])
      expect(await reports.file(id, "owner", name)).toEqual(NONE);
  });

  it("come as files with their type, several asked for at once", async () => {
    const reports = createReports(threads);
    const names = ["report.json", "cards.csv", "answers.csv", "report.json", "cards.csv"];
    const files = (await Promise.all(names.map((name) => reports.file(id, "owner", name)))).map(given);
    const texts = await Promise.all(files.map((file) => read(file.stream)));
    expect(files.map((file) => file.type.split(";")[0])).toEqual([
      "application/json",
      "text/csv",
      "text/csv",
      "application/json",
      "text/csv",
    ]);
    expect(JSON.parse(texts[0] ?? "").people.joined).toBe(3);
    expect(texts[0]).toBe(texts[3]);
    expect(texts[1]).toContain("card,title,text");
  });

  it("are a sheet to print as well, and none for an unknown workshop", async () => {
    const reports = createReports(threads);
    const sheet = given(await reports.sheet(id, "a4", "https://twofold.example"));
    expect(sheet.type).toBe("application/pdf");
    expect((await read(sheet.stream)).slice(0, 5)).toBe("%PDF-");
    expect(await reports.sheet(NOBODY, "a4", "https://twofold.example")).toEqual(NONE);
  });

  it("that nobody waits for any more are given up, and the next one is made", async () => {
    const reports = createReports(threads);
    const gone = new AbortController();
    const asked = [0, 1, 2, 3].map(() =>
      reports.file(id, "owner", "report.json", { signal: gone.signal }).then(textOf),
    );
    asked.push(reports.value(id, "owner", { signal: gone.signal }).then(() => ""));
    gone.abort();
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe("rejected");
    await expect(reports.file(id, "owner", "report.json", { signal: gone.signal })).rejects.toThrow();
    await expect(reports.value(id, "owner", { signal: gone.signal })).rejects.toThrow();
    await given(await reports.file(id, "owner", "report.json")).stream.cancel();
    expect(given(await reports.value(id, "owner")).report.audience).toBe("owner");
  });

  it("SHARE-1, SHARE-2: are for a link what its maker chose, as PDF and pictures alone, and nothing before commit", async () => {
    const reports = createReports(threads);
    const nothing: ShareChoices = { names: false, commitments: false, words: false };
    expect(await reports.value(id, nothing)).toEqual(NONE);
    expect(await reports.file(id, nothing, "report-a4.pdf")).toEqual(NONE);
    const { id: owner } = await live.facilitator();
    const shown = await live.workshop(owner);
    await live.db.prisma.workshop.update({ where: { id: shown.id }, data: { phase: "commit" } });
    const { report } = given(await reports.value(shown.id, nothing));
    expect(report.leftOut).toEqual(["names", "commitments", "words"]);
    expect(JSON.stringify(report)).not.toContain("Ward 6");
    const pdf = given(await reports.file(shown.id, nothing, "report-letter.pdf"));
    expect([pdf.type, pdf.title]).toEqual(["application/pdf", shown.deck.title]);
    const svg = given(await reports.file(shown.id, { ...nothing, names: true }, "butterfly.svg"));
    expect(svg.title).toBe(shown.title);
    expect(await read(svg.stream)).toContain("<svg");
    await pdf.stream.cancel();
    for (const name of ["report.json", "report.xlsx", "report.pptx", "cards.csv", "answers.csv", "workshop.json"])
      expect(await reports.file(shown.id, { ...nothing, names: true }, name), name).toEqual(NONE);
  });

  it("say that they failed, and the thread goes on", async () => {
    const facilitator = await live.facilitator();
    const broken = await live.workshop(facilitator.id);
    await live.db.prisma.workshop.update({ where: { id: broken.id }, data: { deck: { title: "no deck" } } });
    const reports = createReports(threads);
    await expect(reports.value(broken.id, "owner")).rejects.toThrow();
    await expect(reports.file(broken.id, "owner", "report.json")).rejects.toThrow();
    expect(given(await reports.value(id, "owner")).report.people.joined).toBe(3);
  });

  it("are refused while the server stops", async () => {
    const stopping = createThreads({ databaseUrl: live.db.url, log });
    await stopping.close();
    await expect(createReports(stopping).value(id, "owner")).rejects.toThrow("stopping");
  });
});

describe("a report that many ask for", () => {
  const asked: Task[] = [];
  const listeners: Listener[] = [];
  let cancelled = 0;
  const idle: Threads = {
    start(task, listener) {
      asked.push(task);
      listeners.push(listener);
      return true;
    },
    cancel: () => {
      cancelled++;
    },
    close: async () => {},
  };
  const answer = () => {
    const made = { report: {} as Report, isRehearsal: false };
    const listener = listeners.pop();
    listener?.told({ told: "value", made });
    listener?.told({ told: "end" });
  };
  const choices: ShareChoices = { names: true, commitments: false, words: true };
  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    listeners.length = 0;
    cancelled = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is made once for all who wait, kept a few seconds for readers of a link, and never for its owner", async () => {
    const reports = createReports(idle);
    const three = [1, 2, 3].map(() => reports.value(id, choices));
    expect(asked).toHaveLength(1);
    answer();
    expect((await Promise.all(three)).every((made) => made.ok)).toBe(true);
    await reports.value(id, choices);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    void reports.value(id, choices);
    expect(asked).toHaveLength(2);
    const owners = [reports.value(id, "owner"), reports.value(id, "owner")];
    expect(asked).toHaveLength(3);
    answer();
    await Promise.all(owners);
    void reports.value(id, "owner");
    expect(asked).toHaveLength(4);
  });

  it("is another one for another workshop, another choice and the owner", () => {
    const reports = createReports(idle);
    void reports.value(id, choices);
    void reports.value(id, { ...choices, names: false });
    void reports.value(NOBODY, choices);
    void reports.value(id, "owner");
    expect(asked).toHaveLength(4);
  });

  it("is given up when nobody waits any more, not before, and asked for anew", async () => {
    const reports = createReports(idle);
    const [one, two] = [new AbortController(), new AbortController()];
    const first = reports.value(id, choices, { signal: one.signal });
    const second = reports.value(id, choices, { signal: two.signal });
    one.abort();
    await expect(first).rejects.toThrow();
    expect(cancelled).toBe(0);
    two.abort();
    await expect(second).rejects.toThrow();
    expect(cancelled).toBe(1);
    void reports.value(id, choices);
    expect(asked).toHaveLength(2);
  });

  it("is refused when too many wait, which is not kept", async () => {
    let isFull = true;
    const reports = createReports({ ...idle, start: (task, listener) => !isFull && idle.start(task, listener) });
    expect(await reports.value(id, choices)).toEqual({ ok: false, code: "busy" });
    expect(await reports.file(id, choices, "report-a4.pdf")).toEqual({ ok: false, code: "busy" });
    isFull = false;
    const made = reports.value(id, choices);
    answer();
    expect((await made).ok).toBe(true);
  });
});

function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const textOf = async (file: Result<ReportFile>): Promise<string> => read(given(file).stream);
