import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";

type ArticleViewProps = { card: ReportCard; columns: Report["workshop"]["columns"] };

/** Where the article has a card, why, on what that rests, and what speaks for the other view. */
export function ArticleView({ card, columns }: ArticleViewProps) {
  const t = useTranslations("report");
  const { expected, label, rationale, closeCall, counterview, basis, byColumn } = card;
  return (
    <>
      <p className="cc-w">
        <span className="tag">
          {expected === null ? null : <ColumnGlyph index={expected} />}
          <b>
            {expected === null
              ? t("label", { label })
              : t("labelled", { label, column: columns[expected]?.label ?? "" })}
          </b>
        </span>{" "}
        <span dir="auto">{rationale}</span>
      </p>
      {byColumn?.map((text, index) => (
        <p key={columns[index]?.id} className="sm">
          {t.rich("share", { column: columns[index]?.label ?? "", text, b: (chunks) => <b>{chunks}</b> })}
        </p>
      ))}
      {counterview === null && !closeCall ? null : (
        <p className="sm">
          {t.rich(closeCall ? "closeCall" : "counter", {
            counterview: counterview ?? "",
            b: (chunks) => <b>{chunks}</b>,
          })}
        </p>
      )}
      {basis.length === 0 ? null : (
        <p className="sm muted">{t("basis", { count: basis.length, headings: basis.join("”, “") })}</p>
      )}
    </>
  );
}
