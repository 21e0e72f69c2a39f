import type { Placement } from "@/lib/domain/placement";
import type { PlacementStore, Written } from "@/lib/usecases/ports";

/** While a batch is under way, what arrives waits at least this long from its start: one statement instead of many. */
const WINDOW_MS = 18;
/** Rows in one statement: past it the time to the acknowledgement grows faster than the throughput (STACK.md). */
const BATCH_MAX = 2_000;

type Waiting = { placements: Placement[]; resolve: (written: Written[]) => void; reject: (error: unknown) => void };

export type PlacementWriter = {
  /** Resolves after commit, with one outcome per placement; rejects when the database did not take them. */
  write(placements: Placement[]): Promise<Written[]>;
};

/** Gathers the placements of all participants and workshops into batches: at once when idle, by window under load. */
export function createPlacementWriter(
  store: PlacementStore,
  /** told of each batch once, after its commit and before its answers */
  onWritten: (written: Written[]) => void,
): PlacementWriter {
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    // What arrives in the same turn of the event loop goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const startedAt = Date.now();
      await writeOne(takeBatch());
      const rest = WINDOW_MS - (Date.now() - startedAt);
      if (waiting.length > 0 && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    isRunning = false;
  }

  function takeBatch(): Waiting[] {
    let rows = 0;
    const upTo = waiting.findIndex((one) => {
      rows += one.placements.length;
      return rows > BATCH_MAX;
    });
    const batch = upTo <= 0 ? (upTo === 0 ? waiting.slice(0, 1) : waiting) : waiting.slice(0, upTo);
    waiting = waiting.slice(batch.length);
    return batch;
  }

  async function writeOne(batch: Waiting[]): Promise<void> {
    try {
      const written = await store.write(batch.flatMap((one) => one.placements));
      onWritten(written);
      let at = 0;
      for (const one of batch) {
        one.resolve(written.slice(at, at + one.placements.length));
        at += one.placements.length;
      }
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  }

  return {
    write(placements) {
      const answer = new Promise<Written[]>((resolve, reject) => waiting.push({ placements, resolve, reject }));
      if (!isRunning) void run();
      return answer;
    },
  };
}
