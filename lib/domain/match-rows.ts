import type { Match } from "./match";

/** A group of the cards that the article settles: all of them, weeks later, one column's, one dimension's, or by certainty. */
export type MatchGroup =
  | { kind: "all" | "later" | "certainOnly" | "closeOnly" | "directOnly" }
  | { kind: "column"; column: number }
  | { kind: "dimension"; label: string };

type Matches = {
  overall: Match;
  followUp: Match | null;
  byColumn: readonly (Match & { column: number })[];
  byDimension: readonly (Match & { label: string })[];
  withoutLeastCertain: Match;
  closeCalls: Match;
  direct: Match;
};
export type MatchRow = { group: MatchGroup; match: Match };

/** The rows of every table and chart of match with the article. What is all cards once more is left out. */
export function matchRows({ overall, followUp, byColumn, byDimension, ...parts }: Matches): MatchRow[] {
  const rows: MatchRow[] = [
    { group: { kind: "all" }, match: overall },
    ...(followUp === null ? [] : [{ group: { kind: "later" } as const, match: followUp }]),
    ...byColumn.map((match) => ({ group: { kind: "column", column: match.column } as const, match })),
    ...byDimension.map((match) => ({ group: { kind: "dimension", label: match.label } as const, match })),
    { group: { kind: "certainOnly" }, match: parts.withoutLeastCertain },
    { group: { kind: "closeOnly" }, match: parts.closeCalls },
    { group: { kind: "directOnly" }, match: parts.direct },
  ];
  const isPart = ({ group: { kind }, match: { cards } }: MatchRow) =>
    kind === "all" || kind === "later" || (cards > 0 && cards < overall.cards);
  return rows.filter(isPart);
}
