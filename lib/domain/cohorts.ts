import type { Deck } from "./deck";
import { type Difference, differenceOf } from "./difference";
import { fisherExact } from "./fisher";
import { holm } from "./many-comparisons";
import { SIGNIFICANT } from "./movement-tests";
import type { Phase } from "./phase";
import type { Shown } from "./policy";
import { isShareable } from "./sharing";

/** How many workshops are compared at once: six rows under a card can still be read, and make 15 pairs of each card. */
export const COHORTS = { min: 2, max: 6 } as const;

/** What decides whether a workshop can be compared. `asks`: askedBy its deck. */
export type Candidate = { phase: Phase; rehearsal: boolean; asks: string };

/** Why a workshop can be compared with none. */
export type SetAside = "rehearsal" | "too_early";
export type CohortRefusal = "too_few_workshops" | "too_many_workshops" | "not_to_compare" | "different_decks";

/**
 * What a deck asks, as a text that is equal where answers to two decks can be set beside each other: the same columns in
 * the same order, and the same cards, in whatever order, with the same text and the same column of the article.
 */
export function askedBy({ columns, cards }: Pick<Deck, "columns" | "cards">): string {
  return JSON.stringify([
    columns.map(({ id, label }) => [id, label]),
    cards
      .map(({ id, kind, text, expected }) => [id, kind, straight(text), expected])
      .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1)),
  ]);
}

/** How an apostrophe is set makes no other card. */
const straight = (text: string) => text.replaceAll("’", "'");

/** COHORT-2: before commit a comparison would reach people in the room too early, as a shared report would (SHARE-2). */
export function setAside({ phase, rehearsal }: Omit<Candidate, "asks">): SetAside | null {
  if (rehearsal) return "rehearsal";
  return isShareable(phase) ? null : "too_early";
}

export function cohortRefusal(chosen: readonly Candidate[]): CohortRefusal | null {
  if (chosen.length < COHORTS.min) return "too_few_workshops";
  if (chosen.length > COHORTS.max) return "too_many_workshops";
  if (chosen.some((one) => setAside(one) !== null)) return "not_to_compare";
  return new Set(chosen.map(({ asks }) => asks)).size === 1 ? null : "different_decks";
}

/**
 * How two workshops differ on a card: the share of `column` in workshop `a`, less that in `b` (their places among those
 * compared, a < b). `points`: the same between the whole per cents that are shown. `p`: of Fisher's exact test, for the
 * choice of a column times the number of columns, where there are more than two; `pHolm`: for all comparisons (holm).
 */
export type CohortDifference = {
  a: number;
  b: number;
  column: number;
  points: number;
  share: Difference;
  p: number;
  pHolm: number;
};

/** A card over all workshops. `differences`: of each pair, the greatest first. */
export type ComparedCard = {
  id: string;
  /** of the greatest difference, else of most answers; null where no split is shown */
  column: number | null;
  differences: CohortDifference[];
};

export const isClear = ({ pHolm }: Pick<CohortDifference, "pHolm">) => pHolm < SIGNIFICANT;

/**
 * COHORT-3 to COHORT-6. `splits`: a card's split in each workshop, in the same order for all cards. The cards with the
 * greatest difference come first, those without one last; equal ones stand by id.
 */
export function compareCards(cards: readonly { id: string; splits: readonly Shown[] }[]): ComparedCard[] {
  const found = cards.map(({ id, splits }) => ({ id, splits, differences: differencesOn(splits) }));
  const corrected = holm(found.flatMap(({ differences }) => differences.map(({ p }) => p)));
  let at = 0;
  return found
    .map(({ id, splits, differences }): ComparedCard => {
      const told = differences
        .map((one): CohortDifference => ({ ...one, pHolm: corrected[at++] ?? 1 }))
        .sort((one, other) => size(other) - size(one) || one.a - other.a || one.b - other.b);
      return { id, column: told[0]?.column ?? mostChosen(splits), differences: told };
    })
    .sort((one, other) => size(other.differences[0]) - size(one.differences[0]) || (one.id < other.id ? -1 : 1));
}

const size = (difference: Pick<CohortDifference, "share"> | undefined) =>
  difference === undefined ? -1 : Math.abs(difference.share.value);

function differencesOn(splits: readonly Shown[]): Omit<CohortDifference, "pHolm">[] {
  return splits.flatMap((one, a) =>
    splits.slice(a + 1).flatMap((other, step) => {
      const difference = differenceBetween(one, other);
      return difference === null ? [] : [{ a, b: a + 1 + step, ...difference }];
    }),
  );
}

type Between = Pick<CohortDifference, "column" | "points" | "share" | "p">;

/** COHORT-4: none unless both are shown in per cent: points of a share are per cent (SMALL-2). */
function differenceBetween(one: Shown, other: Shown): Between | null {
  if (one.shares === null || other.shares === null || one.counts === null || other.counts === null) return null;
  const column = columnBetween(one.counts, other.counts);
  const [a, b] = [
    { count: one.counts[column] ?? 0, n: one.n },
    { count: other.counts[column] ?? 0, n: other.n },
  ];
  // With two columns either says the same. With more, one was picked after looking (Bonferroni's correction).
  const looks = one.counts.length > 2 ? one.counts.length : 1;
  return {
    column,
    points: (one.shares[column] ?? 0) - (other.shares[column] ?? 0),
    share: differenceOf(a, b),
    p: Math.min(1, looks * fisherExact(a, b)),
  };
}

/** Of the columns that lead in one of the two, that in which they are farthest apart; of equal ones the first. */
function columnBetween(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [sum(one), sum(other)];
  const leads = (counts: readonly number[], column: number) => counts[column] === Math.max(...counts);
  // In whole numbers: as shares, two columns that are equally far apart would differ in their last bits.
  const apart = one.map((count, column) =>
    leads(one, column) || leads(other, column) ? Math.abs(count * m - (other[column] ?? 0) * n) : -1,
  );
  return apart.indexOf(Math.max(...apart));
}

function mostChosen(splits: readonly Shown[]): number | null {
  const shown = splits.flatMap(({ counts }) => (counts === null ? [] : [counts]));
  const [first] = shown;
  if (first === undefined) return null;
  const totals = first.map((_, column) => sum(shown.map((counts) => counts[column] ?? 0)));
  return totals.indexOf(Math.max(...totals));
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
