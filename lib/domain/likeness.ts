import { inOwnOrder } from "./own-order";
import { seededRandom, shuffled } from "./random";
import { type AnswerMatrix, matrixOf, NONE, rowOf } from "./raters";

/** Most people whose likeness is worked out: above it a seeded sample is (time and memory grow with the square and more). */
export const LIKENESS_PEOPLE = 300;

/**
 * Share of the cards that somebody must have answered. Any two who did have a third of the cards in common, so that each
 * distance rests on that many, and none is undefined.
 */
const LIKENESS_ANSWERED = 2 / 3;

/** `sample`: whose likeness is worked out, in an order without identity; `leftOut`: who answered too few cards for it. */
export type LikenessSample = { sample: AnswerMatrix; leftOut: number; isSampled: boolean };

/** The same answers and seed give the same sample, in whatever order people come. */
export function likenessSample(matrix: AnswerMatrix, seed: string): LikenessSample {
  const least = LIKENESS_ANSWERED * matrix.cards;
  const rows = inOwnOrder([matrix])
    .map((person) => rowOf(matrix, person))
    .filter((row) => row.filter((column) => column !== NONE).length >= least);
  const isSampled = rows.length > LIKENESS_PEOPLE;
  const kept = isSampled ? shuffled(rows, seededRandom(`${seed} likeness`)).slice(0, LIKENESS_PEOPLE) : rows;
  return {
    sample: matrixOf(kept, matrix.cards, matrix.columns),
    leftOut: matrix.people - rows.length,
    isSampled,
  };
}

/**
 * How far people's answers are apart: the share of the cards both answered that they put into different columns, in
 * [0, 1]; 0 on the diagonal, symmetric. 1 where two have no card in common, which does not occur in a LikenessSample. This
 * is the simple matching distance: Sokal and Michener (1958); Kaufman and Rousseeuw (1990), Finding Groups in Data, 1.2.
 */
export function distancesOf(matrix: AnswerMatrix): number[][] {
  const rows = Array.from({ length: matrix.people }, (_, person) => rowOf(matrix, person));
  return rows.map((row, a) => rows.map((other, b) => (a === b ? 0 : distance(row, other))));
}

function distance(a: Int8Array, b: Int8Array): number {
  let [common, different] = [0, 0];
  for (let card = 0; card < a.length; card++) {
    if (a[card] === NONE || b[card] === NONE) continue;
    common++;
    if (a[card] !== b[card]) different++;
  }
  return common === 0 ? 1 : different / common;
}

/** From which mean silhouette groups are groups: below it there is "no substantial structure" (Kaufman and Rousseeuw 1990, 2.2). */
export const CLEAR_GROUPS = 0.25;

/**
 * Mean silhouette width of people in groups, in [-1, 1]: how much nearer people are to their own group than to the next.
 * `groups`: rows of `distances`; people in none do not count. Alone in a group: 0. Null with fewer than two groups.
 * Source: P. J. Rousseeuw (1987), Journal of Computational and Applied Mathematics 20, 53-65.
 */
export function silhouette(
  distances: readonly (readonly number[])[],
  groups: readonly (readonly number[])[],
): number | null {
  if (groups.length < 2) return null;
  const widths = groups.flatMap((group) =>
    group.map((person) => {
      if (group.length === 1) return 0;
      const own = (meanDistance(distances, person, group) * group.length) / (group.length - 1);
      const next = Math.min(
        ...groups.filter((other) => other !== group).map((other) => meanDistance(distances, person, other)),
      );
      const greater = Math.max(own, next);
      return greater === 0 ? 0 : (next - own) / greater;
    }),
  );
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

/** Of a person to all of a group, himself included if he is in it. */
function meanDistance(distances: readonly (readonly number[])[], person: number, group: readonly number[]): number {
  const row = distances[person] ?? [];
  let sum = 0;
  for (const other of group) sum += row[other] as number;
  return sum / group.length;
}
