import type { Imported } from "@/lib/usecases/import-workshop";
import type { Imports } from "@/lib/usecases/ports";
import { asError, type Task } from "./report-task";
import type { Threads } from "./report-threads";

const BUSY: Imported = { ok: false, problem: { code: "busy" } };

/** Backups, opened in a thread for reports. One at a time: one of 10,000 people takes a thread for 20 seconds, and there are two. */
export function createImports(threads: Threads): Imports {
  let isBusy = false;
  return {
    async bring(owner, file, now) {
      if (isBusy) return BUSY;
      isBusy = true;
      try {
        return await ask(threads, { kind: "import", owner, file, now });
      } finally {
        isBusy = false;
      }
    },
  };
}

function ask(threads: Threads, task: Task): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const isTaken = threads.start(task, {
      told(one) {
        if (one.told === "imported") resolve(one.done);
        if (one.told === "failed") reject(asError(one));
      },
      ended: reject,
    });
    if (!isTaken) resolve(BUSY);
  });
}
