"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Button } from "@/app/_ui/primitives/button";
import type { Report } from "@/lib/reports/report";

const FIRST_SHOWN = 9;

/** What people shared of their own accord, with a name only where its writer wants one; paper gets all of them. */
export function ReportCommitments({ report }: { report: Report }) {
  const t = useTranslations("report");
  const [isWhole, setWhole] = useState(false);
  const { commitments, workshop, people } = report;
  const rest = commitments.length - FIRST_SHOWN;
  return (
    <section>
      <h2>{t("commitments", { count: commitments.length })}</h2>
      <p className="muted rp-p">{t("commitmentsText", { count: people.commitments })}</p>
      {commitments.length === 0 ? null : (
        <ul className="rp-n">
          {commitments.map(({ col, occasion, action, name }, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never changes
              key={place}
              className={isWhole || place < FIRST_SHOWN ? SHOWN : FOLDED}
            >
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
      {!isWhole && rest > 0 ? (
        <Button className="print:hidden" onClick={() => setWhole(true)}>
          {t("commitmentsRest", { count: rest })}
        </Button>
      ) : null}
    </section>
  );
}

const SHOWN = "sheet stack justify-between gap-4";
const FOLDED = `${SHOWN} hidden! print:flex!`;
