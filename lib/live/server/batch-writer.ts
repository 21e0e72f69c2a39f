import type { BatchStore, Locked } from "@/lib/usecases/ports";

/**
 * From one batch's start to the next: what arrives meanwhile is one statement instead of many. Shorter ones cost the hall
 * more of a core than they save anybody of time (18 ms: a tenth).
 */
const WINDOW_MS = 22;
/** Rows in one statement: past it the time to the acknowledgement grows faster than the throughput (measured). */
const BATCH_MAX = 2_000;

/** What somebody sent together: of one workshop, and answered together. */
type Waiting<Item, Written> = {
  items: Item[];
  resolve: (written: Written[]) => void;
  reject: (error: unknown) => void;
};

export type BatchWriter<Item, Written> = {
  /** Resolves after commit, with one outcome per item; rejects when the database did not take them. */
  write(items: Item[]): Promise<Written[]>;
};

/**
 * Gathers what all participants of all workshops send into batches: at once when idle, by window under load. What belongs
 * to a workshop whose row is locked (a large one that is being deleted, a node that froze in a command) waits in a queue
 * of its own, so that no other room waits with it.
 */
export function createBatchWriter<Item, Written extends { outcome: string }>(
  store: BatchStore<Item, Written>,
  /** told of each batch once, after its commit and before its answers */
  onWritten: (written: Written[]) => void,
): BatchWriter<Item, Written> {
  type One = Waiting<Item, Written>;
  const queues = new Map<string, Queue<One>>();
  const all = createQueue<One>(async (batch) => answer(batch, await store.writeUnlocked(itemsOf(batch))));

  function answer(batch: One[], found: (Written | Locked)[]): void {
    onWritten(found.filter(isWritten));
    let at = 0;
    for (const one of batch) {
      const own = found.slice(at, at + one.items.length);
      at += one.items.length;
      const locked = own.find(isLocked);
      if (locked === undefined) one.resolve(own.filter(isWritten));
      else queueOf(locked.workshopId).add(one);
    }
  }

  function queueOf(workshopId: string): Queue<One> {
    const known = queues.get(workshopId);
    if (known !== undefined) return known;
    const made = createQueue<One>(
      async (batch) => answer(batch, await store.write(itemsOf(batch))),
      () => queues.delete(workshopId),
    );
    queues.set(workshopId, made);
    return made;
  }

  return {
    write: (items) => new Promise<Written[]>((resolve, reject) => all.add({ items, resolve, reject })),
  };
}

const itemsOf = <Item>(batch: { items: Item[] }[]): Item[] => batch.flatMap(({ items }) => items);
const isLocked = (one: { outcome: string }): one is Locked => one.outcome === "locked";
const isWritten = <Written extends { outcome: string }>(one: Written | Locked): one is Written => !isLocked(one);

type Queue<One> = { add(one: One): void };

/** One batch after another; whoever is in one that fails is told so. */
function createQueue<One extends { items: unknown[]; reject: (error: unknown) => void }>(
  write: (batch: One[]) => Promise<void>,
  onEmpty = () => {},
): Queue<One> {
  let waiting: One[] = [];
  let isRunning = false;
  let startedAt = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    isRunning = true;
    // What arrives in the same turn of the event loop goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      // Also after a pause in which nothing waited: else every third placement of a hall was written alone.
      const rest = startedAt + WINDOW_MS - performance.now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      startedAt = performance.now();
      const batch = takeBatch();
      try {
        await write(batch);
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    isRunning = false;
    onEmpty();
  }

  function takeBatch(): One[] {
    let rows = 0;
    const upTo = waiting.findIndex((one) => {
      rows += one.items.length;
      return rows > BATCH_MAX;
    });
    const batch = upTo <= 0 ? (upTo === 0 ? waiting.slice(0, 1) : waiting) : waiting.slice(0, upTo);
    waiting = waiting.slice(batch.length);
    return batch;
  }

  return {
    add(one) {
      waiting.push(one);
      if (!isRunning) void run();
    },
  };
}
