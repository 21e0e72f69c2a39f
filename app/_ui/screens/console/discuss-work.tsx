"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { Boxes } from "./boxes";
import { useConsole } from "./console-context";
import { QueueAdvice } from "./queue-advice";
import { AddButton, MoveButtons, PutBackButton } from "./queue-buttons";
import { type Entry, QueuePart } from "./queue-part";
import { comparedCards } from "./standing";
import { useFocusFollows } from "./use-focus-follows";
import { useQueueActions } from "./use-queue-actions";

/** Which card the room talks about next, and why; every card is named once, and any can be put on stage. */
export function DiscussWork() {
  const t = useTranslations("console.queue");
  const tCards = useTranslations("console.cards");
  const { view, deck } = useConsole();
  const [article, setArticle] = useState(false);
  const actions = useQueueActions();
  useFocusFollows();
  const { waiting, talked, skipped, agreed, unanswered } = view.discussion;
  const part = { cards: comparedCards(view, deck), article };
  const one = ({ card }: Entry) => ({ card, title: deck.cards[card]?.title ?? "", actions });
  const addable = (entry: Entry) => <AddButton {...one(entry)} />;
  const interplay = deck.cards.flatMap(({ kind }, card) =>
    kind === "interplay" && !waiting.some((entry) => entry.card === card) ? [{ card }] : [],
  );
  const forCompare = new Set(deck.pairs.map((pair) => pair.interplayCard));
  return (
    <>
      <Boxes article={article} />
      <section className={view.columns.length > 2 ? "cd queue many" : "cd queue"} aria-label={t("title")}>
        <header className="row between">
          <h2 className="h4">
            {t("title")} <span className="sm muted font-normal">{tCards("forYouOnly")}</span>
          </h2>
          <div className="row cd-f">
            {waiting.some(({ reason }) => reason.chosen) ? (
              <Button variant="quiet" className="text-sm!" onClick={actions.reset}>
                {t("reset")}
              </Button>
            ) : null}
            <label className="row sm w6 cd-sw">
              {tCards("article")}
              <input
                type="checkbox"
                // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
                role="switch"
                className="switch"
                checked={article}
                onChange={(event) => setArticle(event.target.checked)}
              />
            </label>
          </div>
        </header>
        <QueueAdvice />
        {waiting.length === 0 ? <p className="muted my-2">{t("nothingWaits")}</p> : null}
        <QueuePart
          name="waiting"
          entries={waiting}
          {...part}
          actions={(entry, at) => <MoveButtons {...one(entry)} first={at === 0} last={at === waiting.length - 1} />}
        />
        <QueuePart name="talked" entries={talked} {...part} />
        <QueuePart name="skipped" entries={skipped} {...part} actions={(entry) => <PutBackButton {...one(entry)} />} />
        <QueuePart name="agreed" entries={agreed} {...part} actions={addable} />
        <QueuePart name="unanswered" entries={unanswered} {...part} actions={addable} />
        <QueuePart
          name="interplay"
          entries={interplay}
          {...part}
          actions={addable}
          note={({ card }) => (forCompare.has(card.id) ? tCards("keepForCompare") : null)}
        />
        <LiveRegion message={actions.said} />
      </section>
    </>
  );
}
