import { useFormatter, useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { type IntervalRow, IntervalTable } from "@/app/_ui/charts/interval-table";
import type { Match } from "@/lib/domain/match";
import { matchRows } from "@/lib/domain/match-rows";
import { MIN_PERCENT } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import { SentenceList } from "./sentence-list";

type ReportMatchProps = { report: Report; sentences: string[] };

/** How many answers were the article's: over all, by its columns, by dimension, and without what it is unsure of. */
export function ReportMatch({ report, sentences }: ReportMatchProps) {
  const t = useTranslations("report.match");
  const rowOf = useMatchRow();
  const { match } = report.analysis;
  if (match === null || sentences.length === 0) return null;
  const { columns } = report.workshop;
  const rows = matchRows(match).map(({ group, match: one }) => {
    if (group.kind === "dimension") return rowOf(group.label, group.label, one);
    if (group.kind !== "column") return rowOf(group.kind, t(group.kind), one);
    const { column } = group;
    return rowOf(`column-${column}`, <ColumnTag index={column} label={columns[column]?.label ?? ""} />, one);
  });
  return (
    <section>
      <h2>{t("title")}</h2>
      <SentenceList sentences={sentences} />
      <IntervalTable
        caption={t("title")}
        heads={[t("cards"), t("axis"), t("share"), t("interval"), t("count")]}
        rows={rows}
      />
    </section>
  );
}

function useMatchRow() {
  const t = useTranslations("report");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (key: string, name: IntervalRow["name"], { answers, matching, cards, people }: Match): IntervalRow => ({
    key,
    name,
    value: answers < MIN_PERCENT ? null : matching / answers,
    ends: people,
    figure:
      answers === 0
        ? t("notDefined")
        : answers < MIN_PERCENT
          ? t("match.few", { matching, answers })
          : percent(matching / answers),
    between: people === null ? "" : t("ends", { low: percent(people.low), high: percent(people.high) }),
    more: t("match.of", { answers, cards }),
  });
}
