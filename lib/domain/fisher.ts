import type { Part } from "./difference";

/** Tables that are as likely as the one at hand differ from it in their last bits only; the tolerance is that of R. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: how often two groups of these sizes would be as far apart as they are, or farther, if
 * so many of all were dealt out to them by chance. "As far apart" are all tables that are no more likely than this one.
 * p in [0, 1], 0 only where it is under 1e-308; the same when the groups are exchanged, or those counted with the others. Takes time in proportion to
 * the smaller group.
 * Source: R. A. Fisher (1935), The logic of inductive inference, J. of the Royal Statistical Society 98, 39-82;
 * A. Agresti (2013), Categorical Data Analysis, 3.5.
 */
export function fisherExact(one: Part, other: Part): number {
  const all = one.n + other.n;
  const counted = one.count + other.count;
  const least = Math.max(0, counted - other.n);
  const most = Math.min(one.n, counted);
  // Each table's chance from the one before it, against that of the likeliest, so that nothing underflows.
  const mode = Math.floor(((one.n + 1) * (counted + 1)) / (all + 2));
  const step = (count: number) =>
    ((one.n - count) * (counted - count)) / ((count + 1) * (all - one.n - counted + count + 1));
  const chances = new Map([[mode, 1]]);
  for (let count = mode, chance = 1; count < most; count++) {
    chance *= step(count);
    chances.set(count + 1, chance);
  }
  for (let count = mode, chance = 1; count > least; count--) {
    chance /= step(count - 1);
    chances.set(count - 1, chance);
  }
  const limit = (chances.get(one.count) ?? 0) * AS_LIKELY;
  let [asFar, sum] = [0, 0];
  for (const chance of chances.values()) {
    sum += chance;
    if (chance <= limit) asFar += chance;
  }
  return Math.min(1, asFar / sum);
}
