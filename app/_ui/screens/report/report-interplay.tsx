import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";
import { ArticleView } from "./article-view";
import { CardSheet } from "./report-card-row";

/** Cards without a column: what each side gives to them, as the article has it. */
export function ReportInterplay({ report }: { report: Report }) {
  const t = useTranslations("report");
  const cards = report.cards.filter((card) => card.kind === "interplay");
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t("interplay")}</h2>
      <p className="muted rp-p">{t("interplayText")}</p>
      <ul className="cc">
        {cards.map((card) => (
          <li key={card.id}>
            <CardSheet card={card} />
            <div className="cc-d">
              <ArticleView card={card} columns={report.workshop.columns} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
