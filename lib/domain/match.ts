import { percentileInterval, type Resample } from "./bootstrap";
import { columnIndex, isScored } from "./cards";
import type { Card, Deck } from "./deck";
import { type Interval, wilson } from "./interval";
import { MIN_PERCENT, MIN_SHOWN } from "./policy";
import { type AnswerMatrix, type ItemCounts, itemCounts } from "./raters";

/**
 * How many of the answers to these cards are the article's. The unit is an answer: one person, one card.
 * `wilson`: Wilson's interval over the answers; since a person gives many of them, and those hang together, it only
 * describes. `people`: the interval by bootstrap over people, which is the one to quote. Both null under ten answers (SMALL-2);
 * `people` also where too few resamples have one.
 */
export type Match = {
  cards: number;
  answers: number;
  matching: number;
  wilson: Interval | null;
  people: { low: number; high: number } | null;
};

/** Groups of scored cards; a group that the deck does not have is empty, with 0 cards. */
export type MatchFigures = {
  overall: Match;
  /** in the deck's order, by index of dimension and of column */
  byDimension: Match[];
  byColumn: Match[];
  /** all but those of which the deck says that the article is least certain */
  withoutLeastCertain: Match;
  /** where the deck's author had to infer the article's view, and where the article says it */
  closeCalls: Match;
  direct: Match;
};

/**
 * The answers of each round against the article's view. `cards`: which card of the deck each card of the matrices is.
 * Only scored cards count (DECK-5), and of those only cards with at least five answers in that round, so that no
 * difference between two groups is a card that may not be shown. `resamples`: of these matrices (resamplesOf).
 */
export function matchWithArticle(
  deck: Deck,
  matrices: readonly AnswerMatrix[],
  cards: readonly number[],
  resamples: readonly (readonly Resample[])[],
): MatchFigures[] {
  const asked = matrices.map((matrix) => scoredIn(deck, itemCounts(matrix), cards));
  const groups = groupsOf(deck);
  const drawn = asked.map((scored, round) =>
    groups.map(({ holds }) =>
      resamples.map((rounds) => {
        const { answers, matching } = countMatches(rounds[round]?.counts ?? [], scored, holds);
        return answers === 0 ? null : matching / answers;
      }),
    ),
  );
  return matrices.map((matrix, round) => {
    const counts = itemCounts(matrix);
    const figures = groups.map(({ holds }, at): Match => {
      const sums = countMatches(counts, asked[round] ?? [], holds);
      return {
        ...sums,
        wilson: sums.answers < MIN_PERCENT ? null : wilson(sums.matching, sums.answers),
        people: sums.answers < MIN_PERCENT ? null : percentileInterval(drawn[round]?.[at] ?? []),
      };
    });
    return named(deck, figures);
  });
}

/** One scored card: where it lies in the matrix, and in which column the article has it. */
type Scored = { at: number; card: Card; expected: number };
type Group = { holds: (scored: Scored) => boolean };

function scoredIn(deck: Deck, counts: ItemCounts, cards: readonly number[]): Scored[] {
  return cards.flatMap((index, at) => {
    const card = deck.cards[index];
    const answers = (counts[at] ?? []).reduce((sum, count) => sum + count, 0);
    if (card === undefined || !isScored(card) || answers < MIN_SHOWN) return [];
    return [{ at, card, expected: columnIndex(deck, card.expected) }];
  });
}

function countMatches(counts: ItemCounts, scored: readonly Scored[], holds: Group["holds"]) {
  const sums = { cards: 0, answers: 0, matching: 0 };
  for (const one of scored) {
    if (!holds(one)) continue;
    const row = counts[one.at] ?? [];
    sums.cards++;
    sums.matching += row[one.expected] ?? 0;
    for (const count of row) sums.answers += count;
  }
  return sums;
}

/** In the order in which `named` takes them apart again. */
function groupsOf(deck: Deck): Group[] {
  const isCloseCall = ({ card }: Scored) => card.grounding === "inferred";
  return [
    { holds: () => true },
    { holds: ({ card }) => !deck.leastCertain.includes(card.id) },
    { holds: isCloseCall },
    { holds: (scored) => !isCloseCall(scored) },
    ...deck.dimensions.map(({ id }): Group => ({ holds: ({ card }) => card.dimension === id })),
    ...deck.columns.map((_, column): Group => ({ holds: ({ expected }) => expected === column })),
  ];
}

function named(deck: Deck, figures: Match[]): MatchFigures {
  const [overall, withoutLeastCertain, closeCalls, direct, ...rest] = figures as [
    Match,
    Match,
    Match,
    Match,
    ...Match[],
  ];
  return {
    overall,
    byDimension: rest.slice(0, deck.dimensions.length),
    byColumn: rest.slice(deck.dimensions.length),
    withoutLeastCertain,
    closeCalls,
    direct,
  };
}
