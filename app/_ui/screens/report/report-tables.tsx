import { useFormatter, useTranslations } from "next-intl";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import { shownToFacilitator } from "@/lib/domain/policy";
import { tablesDiffer } from "@/lib/domain/tables";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";

type Columns = Report["workshop"]["columns"];

/** Between the two lone sorts: how many tables had the card in each column. Said in words: they are tables, and stand among per cents of people. */
export function ReportTables({ tables, columns }: { tables: number[] | null; columns: Columns }) {
  const t = useTranslations("report.tables");
  const format = useFormatter();
  if (tables === null) return null;
  const parts = columns.map(({ label }, index) => t("count", { column: label, count: tables[index] ?? 0 }));
  return (
    <>
      <div className="cc-r">
        <span>{t("label")}</span>
        <span className="col-start-3" aria-hidden="true">
          <SplitBar size="mid" shown={shownToFacilitator(tables)} columns={columns} />
        </span>
      </div>
      <p className="sm ps-31.5 min-[56rem]:ps-37">{format.list(parts, { type: "unit" })}</p>
    </>
  );
}

/** Where the tables and the second lone sort lead to different columns. */
export function TablesDiffer({ card, columns }: { card: ReportCard; columns: Columns }) {
  const t = useTranslations("report.tables");
  const differ = tablesDiffer(card.tables, card.final?.counts ?? null);
  if (differ === null) return null;
  const label = (column: number) => columns[column]?.label ?? "";
  return <p className="sm muted">{t("differ", { tables: label(differ.atTables), people: label(differ.alone) })}</p>;
}
