import type { ReactNode } from "react";

let last: Promise<unknown> = Promise.resolve();

/**
 * A part of a long page that the server draws in a turn of its own: between two parts phones are answered. React draws
 * all that it can without a pause, which held everybody up for 100 to 300 ms where a report was drawn in one go.
 */
export async function InTurn({ children }: { children: ReactNode }) {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  await last;
  return children;
}
