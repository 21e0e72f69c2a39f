/**
 * The complementary error function for x >= 0, relative error under 1e-12 up to x = 26 (where it is 1e-296): the series
 * of erf below 2 and the continued fraction above. Source: Abramowitz and Stegun (1964), 7.1.6 and 7.1.14.
 */
export function erfc(x: number): number {
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

/** Terms until the next changes nothing; all are positive, so none cancels. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; sum + term !== sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** From the depth at which x = 2 has all its digits, backwards. */
function erfcFraction(x: number): number {
  let rest = x;
  for (let depth = 120; depth > 0; depth--) rest = x + depth / 2 / rest;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * rest);
}

/**
 * How likely a chi-square variable with 1, 2 or 3 degrees of freedom is to be at least `statistic`: in [0, 1], 1 at 0,
 * and 0 where it is less than the smallest number, 5e-324 (from a statistic of some 1,490).
 * Exact forms over erfc: Abramowitz and Stegun (1964), 26.4.4 and 26.4.5. A deck has at most four columns, so there are
 * at most three degrees.
 */
export function chiSquareTail(statistic: number, df: 1 | 2 | 3): number {
  const x = Math.max(0, statistic);
  if (df === 2) return Math.exp(-x / 2);
  const odd = erfc(Math.sqrt(x / 2));
  return df === 1 ? odd : odd + Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2);
}
