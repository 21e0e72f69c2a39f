import { chiSquareTail } from "./chi-square";
import type { Turns } from "./movement";

/**
 * Whether a card's two rounds differ in more than chance would explain, in answers of the same people.
 * exact: McNemar's test by the binomial distribution; it has no statistic, and df is 1. stuartExact: that of Stuart and
 * Maxwell, its p counted out. mcnemar, stuart: chi-square with `df` degrees. `discordant`: people who chose another column, on whom alone the test rests. `p` in [0, 1], two-sided (0:
 * see chiSquareTail).
 */
export type PairedTest = {
  kind: "exact" | "stuartExact" | "mcnemar" | "stuart";
  discordant: number;
  statistic: number | null;
  df: number;
  p: number;
};

/** Fewer people who changed than this: the exact test. Source of the customary limit: Fleiss, Levin and Paik (2003), ch. 13. */
export const EXACT_BELOW = 25;

/**
 * The test that fits a card's turns (movement.ts): McNemar's where people moved between two columns only, else that of
 * Stuart and Maxwell. Where nobody moved, p is 1. Null when nobody answered both rounds.
 */
export function pairedTest(turns: Turns): PairedTest | null {
  if (turns.every((people) => people === 0)) return null;
  const columns = Math.sqrt(turns.length);
  const at = (from: number, to: number) => turns[from * columns + to] ?? 0;
  const pairs = columnPairs(columns)
    .map(([a, b]) => ({ forth: at(a, b), back: at(b, a) }))
    .filter(({ forth, back }) => forth + back > 0);
  const [only, second] = pairs;
  if (second === undefined) return mcNemar(only?.forth ?? 0, only?.back ?? 0);
  return stuartMaxwell(turns);
}

/**
 * McNemar's test of `forth` against `back`: exact (binomial, two-sided, p doubled and at most 1) while fewer than
 * EXACT_BELOW changed, else chi-square without continuity correction, as Agresti has it: the correction makes the test
 * miss too much (Fagerland, Lydersen and Laake 2013, BMC Medical Research Methodology 13:91).
 * Source: Q. McNemar (1947), Psychometrika 12, 153-157; A. Agresti (2013), Categorical Data Analysis, 11.1.
 */
export function mcNemar(forth: number, back: number): PairedTest {
  const discordant = forth + back;
  if (discordant < EXACT_BELOW)
    return {
      kind: "exact",
      discordant,
      statistic: null,
      df: 1,
      p: binomialTwoSided(Math.min(forth, back), discordant),
    };
  const statistic = (forth - back) ** 2 / discordant;
  return { kind: "mcnemar", discordant, statistic, df: 1, p: chiSquareTail(statistic, 1) };
}

/** Twice the chance of `fewer` or less heads in n throws; at most 1, and 1 when n is 0. n is under EXACT_BELOW. */
function binomialTwoSided(fewer: number, n: number): number {
  let ways = 1;
  let sum = 0;
  for (let heads = 0; heads <= fewer; heads++) {
    sum += ways;
    ways = (ways * (n - heads)) / (heads + 1);
  }
  return Math.min(1, (2 * sum) / 2 ** n);
}

/**
 * Stuart and Maxwell's test that the columns' shares are the same in both rounds, for any number of columns. The
 * covariance is singular by one for each group of columns between which people moved; columns that nobody left or came
 * to drop out. `df`: its rank. While fewer than EXACT_BELOW moved, chi-square is too rough: p is then the chance, were each move
 * between two columns as likely in either direction, of a statistic at least as great (df is its rank all the same).
 * Source: A. Stuart (1955), Biometrika 42, 412-416; A. E. Maxwell (1970), British J. of Psychiatry 116, 651-655.
 */
export function stuartMaxwell(turns: Turns): PairedTest {
  const columns = Math.sqrt(turns.length);
  const all = Array.from({ length: columns }, (_, column) => column);
  const at = (from: number, to: number) => (from === to ? 0 : (turns[from * columns + to] ?? 0));
  const sum = (value: (column: number) => number) => all.reduce((total, column) => total + value(column), 0);
  const gains = all.map((column) => sum((other) => at(column, other) - at(other, column)));
  const covariance = all.map((a) =>
    all.map((b) => (a === b ? sum((other) => at(a, other) + at(other, a)) : -at(a, b) - at(b, a))),
  );
  const { formOf, rank: df } = quadraticForm(covariance);
  const statistic = formOf(gains);
  const discordant = sum((column) => sum((other) => at(column, other)));
  if (discordant < EXACT_BELOW) {
    const moves = columnPairs(columns).map(([a, b]) => ({ a, b, people: at(a, b) + at(b, a) }));
    return { kind: "stuartExact", discordant, statistic, df, p: chanceOf(statistic, moves, columns, formOf) };
  }
  const p = df === 0 ? 1 : chiSquareTail(statistic, df as 1 | 2 | 3);
  return { kind: "stuart", discordant, statistic, df, p };
}

/**
 * Of all ways in which so many people could have moved between each two columns, the chance of those whose statistic is at
 * least as great. What moved between two columns does not change, and so neither does the covariance. At most 5^6 ways.
 */
function chanceOf(
  statistic: number,
  moves: { a: number; b: number; people: number }[],
  columns: number,
  formOf: (gains: readonly number[]) => number,
): number {
  const gains = new Array<number>(columns).fill(0);
  const shift = (column: number, by: number) => {
    gains[column] = (gains[column] ?? 0) + by;
  };
  const chanceFrom = (at: number): number => {
    const move = moves[at];
    // Equal statistics may differ in their last bits.
    if (move === undefined) return formOf(gains) >= statistic - 1e-9 ? 1 : 0;
    const { a, b, people } = move;
    let [sum, ways] = [0, 1];
    for (let forth = 0; forth <= people; forth++) {
      shift(a, people - 2 * forth);
      shift(b, 2 * forth - people);
      sum += (ways / 2 ** people) * chanceFrom(at + 1);
      shift(a, 2 * forth - people);
      shift(b, people - 2 * forth);
      ways = (ways * (people - forth)) / (forth + 1);
    }
    return sum;
  };
  return Math.min(1, chanceFrom(0));
}

/**
 * vector' * inverse(matrix) * vector by elimination, leaving out what is singular; the matrix is of a graph's moves
 * (whole numbers, rows add up to 0), so that a pivot is 0 exactly where the rest of its row is, but for rounding.
 */
function quadraticForm(matrix: number[][]): { formOf: (vector: readonly number[]) => number; rank: number } {
  const rest = matrix.map((row) => [...row]);
  const steps: { i: number; pivot: number; factors: number[] }[] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row = rest[i] ?? [];
    const pivot = row[i] ?? 0;
    if (pivot < 1e-9 * (matrix[i]?.[i] ?? 0) || pivot === 0) continue;
    const factors = rest.map((other) => (other[i] ?? 0) / pivot);
    steps.push({ i, pivot, factors });
    for (let j = i + 1; j < matrix.length; j++)
      rest[j] = (rest[j] ?? []).map((entry, k) => entry - (factors[j] ?? 0) * (row[k] ?? 0));
  }
  const formOf = (vector: readonly number[]) => {
    const along = [...vector];
    let form = 0;
    for (const { i, pivot, factors } of steps) {
      const value = along[i] ?? 0;
      form += (value * value) / pivot;
      for (let j = i + 1; j < along.length; j++) along[j] = (along[j] ?? 0) - (factors[j] ?? 0) * value;
    }
    return form;
  };
  return { formOf, rank: steps.length };
}

const columnPairs = (columns: number): [number, number][] =>
  Array.from({ length: columns }, (_, a) => a).flatMap((a) =>
    Array.from({ length: columns - a - 1 }, (_, step): [number, number] => [a, a + 1 + step]),
  );
