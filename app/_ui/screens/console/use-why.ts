"use client";

import { useTranslations } from "next-intl";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { agreedColumn, isConfidentlySplit, type Reason } from "@/lib/domain/queue";
import { useConsole } from "./console-context";

const ORDINALS = ["first", "second", "third"] as const;
const COLUMNS = ["two", "three", "four"] as const;

/** Why a card stands where it does in the queue, in a sentence that says only what is so. */
export function useWhy(): (reason: Reason, isInterplay: boolean) => string {
  const t = useTranslations("console.queue.why");
  const { view } = useConsole();
  return (reason, isInterplay) => {
    if (isInterplay) return t("interplay", { columns: view.columns.length });
    const by = reason.chosen ? "chosen" : "proposed";
    const on = reason.dimension === null ? "alone" : "dimension";
    const place = { by, on, rank: ORDINALS[reason.rank - 1] ?? "later", dimension: reason.dimension ?? "" };
    if (reason.split) {
      const [a = 0, b = 0, c = 0, d = 0] = reason.counts;
      const figures = { columns: COLUMNS[reason.counts.length - 2] ?? "two", a, b, c, d };
      const sure = reason.sure.reduce((sum, count) => sum + count, 0);
      return isConfidentlySplit(reason)
        ? t("splitSure", { ...place, ...figures, sure })
        : t("split", { ...place, ...figures });
    }
    const column = agreedColumn(reason);
    if (reason.answers === 0) return t("unanswered", place);
    if (column === null || reason.answers < MIN_SHOWN) return t("few", { ...place, answers: reason.answers });
    const most = reason.counts[column] ?? 0;
    return t("agreed", { ...place, most, answers: reason.answers, column: view.columns[column]?.label ?? "" });
  };
}
