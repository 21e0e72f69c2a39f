import { ok, type Result, refused } from "@/lib/domain/result";
import type { ReportFile, ReportRefusal, Reports } from "@/lib/usecases/ports";
import { asError, type Task, type Told } from "./report-task";
import type { Listener, Threads } from "./report-threads";
import { createSharedWork } from "./shared-work";

/** A link that goes round a hall is opened by all within seconds. An owner looks for what was just done, and gets it. */
const KEPT_FOR_READERS_MS = 5_000;

/** Reports, made in threads. */
export function createReports(threads: Threads): Reports {
  const values = createSharedWork<Made>();
  const comparisons = createSharedWork<Compared>();
  return {
    value(workshopId, reader, { signal } = {}) {
      const make = (nobodyWaits: AbortSignal) =>
        askValue(threads, { kind: "value", workshopId, reader }, nobodyWaits, (one) =>
          one.told === "value" ? one.made : null,
        );
      const keepMs = (made: Made) => (made.ok && reader !== "owner" ? KEPT_FOR_READERS_MS : 0);
      return values.get(JSON.stringify([workshopId, reader]), make, { signal, keepMs });
    },
    file: (workshopId, reader, name, options = {}) =>
      askFile(threads, { kind: "file", workshopId, reader, name }, options),
    comparison(workshopIds) {
      const make = (nobodyWaits: AbortSignal) =>
        askValue(threads, { kind: "comparison", workshopIds }, nobodyWaits, (one) =>
          one.told === "comparison" ? one.made : null,
        );
      return comparisons.get(JSON.stringify(workshopIds), make, { keepMs: () => 0 });
    },
    comparisonFile: (workshopIds, name, options = {}) =>
      askFile(threads, { kind: "comparisonFile", workshopIds, name }, options),
    sheet: (workshopId, size, base, options = {}) =>
      askFile(threads, { kind: "sheet", workshopId, size, base }, options),
  };
}

type Made = Awaited<ReturnType<Reports["value"]>>;
type Compared = Awaited<ReturnType<Reports["comparison"]>>;
type FileAnswer = Awaited<ReturnType<Reports["file"]>>;
type FileOptions = NonNullable<Parameters<Reports["file"]>[3]>;

const nobodyWaits = () => new Error("Nobody waits for this any more.");

/** What `madeIn` finds in what the thread tells; no_report where it told nothing of the kind. */
function askValue<Value>(
  threads: Threads,
  task: Task,
  signal: AbortSignal,
  madeIn: (told: Told) => Value | null,
): Promise<Result<Value, ReportRefusal>> {
  return new Promise((resolve, reject) => {
    let made: Value | null = null;
    const listener: Listener = {
      told(one) {
        made ??= madeIn(one);
        if (one.told === "end") resolve(made === null ? refused("no_report") : ok(made));
        if (one.told === "failed") reject(asError(one));
      },
      ended: reject,
    };
    signal.addEventListener("abort", () => {
      threads.cancel(listener);
      reject(nobodyWaits());
    });
    if (!threads.start(task, listener)) resolve(refused("busy"));
  });
}

/** Resolves as soon as it is known what the file is; its pieces follow. */
function askFile(threads: Threads, task: Task, { signal, progress }: FileOptions): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(nobodyWaits());
    let pieces: ReadableStreamDefaultController<Uint8Array> | null = null;
    let isOver = false;
    const end = (error: Error | null) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener("abort", abort);
      if (pieces === null && error === null) resolve(refused("no_report"));
      else if (pieces === null) reject(error);
      else if (error === null) pieces.close();
      else pieces.error(error);
    };
    const listener: Listener = {
      told(one) {
        if (isOver) return;
        if (one.told === "type") resolve(ok<ReportFile>({ type: one.type, title: one.title, stream: open() }));
        if (one.told === "progress") progress?.(one.done);
        if (one.told === "piece") pieces?.enqueue(one.bytes);
        if (one.told === "end") end(null);
        if (one.told === "failed") end(asError(one));
      },
      ended: end,
    };
    const cancel = () => {
      threads.cancel(listener);
      isOver = true;
    };
    const abort = () => {
      threads.cancel(listener);
      end(nobodyWaits());
    };
    const open = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          pieces = controller;
        },
        cancel,
      });
    signal?.addEventListener("abort", abort);
    if (threads.start(task, listener)) return;
    isOver = true;
    signal?.removeEventListener("abort", abort);
    resolve(refused("busy"));
  });
}
