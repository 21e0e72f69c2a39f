type SharedOptions<Value> = {
  signal?: AbortSignal;
  /** how long a value may be given to who asks later, in ms; 0: only to who asks while it is made */
  keepMs: (value: Value) => number;
};
type Make<Value> = (signal: AbortSignal) => Promise<Value>;
type Entry<Value> = { promise: Promise<Value>; stop: AbortController; waiters: number; isMade: boolean };

/** Work on one key is done once for all who wait for it, and given up when nobody does. What failed is forgotten. */
export function createSharedWork<Value>() {
  const entries = new Map<string, Entry<Value>>();
  const forget = (key: string, entry: Entry<Value>) => {
    if (entries.get(key) === entry) entries.delete(key);
  };

  function begin(key: string, make: Make<Value>, keepMs: SharedOptions<Value>["keepMs"]): Entry<Value> {
    const stop = new AbortController();
    const entry: Entry<Value> = { promise: make(stop.signal), stop, waiters: 0, isMade: false };
    entries.set(key, entry);
    entry.promise.then(
      (value) => {
        entry.isMade = true;
        const keep = keepMs(value);
        if (keep === 0) forget(key, entry);
        else setTimeout(() => forget(key, entry), keep).unref();
      },
      () => forget(key, entry),
    );
    return entry;
  }

  return {
    async get(key: string, make: Make<Value>, { signal, keepMs }: SharedOptions<Value>): Promise<Value> {
      signal?.throwIfAborted();
      const entry = entries.get(key) ?? begin(key, make, keepMs);
      entry.waiters++;
      if (signal === undefined) return entry.promise;
      return unlessAborted(entry.promise, signal, () => {
        entry.waiters--;
        if (entry.waiters > 0 || entry.isMade) return;
        forget(key, entry);
        entry.stop.abort();
      });
    },
  };
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal, left: () => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      left();
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
