import { type AgreementEstimates, type Estimate, estimateAgreement } from "@/lib/domain/agreement-intervals";
import type { Resample } from "@/lib/domain/bootstrap";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { type AnswerMatrix, itemCounts } from "@/lib/domain/raters";

/** From this per cent agreement on it is high, and under this alpha or kappa it is low: then skewed columns may be why. */
const HIGH_AGREEMENT = 0.7;
const LOW_COEFFICIENT = 0.4;
/** Less than this share of all answers in one column does not explain it. */
const SKEWED = 0.8;

/** How far people agree with each other, over the cards that are shown in all rounds. */
export type AgreementReport = {
  first: AgreementEstimates;
  /** null when the room sorted once */
  final: AgreementEstimates | null;
  /** how much per cent agreement rose between the rounds */
  change: Estimate | null;
  /** of who came back weeks later, over the cards with five answers then; null where there are none (FOLLOW-9) */
  followUp: AgreementEstimates | null;
  /** agreement is high, but kappa or alpha low, since most answers are in this column (share 0 to 1) of the last round */
  skewed: { column: number; share: number } | null;
};

/** What was answered weeks later, and what was drawn from it. */
export type Later = { matrix: AnswerMatrix; resamples: Resample[][] };

/** `matrices`: one for each round, of the same people and cards; `resamples`: of them. */
export function agreementReport(
  matrices: AnswerMatrix[],
  resamples: Resample[][],
  later: Later | null = null,
): AgreementReport | null {
  const { rounds, change } = estimateAgreement(matrices, resamples);
  const [first, final = null] = rounds.map(asTold);
  const last = matrices.at(-1);
  if (first === undefined || last === undefined) return null;
  const [followUp] = later === null ? [] : estimateAgreement([later.matrix], later.resamples).rounds;
  return {
    first,
    final,
    change,
    followUp: followUp === undefined ? null : asTold(followUp),
    skewed: skewOf(final ?? first, last),
  };
}

const asTold = (round: AgreementEstimates): AgreementEstimates =>
  mayTellKappa(round) ? round : { ...round, kappa: null };

/** STAT-4: kappa is of those who answered every card: one to four of them, or of the others, would be told of by it. */
function mayTellKappa({ people, complete }: AgreementEstimates): boolean {
  const others = people - complete;
  return complete >= MIN_SHOWN && (others === 0 || others >= MIN_SHOWN);
}

function skewOf({ pairwise, alpha, kappa }: AgreementEstimates, matrix: AnswerMatrix): AgreementReport["skewed"] {
  const isLow = [alpha, kappa].some((one) => one !== null && one.value < LOW_COEFFICIENT);
  if (pairwise === null || pairwise.value < HIGH_AGREEMENT || !isLow) return null;
  const counts = itemCounts(matrix);
  const columns = Array.from({ length: matrix.columns }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const most = Math.max(...columns);
  const share = most / columns.reduce((sum, count) => sum + count, 0);
  return share < SKEWED ? null : { column: columns.indexOf(most), share };
}
