import type { Phase } from "./phase";

/** A stay in a phase; it ends where the next one begins. Server time in ms. */
export type Stay = { phase: Phase; startedAt: number };

/** A room steps some dozen times; a finger that keeps stepping back and forth must not fill the workshop's row. */
export const STAYS_MAX = 200;

/** RUN-1: each step, forward or back, adds a stay. Where there are too many, the oldest after the first go. */
export function withStay(stays: readonly Stay[], stay: Stay): Stay[] {
  const all = [...stays, stay];
  return all.length <= STAYS_MAX ? all : [...all.slice(0, 1), ...all.slice(all.length - STAYS_MAX + 1)];
}
