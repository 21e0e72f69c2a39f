import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Task, Told } from "./report-task";
import { createThreads, type Listener, type Threads } from "./report-threads";

/** Says the file's name and ends; "hang" never ends, "die" ends the thread, "late" ends it when it is told to stop. */
const PROGRAM = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ name }) => {
    if (name === "die") process.exit(1);
    if (name === "hang") return;
    parentPort.postMessage({ told: "type", type: name, title: "" });
    parentPort.postMessage({ told: "end" });
  });`;
const started: Worker[] = [];
const startWorker = () => {
  const worker = new Worker(PROGRAM, { eval: true });
  started.push(worker);
  return worker;
};
const open: Threads[] = [];
const threadsHere = () => {
  const threads = createThreads({ databaseUrl: "", log: { error: () => {} }, startWorker });
  open.push(threads);
  return threads;
};
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((threads) => threads.close()));
  started.length = 0;
});

const file = (name: string, reader: "owner" | "link" = "owner"): Task => ({
  ...{ kind: "file", workshopId: "", name },
  reader: reader === "owner" ? "owner" : { names: true, commitments: true, words: true },
});

/** Resolves with what was told last, or with the error's words. */
function ask(threads: Threads, task: Task): { done: Promise<string>; isTaken: boolean; listener: Listener } {
  let listener: Listener = { told: () => {}, ended: () => {} };
  const done = new Promise<string>((resolve) => {
    listener = {
      told: ({ told }: Told) => {
        if (told === "end" || told === "failed") resolve(told);
      },
      ended: ({ message }) => resolve(message),
    };
  });
  return { done, isTaken: threads.start(task, listener), listener };
}

describe("threads for reports", () => {
  it("are two, and take tasks in turn", async () => {
    const threads = threadsHere();
    const asked = ["a", "b", "c", "d", "e"].map((name) => ask(threads, file(name)).done);
    expect(await Promise.all(asked)).toEqual(["end", "end", "end", "end", "end"]);
    expect(started).toHaveLength(2);
  });

  it("refuse what would wait behind too many, strangers first, and take it again when there is a place", async () => {
    const threads = threadsHere();
    const hanging = [ask(threads, file("hang")), ask(threads, file("hang"))];
    const strangers = Array.from({ length: 14 }, () => ask(threads, file("x", "link")));
    expect(strangers.filter(({ isTaken }) => isTaken)).toHaveLength(12);
    const owners = Array.from({ length: 10 }, () => ask(threads, file("x")));
    expect(owners.filter(({ isTaken }) => isTaken)).toHaveLength(8);
    for (const { listener } of hanging) threads.cancel(listener);
    const taken = [...strangers, ...owners].filter(({ isTaken }) => isTaken);
    for (const { done } of taken) expect(await done).toBe("end");
    expect(ask(threads, file("x", "link")).isTaken).toBe(true);
  });

  it("tell who waits for one that died, and go on with another", async () => {
    const threads = threadsHere();
    expect(await ask(threads, file("die")).done).toBe("The report's thread has ended.");
    expect(await ask(threads, file("x")).done).toBe("end");
  });

  it("that idle are ended, and a task that comes in that moment gets another", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const threads = threadsHere();
    expect(await ask(threads, file("x")).done).toBe("end");
    vi.advanceTimersByTime(60 * 60_000);
    expect(await ask(threads, file("y")).done).toBe("end");
    expect(started).toHaveLength(2);
  });

  it("tell all who wait or are served that the server stops, and take nothing more", async () => {
    const threads = threadsHere();
    const asked = ["hang", "hang", "x", "y"].map((name) => ask(threads, file(name)).done);
    await threads.close();
    for (const one of asked) expect(await one).toBe("The server is stopping.");
    expect(await ask(threads, file("z")).done).toBe("The server is stopping.");
  });
});
