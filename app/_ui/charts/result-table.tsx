import { useTranslations } from "next-intl";
import type { Shown } from "@/lib/domain/policy";
import type { ChartColumns } from "./chart-words";

/** The same figures as a picture, as a table that is read aloud and not drawn. */
export function ResultTable({ caption, shown, columns }: { caption: string; shown: Shown; columns: ChartColumns }) {
  const t = useTranslations("common.chart");
  const { counts, shares } = shown;
  if (counts === null) return null;
  return (
    <div className="vh">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("answers")}</th>
            {shares ? <th scope="col">{t("share")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label }, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{counts[index] ?? 0}</td>
              {shares ? <td>{t("percent", { value: shares[index] ?? 0 })}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
