import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";

/** How many took part, how it was counted, and whose view the article's is. */
export function ReportMethod({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { people, rating, workshop } = report;
  return (
    <footer className="muted sm rp-e stack gap-3">
      <h2 className="text-lg">{t("method")}</h2>
      <p>{t("took", { joined: people.joined, first: people.answeredFirst, again: people.answeredAgain })}</p>
      {rating.mean === null ? null : <p>{t("rating", { answers: rating.answers, mean: rating.mean })}</p>}
      <p>{t("names")}</p>
      <p>{t("article", { article: workshop.article })}</p>
    </footer>
  );
}
