"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { toldFigures } from "@/lib/domain/policy";
import { unsavedDrafts } from "./commit-draft";
import { OfflineBanner } from "./connection-tag";
import { FollowUpOffer } from "./follow-up-offer";
import { LastWord } from "./last-word";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { Rating } from "./rating";
import { CommitmentAbout } from "./saved-commitment";
import { TakeHome } from "./take-home";

/** Thank you: the closing figures, one question, one's own sentences to take along. */
export function ClosedScreen() {
  const t = useTranslations("phone.closed");
  const { view, own } = usePhone();
  const { closing } = view;
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main pb-8">
        <OfflineBanner />
        <h1 className="t3">{t.rich("title", { name: () => <bdi>{own.name}</bdi> })}</h1>
        {closing ? (
          <dl className="grid grid-cols-2 gap-4 my-6">
            {toldFigures(closing).map((figure) => (
              <div key={figure} className="stack flex-col-reverse justify-end">
                <dt className="sm muted">{t(figure, { count: closing[figure] })}</dt>
                <dd className="num text-3xl">{closing[figure]}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <Rating />
        <LastWord />
        <OwnSentences />
        <UnsavedSentences />
        <TakeHome />
        <FollowUpOffer />
        <p className="muted mt-8">{t("close")}</p>
      </main>
    </div>
  );
}

function OwnSentences() {
  const t = useTranslations("phone.closed");
  const sentence = useCommitmentSentence();
  const { view, own } = usePhone();
  if (own.commitments.length === 0) return null;
  return (
    <section className="stack gap-4 mt-8">
      <h2>{t("sentences")}</h2>
      {own.commitments.map((commitment) => (
        <Sheet key={commitment.col} className="note min-h-0">
          <p className="mb-2">
            <ColumnTag index={commitment.col} label={view.columns[commitment.col]?.label ?? ""} />
          </p>
          <p className="flare" dir="auto">
            {sentence.shown(commitment)}
          </p>
          <CommitmentAbout commitment={commitment} />
        </Sheet>
      ))}
    </section>
  );
}

/** Who was still writing when the workshop closed has the words at least. */
function UnsavedSentences() {
  const t = useTranslations("phone.closed");
  const sentence = useCommitmentSentence();
  const { view, own } = usePhone();
  const [drafts] = useState(() => unsavedDrafts(own, view.columns));
  if (drafts.length === 0) return null;
  return (
    <section className="stack gap-4 mt-8">
      <h2>{t("unsaved", { count: drafts.length })}</h2>
      <p className="muted sm">{t("unsavedText")}</p>
      {drafts.map((draft) => (
        <div key={draft.col} className="stack gap-2">
          <Sheet className="note min-h-0">
            <p className="mb-2">
              <ColumnTag index={draft.col} label={view.columns[draft.col]?.label ?? ""} />
            </p>
            <p className="flare" dir="auto">
              {sentence.shown(draft)}
            </p>
          </Sheet>
          <CopyButton text={sentence.plain(draft)} label={t("unsavedCopy")} variant="secondary" wide />
        </div>
      ))}
    </section>
  );
}
