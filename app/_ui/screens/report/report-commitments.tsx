"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { Button } from "@/app/_ui/primitives/button";
import type { Report, ReportCommitment } from "@/lib/reports/report";

const FIRST_SHOWN = 9;

type CommitmentsProps = { commitments: ReportCommitment[]; written: number; columns: Report["workshop"]["columns"] };

/** What people shared of their own accord, with a name only where its writer wants one; paper gets all of them. */
export function ReportCommitments({ commitments, written, columns }: CommitmentsProps) {
  const t = useTranslations("report");
  const sentence = useCommitmentSentence();
  const [isWhole, setWhole] = useState(false);
  const rest = commitments.length - FIRST_SHOWN;
  return (
    <section>
      <h2>{t("commitments", { count: commitments.length })}</h2>
      <p className="muted rp-p">{t("commitmentsText", { count: written })}</p>
      {commitments.length === 0 ? null : (
        <ul className="rp-n">
          {commitments.map(({ col, occasion, action, about, name }, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never changes
              key={place}
              className={isWhole || place < FIRST_SHOWN ? SHOWN : FOLDED}
            >
              <p className="flare break-words" dir="auto">
                {sentence.shown({ occasion, action })}
              </p>
              {about === null ? null : (
                <span className="sm text-on-paper-2" dir="auto">
                  {t("commitmentAbout", { about })}
                </span>
              )}
              <span className="row between sm text-on-paper">
                <ColumnTag index={col} label={columns[col]?.label ?? ""} />
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
