/**
 * Runs work of the same key one after another, of different keys beside each other. Commands of one workshop would wait
 * for its row anyway; waiting here they hold no connection, which placements and other workshops need.
 */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const done = mine.then(
      () => {},
      () => {},
    );
    last.set(key, done);
    void done.then(() => {
      if (last.get(key) === done) last.delete(key);
    });
    return mine;
  };
}

/** Milliseconds for a connection to come free and for the few statements; past them a command is reported as failed. */
export const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 10_000 };
