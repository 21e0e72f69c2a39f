import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";

/** How many took part, how it was counted, and whose view the article's is. */
export function ReportMethod({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { people, rating, workshop, cards, analysis } = report;
  return (
    <footer className="muted sm rp-e stack gap-3">
      <h2 className="text-lg">{t("method")}</h2>
      <p>
        {t("took", {
          joined: people.joined,
          first: people.answeredFirst,
          again: people.answeredAgain,
          left: people.answersLeftOut,
        })}
      </p>
      {cards.some(({ direction }) => direction !== null) ? <p>{t("went")}</p> : null}
      {cards.some(({ sure }) => sure !== null) ? <p>{t("howSure")}</p> : null}
      <p>{t("intervals")}</p>
      {analysis.agreement === null ? null : <p>{t("resampled")}</p>}
      {cards.some(({ tables }) => tables !== null) ? <p>{t("tables.method")}</p> : null}
      {rating.mean === null ? null : <p>{t("rating", { answers: rating.answers, mean: rating.mean })}</p>}
      {cards.some(({ followUp }) => followUp !== null) ? <p>{t("followUp.method")}</p> : null}
      <p>{t("names")}</p>
      <p>{t("article", { article: workshop.article })}</p>
    </footer>
  );
}
