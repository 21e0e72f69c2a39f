import { useFormatter, useTranslations } from "next-intl";
import { type IntervalRow, IntervalTable } from "@/app/_ui/charts/interval-table";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import type { ComparedWorkshop } from "@/lib/reports/comparison";

type WorkshopsProps = { workshops: ComparedWorkshop[] };

/** Who was there and what moved, a row for each workshop. */
export function ComparedWorkshops({ workshops }: WorkshopsProps) {
  const t = useTranslations("comparison.workshops");
  return (
    <section>
      <h2>{t("title")}</h2>
      <div className="rp-w">
        <table className="it mt-3">
          <caption className="vh">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("workshop")}</th>
              <th scope="col">{t("date")}</th>
              <th scope="col">{t("people")}</th>
              <th scope="col">{t("moved")}</th>
            </tr>
          </thead>
          <tbody>
            {workshops.map(({ label, createdAt, closedAt, people, moved }) => (
              <tr key={label}>
                <th scope="row">
                  <bdi>{label}</bdi>
                </th>
                <td>
                  <LocalDate at={closedAt ?? createdAt} />
                </td>
                <td className="num">{people}</td>
                <td>{moved === null ? t("tooFew") : t("movedOf", moved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function ComparedAgreement({ workshops }: WorkshopsProps) {
  const t = useTranslations("comparison");
  const rowOf = useShareRow();
  if (workshops.every(({ agreement }) => agreement === null)) return null;
  const rows = workshops.map(({ label, agreement }) =>
    rowOf(
      label,
      agreement && {
        share: agreement.value,
        ends: agreement,
        more: t("agreement.people", { people: agreement.people, cards: agreement.cards }),
      },
    ),
  );
  return (
    <section>
      <h2>{t("agreement.title")}</h2>
      <p className="muted rp-p">{t("agreement.text")}</p>
      <IntervalTable
        caption={t("agreement.title")}
        heads={[t("workshops.workshop"), t("axis"), t("agreement.share"), t("interval"), t("agreement.of")]}
        rows={rows}
      />
    </section>
  );
}

export function ComparedMatch({ workshops }: WorkshopsProps) {
  const t = useTranslations("comparison");
  const report = useTranslations("report.match");
  const rowOf = useShareRow();
  if (workshops.every(({ match }) => match === null)) return null;
  const rows = workshops.map(({ label, match }) =>
    rowOf(
      label,
      match && {
        share: match.share,
        ends: match.people,
        more: report("of", { answers: match.answers, cards: match.cards }),
      },
    ),
  );
  return (
    <section>
      <h2>{t("match.title")}</h2>
      <p className="muted rp-p">{t("match.text")}</p>
      <IntervalTable
        caption={t("match.title")}
        heads={[t("workshops.workshop"), t("axis"), report("share"), t("interval"), report("count")]}
        rows={rows}
      />
    </section>
  );
}

type Told = { share: number; ends: { low: number | null; high: number | null } | null; more: string };

/** A workshop's row with a share and its interval; what cannot be told of it is said in words. */
function useShareRow() {
  const t = useTranslations("comparison");
  const report = useTranslations("report");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (label: string, told: Told | null): IntervalRow => {
    const { low, high } = told?.ends ?? { low: null, high: null };
    return {
      key: label,
      name: <bdi>{label}</bdi>,
      value: told?.share ?? null,
      ends: { low, high },
      figure: told === null ? t("workshops.tooFew") : percent(told.share),
      between: low === null || high === null ? "" : report("ends", { low: percent(low), high: percent(high) }),
      more: told?.more ?? "",
    };
  };
}
