import { wilson } from "./interval";

/** So many of so many: 0 <= count <= n, n at least 1. */
export type Part = { count: number; n: number };

/** How far one share is above another (below 0: under it), with its 95 % interval; all three in [-1, 1]. */
export type Difference = { value: number; low: number; high: number };

/**
 * The difference between the shares of two groups of different people, with Newcombe's hybrid interval of their two
 * Wilson intervals, 95 %, without continuity correction. It never leaves [-1, 1]; where the groups are exchanged, it is
 * mirrored. It is of one difference looked at alone.
 * Source: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
 */
export function differenceOf(one: Part, other: Part): Difference {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  const value = a.share - b.share;
  return {
    value,
    low: value - Math.hypot(a.share - a.low, b.high - b.share),
    high: value + Math.hypot(a.high - a.share, b.share - b.low),
  };
}

function intervalOf({ count, n }: Part) {
  const found = wilson(count, n);
  if (found === null) throw new Error("a share of nobody is none");
  return found;
}
