import type { ItemCounts } from "./raters";

/**
 * How far people agree with each other, not with the article. `pairwise` in [0, 1]: the per cent agreement; the other
 * three are corrected for chance: 1 is perfect, 0 what chance would give, below 0 less than that. Null: not defined.
 */
export type Agreement = {
  /** cards with at least two answers; all figures but kappa are of these */
  items: number;
  pairwise: number | null;
  kappa: number | null;
  alpha: number | null;
  ac1: number | null;
};

/**
 * - `pairwise`: of all pairs of people who answered a card, the share who chose the same column, averaged over the cards
 *   (Fleiss 1971, formula 2). Null without a card that two people answered.
 * - `kappa`: Fleiss' kappa, (pairwise - e) / (1 - e) with e = the sum of the squared shares of the columns. Null unless
 *   every card has the same number of answers (see `completeOnly`).
 *   J. L. Fleiss (1971), Psychological Bulletin 76, 378-382.
 * - `alpha`: Krippendorff's alpha for nominal data, answers may be missing: 1 - observed / expected disagreement.
 *   K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C.
 * - `ac1`: Gwet's AC1, (pairwise - e) / (1 - e) with e = sum of p (1 - p) over the columns / (columns - 1), p = a column's
 *   share, averaged over the cards. It counts the deck's columns, also unused ones. Stays in place where answers are
 *   skewed. K. L. Gwet (2008), British J. of Math. and Stat. Psychology 61, 29-48; with missing answers: Handbook of
 *   Inter-Rater Reliability (4th ed., 2014), ch. 2.
 *
 * Cards with fewer than two answers are left out (of AC1's e only those without any). Where all answers are in one
 * column, chance alone would give full agreement: kappa and alpha are null, `pairwise` and `ac1` are 1.
 *
 * `own`: for each card, how many of its answers squared are pairs of somebody with himself. One per answer, unless people
 * are weighted as a bootstrap does (bootstrap.ts).
 */
export function agreementOf(counts: ItemCounts, own: readonly number[] = counts.map(sum)): Agreement {
  const cards = counts.map((row, card) => cardOf(row, own[card] ?? 0));
  const paired = cards.filter((card) => card.pairs > 0);
  if (paired.length === 0) return { items: 0, pairwise: null, kappa: null, alpha: null, ac1: null };
  const pairwise = mean(paired.map((card) => card.same / card.pairs));
  return {
    items: paired.length,
    pairwise,
    kappa: kappaOf(cards, pairwise),
    alpha: alphaOf(paired),
    ac1: ac1Of(cards, pairwise),
  };
}

type CardPairs = { counts: readonly number[]; n: number; own: number; pairs: number; same: number };

/** Ordered pairs of two people who answered the card, and those of them who chose the same column. */
function cardOf(counts: readonly number[], own: number): CardPairs {
  const n = sum(counts);
  return { counts, n, own, pairs: n * n - own, same: sumOf(counts, (count) => count * count) - own };
}

function kappaOf(cards: readonly CardPairs[], pairwise: number): number | null {
  const [first] = cards;
  if (first === undefined || cards.some(({ n, pairs }) => n !== first.n || pairs === 0)) return null;
  const totals = columnTotals(cards);
  const n = sum(totals);
  return beyondChance(
    pairwise,
    sumOf(totals, (count) => (count / n) ** 2),
  );
}

function alphaOf(paired: readonly CardPairs[]): number | null {
  const totals = columnTotals(paired);
  const n = sum(totals);
  // Krippendorff's coincidences weigh each card by its answers.
  const observed = sumOf(paired, (card) => card.n * (1 - card.same / card.pairs)) / n;
  // Of all pairs of two answers; an answer that a bootstrap drew twice is no pair with itself.
  const own = sumOf(paired, (card) => card.own);
  const expected = 1 - (sumOf(totals, (count) => count * count) - own) / (n * n - own);
  return totals.filter((count) => count > 0).length < 2 ? null : 1 - observed / expected;
}

function ac1Of(cards: readonly CardPairs[], pairwise: number): number | null {
  const answered = cards.filter(({ n }) => n > 0);
  const columns = answered[0]?.counts.length ?? 0;
  if (columns < 2) return null;
  const shares = Array.from({ length: columns }, (_, column) =>
    mean(answered.map(({ counts, n }) => (counts[column] ?? 0) / n)),
  );
  return beyondChance(pairwise, sumOf(shares, (share) => share * (1 - share)) / (columns - 1));
}

/** Null where chance alone gives full agreement: there is nothing left to be beyond. */
const beyondChance = (observed: number, expected: number) =>
  expected >= 1 ? null : (observed - expected) / (1 - expected);

const columnTotals = (cards: readonly CardPairs[]): number[] =>
  (cards[0]?.counts ?? []).map((_, column) => sumOf(cards, ({ counts }) => counts[column] ?? 0));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sumOf = <Item>(items: readonly Item[], value: (item: Item) => number) =>
  items.reduce((total, item) => total + value(item), 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
