/** A share with its 95 % interval; all three in [0, 1], low <= share <= high. */
export type Interval = { share: number; low: number; high: number };

/** Quantile of the standard normal distribution at 0.975. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share, 95 %, without continuity correction: what shares of a large population would make
 * `count` of `n` no surprise. Null when n is 0. Unlike the textbook interval it never leaves [0, 1] and keeps its width
 * at 0 and n.
 * Source: E. B. Wilson (1927), JASA 22, 209-212; recommended for small n by Brown, Cai and DasGupta (2001), Statistical
 * Science 16, 101-133, and by Newcombe (1998), Statistics in Medicine 17, 857-872 (method 3).
 */
export function wilson(count: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = count / n;
  const weight = n + Z * Z;
  const middle = (count + (Z * Z) / 2) / weight;
  const reach = (Z * Math.sqrt(count * (1 - share) + (Z * Z) / 4)) / weight;
  // At 0 and n an end is the share itself; rounding would put it a bit's width beside it.
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === n ? 1 : Math.min(1, middle + reach),
  };
}
