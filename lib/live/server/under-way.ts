import { setTimeout as sleep } from "node:timers/promises";

/** Counts commands that have come and are not acknowledged, so that a stop can wait for them. */
export function createUnderWay() {
  let count = 0;
  let isClosed = false;
  return {
    isClosed: () => isClosed,
    began: () => {
      count++;
    },
    ended: () => {
      count--;
    },
    /** takes nothing new; resolves when all that came is acknowledged, or after `most` milliseconds */
    async close(most: number): Promise<void> {
      isClosed = true;
      for (const end = Date.now() + most; count > 0 && Date.now() < end; ) await sleep(10);
    },
  };
}

export type UnderWay = ReturnType<typeof createUnderWay>;
