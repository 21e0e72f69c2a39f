import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";

/** The headline: three figures, each with the sentence that it proves. */
export function Findings({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { findings, workshop } = report;
  const { mostMoved, ownTitles } = findings;
  if (findings.of === 0) return <p className="lg muted">{t("nothingToCount")}</p>;
  const gain = mostMoved?.gain;
  return (
    <section className="rp-f max-md:grid-cols-1">
      <article>
        <p className="num">
          {findings.agree}
          <small>{t("of", { of: findings.of })}</small>
        </p>
        <p>{t("agree", { count: findings.agree, before: findings.before, rounds: workshop.rounds })}</p>
      </article>
      <article>
        <p className="num">{findings.moved}</p>
        <p>
          {t("moved", { count: findings.moved })}{" "}
          {mostMoved && gain
            ? t(gain.unit === "points" ? "movedMostPoints" : "movedMostPeople", {
                title: mostMoved.title,
                amount: gain.amount,
                column: workshop.columns[gain.column]?.label ?? "",
              })
            : null}
        </p>
      </article>
      <article>
        <p className="num">{findings.own}</p>
        <p>{t("own", { count: findings.own, titles: ownTitles.join(", ") })}</p>
      </article>
    </section>
  );
}
