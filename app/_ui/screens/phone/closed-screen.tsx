"use client";

import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { Rating } from "./rating";
import { CommitmentText } from "./saved-commitment";

/** Thank you: four figures, one question, one's own sentences to take along (DECISIONS 10). */
export function ClosedScreen() {
  const t = useTranslations("phone.closed");
  const { view, own } = usePhone();
  const { closing } = view;
  const figures = closing ? (["people", "cardsMoved", "stillSplit", "wouldArgue"] as const) : [];
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main pb-8">
        <OfflineBanner />
        <h1 className="t3">{t.rich("title", { name: () => <bdi>{own.name}</bdi> })}</h1>
        <dl className="grid grid-cols-2 gap-4 my-6">
          {figures.map((figure) => (
            <div key={figure} className="stack flex-col-reverse justify-end">
              <dt className="sm muted">{t(figure, { count: closing?.[figure] ?? 0 })}</dt>
              <dd className="num text-3xl">{closing?.[figure]}</dd>
            </div>
          ))}
        </dl>
        <Rating />
        <OwnSentences />
        <p className="muted mt-8">{t("close")}</p>
      </main>
    </div>
  );
}

function OwnSentences() {
  const t = useTranslations("phone.closed");
  const c = useTranslations("phone.commit");
  const { view, own } = usePhone();
  if (own.commitments.length === 0) return null;
  const text = own.commitments
    .map(({ occasion, action }) =>
      occasion.trim() === "" ? c("sentenceBare", { action }) : c("sentence", { occasion, action }),
    )
    .join("\n");
  return (
    <section className="stack gap-4 mt-8">
      <h2>{t("sentences")}</h2>
      {own.commitments.map((commitment) => (
        <Sheet key={commitment.col} className="note min-h-0">
          <p className="mb-2">
            <ColumnTag index={commitment.col} label={view.columns[commitment.col]?.label ?? ""} />
          </p>
          <p className="flare" dir="auto">
            <CommitmentText commitment={commitment} />
          </p>
        </Sheet>
      ))}
      <CopyButton text={text} label={t("copy")} variant="secondary" wide />
    </section>
  );
}
