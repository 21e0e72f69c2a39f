"use client";

import { Check, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Pill } from "@/app/_ui/primitives/pill";
import { Argue, hasUnsentArgument } from "./argue";
import { unsavedDrafts } from "./commit-draft";
import { CommitSheet } from "./commit-sheet";
import { OfflineBanner } from "./connection-tag";
import { FollowUpOffer } from "./follow-up-offer";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import { PromptList } from "./prompt-list";
import { TakeHome } from "./take-home";
import { useReady } from "./use-ready";

/** One sentence per column, for oneself; what is shared is shared on purpose. */
export function CommitScreen() {
  const t = useTranslations("phone.commit");
  const { view } = usePhone();
  return (
    <div className="phone">
      <PhoneHead>
        <span className="w6 min-w-0 grow wrap-anywhere">{t("step")}</span>
      </PhoneHead>
      <main className="p-main commit pb-8">
        <OfflineBanner />
        <h1 className="t3">{t("title")}</h1>
        <p className="muted mb-3">{t("intro")}</p>
        {view.written === null ? null : (
          <p className="mb-5">
            <Pill icon={<Users size={16} />}>{t("written", { count: view.written, of: view.people })}</Pill>
          </p>
        )}
        {view.prompts.length > 0 ? (
          <section className="mb-5">
            <h2 className="label">{t("prompts")}</h2>
            <PromptList prompts={view.prompts} />
          </section>
        ) : null}
        <UnsentArguments />
        <div className="stack gap-8">
          {view.columns.map((column, index) => (
            <CommitSheet key={column.id} column={column} index={index} />
          ))}
        </div>
        <TakeHome />
        <FollowUpOffer />
        <Done />
      </main>
    </div>
  );
}

/** COMMAND-4: who was writing against the article when the room went on can still send it; a card stays once it is here. */
function UnsentArguments() {
  const t = useTranslations("phone.commit");
  const { view, own } = usePhone();
  const [ids] = useState(() =>
    own.objections.flatMap(({ cardId }) => (hasUnsentArgument(own.participantId, cardId) ? [cardId] : [])),
  );
  const cards = view.revealed.filter(({ id }) => ids.includes(id));
  if (cards.length === 0) return null;
  return (
    <section className="stack mb-8 gap-4" aria-labelledby="unsent-arguments">
      <h2 className="h4" id="unsent-arguments">
        {t("unsent", { count: cards.length })}
      </h2>
      {cards.map((card) => (
        <div key={card.id} className="stack gap-4 rounded-panel bg-surface p-4">
          <p className="flare" dir="auto">
            {card.text}
          </p>
          <Argue cardId={card.id} />
        </div>
      ))}
    </section>
  );
}

/** For the facilitator to see when to go on; nothing is locked by it, and nothing is saved by it: who thinks so is told. */
function Done() {
  const t = useTranslations("phone.commit");
  const { view, own } = usePhone();
  const [isReady, setReady] = useReady();
  const unsaved = isReady ? unsavedDrafts(own, view.columns).length : 0;
  return (
    <div className="mt-8 border-t border-line pt-5">
      <Button
        wide
        variant={isReady ? "primary" : "secondary"}
        icon={isReady ? <Check size={20} /> : undefined}
        aria-pressed={isReady}
        onClick={() => setReady(!isReady)}
      >
        {t("done")}
      </Button>
      <p className="hint" role="status">
        {unsaved > 0 ? t("doneUnsaved", { count: unsaved }) : isReady ? t("doneSaid") : t("doneHint")}
      </p>
    </div>
  );
}
