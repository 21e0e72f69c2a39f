/**
 * Holm's correction: with each p made this much larger, the chance that even one of many true "nothing happened" is
 * called a difference stays at the level with which they are compared. In the given order, each in [p, 1].
 * Source: S. Holm (1979), Scandinavian J. of Statistics 6, 65-70.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const corrected = new Array<number>(ps.length).fill(1);
  let least = 0;
  order.forEach(({ p, at }, rank) => {
    least = Math.max(least, Math.min(1, p * (ps.length - rank)));
    corrected[at] = least;
  });
  return corrected;
}
