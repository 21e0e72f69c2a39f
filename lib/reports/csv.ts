import type { AnswerRow } from "./answers";
import { type Cell, csv } from "./cells";
import type { Report } from "./report";

/** One row per card, round and column. `people` and `percent` are empty where too few answered (SPEC: SMALL). */
export function cardsCsv(report: Report): string {
  const { columns } = report.workshop;
  const rows = report.cards.flatMap((card) =>
    ([1, 2] as const).flatMap((round) => {
      const split = round === 1 ? card.first : card.final;
      if (split === null || round > report.workshop.rounds) return [];
      return columns.map((column, index): Cell[] => [
        card.id,
        card.title,
        card.text,
        card.dimension,
        round,
        column.id,
        column.label,
        split.counts?.[index] ?? null,
        split.shares?.[index] ?? null,
        split.n,
        card.expected === null ? null : (columns[card.expected]?.id ?? null),
        card.closeCall ? "yes" : "no",
        card.discussed ? "yes" : "no",
        card.arguing,
      ]);
    }),
  );
  return csv(
    [
      "card",
      "title",
      "text",
      "dimension",
      "round",
      "column",
      "column_label",
      "people",
      "percent",
      "answers",
      "article",
      "close_call",
      "discussed",
      "would_argue",
    ],
    rows,
  );
}

/** One row per anonymous participant, card and round. */
export const answersCsv = (rows: AnswerRow[]): string =>
  csv(
    ["participant", "card", "round", "column"],
    rows.map(({ person, cardId, round, columnId }) => [person, cardId, round, columnId]),
  );
