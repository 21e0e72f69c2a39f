import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import type { Report } from "@/lib/reports/report";

/** What people shared of their own accord, with a name only where its writer wants one. */
export function ReportCommitments({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { commitments, workshop, people } = report;
  return (
    <section>
      <h2>{t("commitments", { count: commitments.length })}</h2>
      <p className="muted rp-p">{t("commitmentsText", { count: people.commitments })}</p>
      {commitments.length === 0 ? null : (
        <ul className="rp-n">
          {commitments.map(({ col, occasion, action, name }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never changes
            <li key={place} className="sheet stack justify-between gap-4">
              <p className="flare break-words" dir="auto">
                {occasion === "" ? t("sentenceBare", { action }) : t("sentence", { occasion, action })}
              </p>
              <span className="row between sm text-on-paper">
                <ColumnTag index={col} label={workshop.columns[col]?.label ?? ""} />
                {name === null ? null : <bdi>{name}</bdi>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
