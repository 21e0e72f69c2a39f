import { leadingColumn, MIN_PERCENT, MIN_SHOWN, type Shown, shown } from "./policy";
import { type AnswerMatrix, rowOf } from "./raters";
import type { Tally } from "./tally";

/** Of the people who answered both of two cards, how many put them into the same column. */
export type CardPair = { both: number; same: number };

/**
 * Card by card, as card-sort research draws it: pairs[a][b], symmetric; on the diagonal everybody who answered the card.
 * Cards in the order of the matrix. A similarity matrix in the sense of Spencer (2009), Card Sorting, ch. 10.
 */
export function cardByCard(matrix: AnswerMatrix): CardPair[][] {
  const { people, cards } = matrix;
  const pairs = Array.from({ length: cards }, () => Array.from({ length: cards }, () => ({ both: 0, same: 0 })));
  for (let person = 0; person < people; person++) {
    const row = rowOf(matrix, person);
    for (let a = 0; a < cards; a++) {
      const column = row[a] as number;
      if (column < 0) continue;
      for (let b = 0; b < cards; b++) {
        const other = row[b] as number;
        if (other < 0) continue;
        const pair = (pairs[a] as CardPair[])[b] as CardPair;
        pair.both++;
        if (other === column) pair.same++;
      }
    }
  }
  return pairs;
}

/**
 * STAT-14: each pair's share in [0, 1]. Null under ten people who answered both, since there is only the share to see; and
 * where one to four answered one of the two cards alone: beside both cards' counts the share tells whether an even number
 * of these chose a column, and of a single one which.
 */
export function shownPairs(pairs: readonly (readonly CardPair[])[]): (number | null)[][] {
  const answers = (card: number) => pairs[card]?.[card]?.both ?? 0;
  const isSafe = (alone: number) => alone === 0 || alone >= MIN_SHOWN;
  return pairs.map((row, a) =>
    row.map(({ both, same }, b) =>
      both >= MIN_PERCENT && isSafe(answers(a) - both) && isSafe(answers(b) - both) ? same / both : null,
    ),
  );
}

/** One row of the popular placements: where a card went. `lead`: the column in which most have it, null in a tie. */
export type Placements = { card: number; shown: Shown; lead: number | null };

/**
 * Card by column: cards that lead in the first column first, the clearest on top, then those of the second; then those
 * without a lead, and last those that are not shown, whose place would tell how they went (SMALL-1).
 */
export function popularPlacements(tally: Tally, cards: readonly number[]): Placements[] {
  const rows = cards.map((card): Placements => {
    const seen = shown(tally[card] ?? []);
    return { card, shown: seen, lead: leadingColumn(seen.counts ?? []) };
  });
  const place = ({ shown: { counts }, lead }: Placements) =>
    counts === null ? Number.POSITIVE_INFINITY : (lead ?? counts.length);
  const share = ({ shown: { counts, n }, lead }: Placements) =>
    counts === null || lead === null ? 0 : (counts[lead] ?? 0) / n;
  return rows.sort((a, b) => compare(place(a), place(b)) || share(b) - share(a) || a.card - b.card);
}

/** Also of two infinities, whose difference is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
