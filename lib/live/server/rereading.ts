import { setTimeout as sleep } from "node:timers/promises";

/** A room is read anew at most this often: reading 3,000 people takes some 100 ms of database and processor. */
const PAUSE_MS = 1_000;

/**
 * Reads rooms anew when asked to: one after another, since placements need the database more, and each again after a pause
 * when it was asked for meanwhile or could not be read.
 */
export function createRereading(
  read: (workshopId: string) => Promise<void>,
  failed: (error: unknown, id: string) => void,
) {
  const asked = new Map<string, { again: boolean }>();
  let turn: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function keepReading(workshopId: string, state: { again: boolean }): Promise<void> {
    for (let failures = 0; state.again && !isStopped; ) {
      state.again = false;
      turn = turn
        .then(() => read(workshopId))
        .then(
          () => {
            failures = 0;
          },
          (error: unknown) => {
            state.again = true;
            // Once: an outage of the database has many rooms and many seconds.
            if (failures++ === 0) failed(error, workshopId);
          },
        );
      await turn;
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
    asked.delete(workshopId);
  }

  return {
    ask(workshopId: string): void {
      const known = asked.get(workshopId);
      if (known !== undefined) {
        known.again = true;
        return;
      }
      const state = { again: true };
      asked.set(workshopId, state);
      void keepReading(workshopId, state);
    },
    stop(): void {
      isStopped = true;
    },
  };
}
