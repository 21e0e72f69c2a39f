import { Worker } from "node:worker_threads";
import type { Log } from "./log";
import { isForStranger, type ReportThreadData, type Task, type Told } from "./report-task";

/** Two beside each other: a large file must not keep another facilitator's page waiting. */
const THREADS = 2;
/** A thread nobody needs is given up: it holds up to 150 MB. */
const IDLE_MS = 5 * 60_000;
/**
 * A deck or a hall that no one foresaw must not take the whole machine's memory; and what is drawn and sent on at once is
 * thrown away often, which keeps the workbook of 3,000 people well under 300 MB.
 */
export const THREAD_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 };
/** Of the largest reports, at a second each, the last one waits for ten: longer than that, people ask again and make it worse. */
const WAITING_MAX = 20;
/** Readers of links leave places for those who hold workshops. */
const STRANGERS_WAITING_MAX = 12;

/** Who waits for a task: hears what the thread tells, or that it ended without an answer. */
export type Listener = { told(told: Told): void; ended(error: Error): void };
type Thread = { worker: Worker; busy: Listener | null; idle: NodeJS.Timeout | undefined };

export type Threads = {
  /** false: too many wait already, and the listener hears nothing */
  start(task: Task, listener: Listener): boolean;
  /** a task that waits is dropped, one at work takes its thread with it */
  cancel(listener: Listener): void;
  /** whoever still waits hears that the server stops */
  close(): Promise<void>;
};

const stopping = () => new Error("The server is stopping.");

/** Tasks are carried out in threads, at most two at a time, in the order in which they come. */
export function createThreads({
  databaseUrl,
  log,
  startWorker = startReportWorker,
}: ReportThreadData & { log: Pick<Log, "error">; startWorker?: (data: ReportThreadData) => Worker }): Threads {
  const threads = new Set<Thread>();
  let waiting: { task: Task; listener: Listener }[] = [];
  let closed = false;

  function open(): Thread {
    const worker = startWorker({ databaseUrl });
    const thread: Thread = { worker, busy: null, idle: undefined };
    threads.add(thread);
    worker.on("message", (told: Told) => {
      thread.busy?.told(told);
      if (told.told === "end" || told.told === "failed") free(thread);
    });
    worker.on("error", (error) => {
      log.error({ err: error }, "a report's thread failed");
      gone(thread, error);
    });
    worker.on("exit", () => gone(thread, closed ? stopping() : new Error("The report's thread has ended.")));
    return thread;
  }

  function free(thread: Thread): void {
    thread.busy = null;
    thread.idle = setTimeout(() => end(thread), IDLE_MS).unref();
    next();
  }

  /** Taken out first: it lives on for a moment, and must not be given a task in it. */
  function end(thread: Thread): void {
    threads.delete(thread);
    void thread.worker.terminate();
  }

  function gone(thread: Thread, error: Error): void {
    threads.delete(thread);
    clearTimeout(thread.idle);
    const { busy } = thread;
    thread.busy = null;
    busy?.ended(error);
    next();
  }

  function next(): void {
    if (closed || waiting.length === 0) return;
    const thread = [...threads].find(({ busy }) => busy === null) ?? (threads.size < THREADS ? open() : undefined);
    const work = thread && waiting.shift();
    if (!thread || !work) return;
    clearTimeout(thread.idle);
    thread.busy = work.listener;
    thread.worker.postMessage(work.task);
    next();
  }

  return {
    start(task, listener) {
      if (closed) {
        listener.ended(stopping());
        return true;
      }
      if (waiting.length >= (isForStranger(task) ? STRANGERS_WAITING_MAX : WAITING_MAX)) return false;
      waiting.push({ task, listener });
      next();
      return true;
    },
    cancel(listener) {
      waiting = waiting.filter((one) => one.listener !== listener);
      for (const thread of threads) {
        if (thread.busy !== listener) continue;
        thread.busy = null;
        end(thread);
      }
      next();
    },
    async close() {
      closed = true;
      const left = waiting;
      waiting = [];
      for (const { listener } of left) listener.ended(stopping());
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

const startReportWorker = (data: ReportThreadData) =>
  new Worker(new URL("./report-worker.mjs", import.meta.url), {
    workerData: data,
    // its entry brings all it needs; what the process was started with (a measuring probe, say) is for the process
    execArgv: [],
    resourceLimits: THREAD_LIMITS,
  });
