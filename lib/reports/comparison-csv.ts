import { type Cell, csv } from "./cells";
import type { CardComparison, ComparedSplit, ComparedWorkshop, Comparison } from "./comparison";

type SplitRow = {
  comparison: Comparison;
  card: CardComparison;
  place: number;
  workshop: ComparedWorkshop;
  split: ComparedSplit;
  column: number;
};

/** The columns of comparison.csv, documented in README.md. An empty cell: too few answered (SPEC: SMALL). */
const SPLIT_COLUMNS: Record<string, (row: SplitRow) => Cell> = {
  card: ({ card }) => card.id,
  title: ({ card }) => card.title,
  text: ({ card }) => card.text,
  article: ({ comparison, card }) => columnIdOf(comparison, card.expected),
  workshop: ({ place }) => place + 1,
  workshop_title: ({ workshop }) => workshop.label,
  created: ({ workshop }) => new Date(workshop.createdAt).toISOString(),
  joined: ({ workshop }) => workshop.people,
  column: ({ comparison, column }) => columnIdOf(comparison, column),
  column_label: ({ comparison, column }) => comparison.columns[column]?.label ?? null,
  answers: ({ split }) => split.n,
  people: ({ split, column }) => split.counts?.[column] ?? null,
  percent: ({ split, column }) => split.shares?.[column] ?? null,
  share: ({ split, column }) => split.intervals?.[column]?.share ?? null,
  share_low: ({ split, column }) => split.intervals?.[column]?.low ?? null,
  share_high: ({ split, column }) => split.intervals?.[column]?.high ?? null,
};

/** One row per card, workshop and column. */
export function comparisonCsv(comparison: Comparison): string {
  const rows = comparison.cards.flatMap((card) =>
    card.splits.flatMap((split, place) => {
      const workshop = comparison.workshops[place];
      if (workshop === undefined) return [];
      return comparison.columns.map((_, column) =>
        Object.values(SPLIT_COLUMNS).map((cellOf) => cellOf({ comparison, card, place, workshop, split, column })),
      );
    }),
  );
  return csv(Object.keys(SPLIT_COLUMNS), rows);
}

const DIFFERENCE_COLUMNS = [
  ...["card", "title", "column", "column_label", "workshop", "workshop_title", "other", "other_title"],
  ...["points", "difference", "difference_low", "difference_high", "p", "p_holm"],
];

/** One row per card and pair of workshops that both have ten answers to it. */
export function differencesCsv(comparison: Comparison): string {
  const { columns, workshops } = comparison;
  const rows = comparison.cards.flatMap(({ id, title, differences }) =>
    differences.map(({ a, b, column, points, share, p, pHolm }): Cell[] => [
      ...[id, title, columnIdOf(comparison, column), columns[column]?.label ?? null],
      ...[a + 1, workshops[a]?.label ?? null, b + 1, workshops[b]?.label ?? null],
      ...[points, share.value, share.low, share.high, p, pHolm],
    ]),
  );
  return csv(DIFFERENCE_COLUMNS, rows);
}

const columnIdOf = ({ columns }: Comparison, column: number | null): Cell =>
  column === null ? null : (columns[column]?.id ?? null);
