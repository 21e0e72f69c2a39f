import { type Agreement, agreementOf } from "./agreement";
import { percentileInterval, type Resample } from "./bootstrap";
import { type AnswerMatrix, completeOnly, itemCounts, NONE, rowOf } from "./raters";

/** A figure with its 95 % interval by bootstrap over people; null ends: too few resamples in which it is defined. */
export type Estimate = { value: number; low: number | null; high: number | null };

/**
 * How far people agree, in one round. `people`: who answered a card in it. `kappa` is of the `complete` people alone, who
 * answered every card; the other three take all answers (agreement.ts says which figure is null when).
 */
export type AgreementEstimates = {
  people: number;
  complete: number;
  items: number;
  pairwise: Estimate | null;
  kappa: Estimate | null;
  alpha: Estimate | null;
  ac1: Estimate | null;
};

/** By round, and how much `pairwise` rose from the first of them to the last; null with one round. */
export type AgreementOverRounds = { rounds: AgreementEstimates[]; change: Estimate | null };

/**
 * The coefficients of each round with intervals that say how far they hang on who happened to be there: people are drawn
 * anew, cards stay. `matrices`: of the same people, in the same order; `resamples`: of these matrices (resamplesOf).
 */
export function estimateAgreement(
  matrices: readonly AnswerMatrix[],
  resamples: readonly (readonly Resample[])[],
): AgreementOverRounds {
  const found = matrices.map((matrix) => agreementOf(itemCounts(matrix)));
  const drawn = matrices.map((_, round) => resamples.map((rounds) => drawnFigures(rounds[round])));
  const rounds = matrices.map((matrix, round): AgreementEstimates => {
    const of = (key: "pairwise" | "alpha" | "ac1") =>
      estimate(found[round]?.[key] ?? null, drawn[round]?.map((one) => one[key]) ?? []);
    const full = completeOnly(matrix);
    return {
      people: answering(matrix),
      complete: full.people,
      items: found[round]?.items ?? 0,
      pairwise: of("pairwise"),
      kappa: estimate(agreementOf(itemCounts(full)).kappa, drawn[round]?.map((one) => one.kappa) ?? []),
      alpha: of("alpha"),
      ac1: of("ac1"),
    };
  });
  return { rounds, change: changeOf(found, drawn) };
}

/** Kappa of those drawn who answered every card, the others of all. */
function drawnFigures(resample: Resample | undefined): Agreement {
  if (resample === undefined) return agreementOf([]);
  const all = agreementOf(resample.counts, resample.own);
  if (resample.complete.counts === resample.counts) return all;
  return { ...all, kappa: agreementOf(resample.complete.counts, resample.complete.own).kappa };
}

function changeOf(found: readonly Agreement[], drawn: readonly Agreement[][]): Estimate | null {
  if (found.length < 2) return null;
  const between = (before: Agreement | undefined, after: Agreement | undefined) =>
    before?.pairwise == null || after?.pairwise == null ? null : after.pairwise - before.pairwise;
  const [first, last] = [drawn[0] ?? [], drawn.at(-1) ?? []];
  return estimate(
    between(found[0], found.at(-1)),
    first.map((before, time) => between(before, last[time])),
  );
}

function estimate(value: number | null, drawn: readonly (number | null)[]): Estimate | null {
  if (value === null) return null;
  const { low, high } = percentileInterval(drawn) ?? { low: null, high: null };
  return { value, low, high };
}

function answering(matrix: AnswerMatrix): number {
  let count = 0;
  for (let person = 0; person < matrix.people; person++)
    if (rowOf(matrix, person).some((column) => column !== NONE)) count++;
  return count;
}
