import type { Estimate } from "@/lib/domain/agreement-intervals";
import { type CohortDifference, compareCards, isClear } from "@/lib/domain/cohorts";
import type { Interval } from "@/lib/domain/interval";
import { MIN_PERCENT, type Shown } from "@/lib/domain/policy";
import type { Report } from "./report";

/** One of the workshops that are compared, with the figures of its own report. */
export type ComparedWorkshop = {
  /** its title, with its place behind it where two have the same */
  label: string;
  /** ms since 1970 */
  createdAt: number;
  closedAt: number | null;
  people: number;
  /** cards that moved, of those with enough answers in both rounds; null: there is none */
  moved: { cards: number; of: number } | null;
  /** per cent agreement after the last round, with its interval over people and what it is of */
  agreement: (Estimate & { people: number; cards: number }) | null;
  /** answers that are the article's; `people`: the interval over people */
  match: { share: number; people: { low: number; high: number } | null; answers: number; cards: number } | null;
};

/** A card after the last round of one workshop. `intervals`: of each column's share (Wilson); null under ten answers. */
export type ComparedSplit = Shown & { intervals: Interval[] | null };

export type CardComparison = {
  id: string;
  title: string;
  text: string;
  /** the article's column, or null */
  expected: number | null;
  /** whose share is drawn; null where no split is shown */
  column: number | null;
  /** in the order of the workshops */
  splits: ComparedSplit[];
  /** between each two workshops with ten answers, the greatest first; `a` and `b` are places among the workshops */
  differences: CohortDifference[];
};

/** Several workshops of the same deck beside each other, the oldest first; no person and no facilitator is in it. */
export type Comparison = {
  deckTitle: string;
  article: string;
  columns: { id: string; label: string }[];
  workshops: ComparedWorkshop[];
  /** the greatest difference first */
  cards: CardComparison[];
  /** differences that were tested, and those of them that are more than chance would explain */
  tests: { compared: number; clear: number };
};

/** From the reports of two and more workshops of the same deck (cohorts.ts), in whatever order: each figure is theirs. */
export function buildComparison(given: readonly Report[]): Comparison {
  const reports = [...given].sort((one, other) => one.workshop.createdAt - other.workshop.createdAt);
  const [first] = reports;
  if (first === undefined) throw new Error("nothing to compare");
  const sorted = first.cards.filter(({ final }) => final !== null);
  const splits = new Map(sorted.map(({ id }) => [id, reports.map((report) => splitOf(report, id))]));
  const compared = compareCards(sorted.map(({ id }) => ({ id, splits: splits.get(id) ?? [] })));
  const differences = compared.flatMap((card) => card.differences);
  return {
    deckTitle: first.workshop.deckTitle,
    article: first.workshop.article,
    columns: first.workshop.columns,
    workshops: reports.map((report, place) => workshopOf(report, labelOf(reports, place))),
    cards: compared.flatMap(({ id, column, differences: told }) =>
      sorted
        .filter((card) => card.id === id)
        .map(({ title, text, expected }) => ({
          ...{ id, title, text, expected, column },
          splits: splits.get(id) ?? [],
          differences: told,
        })),
    ),
    tests: { compared: differences.length, clear: differences.filter(isClear).length },
  };
}

/** Decks may have their cards in another order. */
function splitOf({ cards }: Report, id: string): ComparedSplit {
  const { n, counts, shares, intervals } = cards.find((card) => card.id === id)?.final ?? NO_ANSWERS;
  return { n, counts, shares, intervals: shares === null ? null : intervals };
}

const NO_ANSWERS: ComparedSplit = { n: 0, counts: null, shares: null, intervals: null };

/** A copy of a workshop, for the next cohort, has its title. */
function labelOf(reports: readonly Report[], place: number): string {
  const title = reports[place]?.workshop.title ?? "";
  const isShared = reports.filter(({ workshop }) => workshop.title === title).length > 1;
  return isShared ? `${title} (${place + 1})` : title;
}

function workshopOf({ workshop, people, cards, findings, analysis }: Report, label: string): ComparedWorkshop {
  const both = cards.filter(({ movement }) => movement !== null).length;
  return {
    label,
    createdAt: workshop.createdAt,
    closedAt: workshop.closedAt,
    people: people.joined,
    moved: both === 0 ? null : { cards: findings.moved, of: both },
    agreement: agreementOf(analysis),
    match: matchOf(analysis),
  };
}

function agreementOf({ agreement }: Report["analysis"]): ComparedWorkshop["agreement"] {
  const last = agreement?.final ?? agreement?.first;
  return last?.pairwise ? { ...last.pairwise, people: last.people, cards: last.items } : null;
}

function matchOf({ match }: Report["analysis"]): ComparedWorkshop["match"] {
  if (match === null || match.overall.answers < MIN_PERCENT) return null;
  const { answers, matching, cards, people } = match.overall;
  return { share: matching / answers, people, answers, cards };
}
