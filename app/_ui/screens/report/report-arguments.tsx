import { useTranslations } from "next-intl";
import type { ReportCard } from "@/lib/reports/report-card";
import { ReportLines } from "./report-lines";

/** How many would argue with the article, and what they say. */
export function ReportArguments({ card }: { card: ReportCard }) {
  const t = useTranslations("report");
  if (card.arguing === 0) return null;
  return (
    <div className="cc-q">
      <p className="sm muted">{t("argue", { count: card.arguing })}</p>
      {card.arguments.length === 0 ? null : (
        <ReportLines lines={card.arguments} rest="argumentsRest" label={t("argumentsOn", { title: card.title })} />
      )}
    </div>
  );
}
