import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import type { Report } from "@/lib/reports/report";

/** Cards without a column: what the article, or a case for each side, says they need. */
export function ReportInterplay({ report }: { report: Report }) {
  const t = useTranslations("report");
  const cards = report.cards.filter((card) => card.kind === "interplay");
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t("interplay")}</h2>
      <ul className="cc">
        {cards.map((card) => (
          <li key={card.id}>
            <Sheet className="cc-c">
              <p className="flare">{card.text}</p>
            </Sheet>
            <div className="cc-d">
              <p>
                <b>{t("both", { label: card.label })}</b> {card.rationale}
              </p>
              {card.byColumn?.map((text, index) => (
                <p key={report.workshop.columns[index]?.id} className="sm">
                  {t("share", { column: report.workshop.columns[index]?.label ?? "", text })}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
