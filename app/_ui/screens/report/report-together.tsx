import { useFormatter, useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import type { PairsReport } from "@/lib/reports/analysis";
import type { Report } from "@/lib/reports/report";

/** As card-sort researchers read it: card by column, and which cards went together. Folded, since few ask for it. */
export function ReportTogether({ report }: { report: Report }) {
  const t = useTranslations("report.together");
  const { placements, pairs } = report.analysis;
  const rows = placements.filter(({ shown }) => shown.counts !== null);
  if (rows.length === 0) return null;
  const { columns } = report.workshop;
  const figureOf = ({ counts, shares }: (typeof rows)[number]["shown"], column: number) =>
    shares === null ? t("people", { count: counts?.[column] ?? 0 }) : t("percent", { value: shares[column] ?? 0 });
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="muted rp-p">{t("text")}</p>
      <details className="rp-d">
        <summary>{t("placements")}</summary>
        <div className="rp-w">
          <table className="it">
            <caption className="vh">{t("placements")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("card")}</th>
                {columns.map(({ id, label }, index) => (
                  <th key={id} scope="col">
                    <ColumnTag index={index} label={label} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, shown, lead }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  {columns.map((column, index) => (
                    <td key={column.id} className={lead === index ? "num is-lead" : "num"}>
                      {figureOf(shown, index)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {pairs === null || !isFilled(pairs) ? null : <Pairs pairs={pairs} report={report} />}
    </section>
  );
}

/** Of all pairs of cards, as many must have a figure: where many left a card out, most have none (STAT-17). */
const LEAST_FILLED = 0.25;

const isFilled = ({ shares }: PairsReport) => {
  const cells = shares.flatMap((row, at) => row.slice(0, at));
  return cells.filter((share) => share !== null).length >= LEAST_FILLED * cells.length;
};

/** Five shades say enough; the figure stands in each cell. */
const SHADES = 5;

function Pairs({ pairs: { cards, shares }, report }: { pairs: PairsReport; report: Report }) {
  const t = useTranslations("report.together");
  const format = useFormatter();
  const titleOf = (id: string) => report.cards.find((card) => card.id === id)?.title ?? "";
  const shade = (share: number) => Math.min(SHADES - 1, Math.floor(share * SHADES));
  return (
    <details className="rp-d">
      <summary>{t("pairs")}</summary>
      <p className="muted rp-p">{t("pairsText")}</p>
      <div className="rp-w">
        <table className="pm">
          <caption className="vh">{t("pairs")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("card")}</th>
              {cards.map((id, at) => (
                <th key={id} scope="col">
                  <abbr title={titleOf(id)}>{at + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.map((id, at) => (
              <tr key={id}>
                <th scope="row">
                  {at + 1} {titleOf(id)}
                </th>
                {(shares[at] ?? []).slice(0, at).map((share, other) => (
                  <td key={cards[other]} data-shade={share === null ? undefined : shade(share)}>
                    {share === null ? "" : format.number(100 * share, { maximumFractionDigits: 0 })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
