import { useFormatter, useTranslations } from "next-intl";
import type { Shown } from "@/lib/domain/policy";

/** Columns as a chart needs them, in the deck's order. */
export type ChartColumns = readonly { label: string }[];

/** One sentence for a split: "Leadership 52%, Management 48%", in people where there are too few for per cent. */
export function useSplitSentence(columns: ChartColumns): (shown: Shown) => string {
  const t = useTranslations("common.chart");
  const format = useFormatter();
  return ({ n, counts, shares }) => {
    if (n === 0) return t("nobody");
    const values = shares ?? counts;
    if (values === null) return t("tooFew");
    const key = shares ? "percentOf" : "peopleOf";
    const parts = columns.map(({ label }, index) => t(key, { column: label, value: values[index] ?? 0 }));
    return format.list(parts, { type: "unit" });
  };
}
