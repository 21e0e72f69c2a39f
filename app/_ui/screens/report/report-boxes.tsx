import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";
import { ReportLines } from "./report-lines";

type ReportBoxesProps = { card: ReportCard; boxes: string[][]; columns: Report["workshop"]["columns"] };

/** What the room wrote about a card without a column, beside what the article says that each column gives. */
export function ReportBoxes({ card, boxes, columns }: ReportBoxesProps) {
  const t = useTranslations("report");
  return (
    <table className="cc-t">
      <caption className="vh">{t("boxesOf", { title: card.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("boxesRoom")}</th>
          <th scope="col">{t("boxesArticle")}</th>
        </tr>
      </thead>
      {columns.map(({ id, label }, index) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              <ColumnTag index={index} label={label} />
            </th>
          </tr>
          <tr>
            <td>
              <Lines lines={boxes[index] ?? []} />
            </td>
            <td dir="auto">{card.byColumn?.[index]}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Lines({ lines }: { lines: string[] }) {
  const t = useTranslations("report");
  if (lines.length === 0) return <span className="muted">{t("boxEmpty")}</span>;
  return <ReportLines lines={lines} rest="wordsRest" />;
}
