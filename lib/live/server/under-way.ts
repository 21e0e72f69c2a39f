import { setTimeout as sleep } from "node:timers/promises";

/** Counts commands that have come and are not acknowledged, so that a stop can wait for them. */
export function createUnderWay() {
  let count = 0;
  return {
    began: () => {
      count++;
    },
    ended: () => {
      count--;
    },
    /** resolves when all are acknowledged, or after `most` milliseconds */
    async settled(most: number): Promise<void> {
      for (const end = Date.now() + most; count > 0 && Date.now() < end; ) await sleep(10);
    },
  };
}

export type UnderWay = ReturnType<typeof createUnderWay>;
