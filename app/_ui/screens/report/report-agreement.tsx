import { useFormatter, useTranslations } from "next-intl";
import { type IntervalRow, IntervalTable } from "@/app/_ui/charts/interval-table";
import type { Estimate } from "@/lib/domain/agreement-intervals";
import type { Report } from "@/lib/reports/report";
import type { SplitRound } from "@/lib/reports/report-card";
import { SentenceList } from "./sentence-list";

const COEFFICIENTS = ["pairwise", "alpha", "kappa", "ac1"] as const;

/** How far people agreed with each other: sentences first, then each coefficient in both rounds and weeks later. */
export function ReportAgreement({ report, sentences }: { report: Report; sentences: string[] }) {
  const t = useTranslations("report.agreement");
  const rowOf = useCoefficientRow();
  const { agreement } = report.analysis;
  if (agreement === null || sentences.length === 0) return null;
  const { first, final, followUp } = agreement;
  const rows = COEFFICIENTS.flatMap((name) => [
    rowOf(name, 1, first[name]),
    ...(final === null ? [] : [rowOf(name, 2, final[name])]),
    ...(followUp === null ? [] : [rowOf(name, 3, followUp[name])]),
  ]);
  return (
    <section>
      <h2>{t("title")}</h2>
      <SentenceList sentences={sentences} />
      <IntervalTable caption={t("title")} heads={[t("measure"), t("axis"), t("value"), t("between")]} rows={rows} />
    </section>
  );
}

function useCoefficientRow() {
  const t = useTranslations("report");
  const format = useFormatter();
  const figureOf = (name: (typeof COEFFICIENTS)[number]) => (value: number) =>
    name === "pairwise"
      ? format.number(value, { style: "percent", maximumFractionDigits: 0 })
      : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (name: (typeof COEFFICIENTS)[number], round: SplitRound, estimate: Estimate | null): IntervalRow => {
    const figure = figureOf(name);
    const { low, high } = estimate ?? { low: null, high: null };
    return {
      key: `${name}-${round}`,
      name: t("agreement.row", { name: t(`agreement.names.${name}`), round }),
      value: estimate?.value ?? null,
      ends: estimate,
      figure: estimate === null ? t("notDefined") : figure(estimate.value),
      between: low === null || high === null ? "" : t("ends", { low: figure(low), high: figure(high) }),
    };
  };
}
