import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";
import { ArticleView } from "./article-view";
import { ReportArguments } from "./report-arguments";
import { ReportBoxes } from "./report-boxes";
import { CardSheet } from "./report-card-row";
import { CardNote } from "./report-notes";

/** Cards without a column: what each side gives to them, as the room wrote it and as the article has it. */
export function ReportInterplay({ report }: { report: Report }) {
  const t = useTranslations("report");
  const cards = report.cards.filter((card) => card.kind === "interplay");
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t("interplay", { columns: report.workshop.columns.length })}</h2>
      <p className="muted rp-p">{t("interplayText")}</p>
      <ul className="cc">
        {cards.map((card) => (
          <li key={card.id}>
            <CardSheet card={card} />
            <div className="cc-d">
              <Interplay card={card} columns={report.workshop.columns} />
              <ReportArguments card={card} />
              <CardNote card={card} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Interplay({ card, columns }: { card: ReportCard; columns: Report["workshop"]["columns"] }) {
  const { boxes } = card;
  if (boxes === null || boxes.every((lines) => lines.length === 0))
    return <ArticleView card={card} columns={columns} />;
  return (
    <>
      <ReportBoxes card={card} boxes={boxes} columns={columns} />
      <ArticleView card={{ ...card, byColumn: null }} columns={columns} />
    </>
  );
}
