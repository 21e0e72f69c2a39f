"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import { isSortable } from "@/lib/domain/cards";
import { useConsole } from "./console-context";
import { cardQueue } from "./queue";
import { ColumnHeads, SplitList } from "./split-list";
import { comparedCards } from "./standing";
import { TalkHint } from "./talk-hint";

/** How the room split, for the facilitator only; any card can be put on stage. */
export function DiscussWork() {
  const t = useTranslations("console.cards");
  const { view, deck, order, chooseOrder } = useConsole();
  const [article, setArticle] = useState(false);
  const all = comparedCards(view, deck);
  const byId = new Map(all.map((one) => [one.card.id, one]));
  const cards = cardQueue(view, deck, order).flatMap((id) => byId.get(id) ?? []);
  const forCompare = new Set(deck.pairs.map((pair) => pair.interplayCard));
  const interplay = all.filter(({ card }) => !isSortable(card));
  return (
    <section className={view.columns.length > 2 ? "cd many" : "cd"} aria-label={t("howSplit")}>
      <header className="row between">
        <h2 className="h4">
          {t("howSplit")} <span className="sm muted font-normal">{t("forYouOnly")}</span>
        </h2>
        <div className="row cd-f">
          <Segments
            label={t("order")}
            value={order}
            onChange={chooseOrder}
            options={[
              { value: "split", label: t("mostSplit") },
              { value: "deck", label: t("deckOrder") },
            ]}
          />
          <label className="row sm w6 cd-sw">
            {t("article")}
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
      <TalkHint cards={all} />
      <ColumnHeads />
      <SplitList cards={cards} label={t("howSplit")} round="first" article={article} stageable />
      {interplay.length === 0 ? null : (
        <>
          <h2 className="h4 mt-6">{t("interplay")}</h2>
          <p className="sm muted mb-2">{t("interplayHint")}</p>
          <SplitList
            cards={interplay}
            label={t("interplay")}
            round="first"
            article={article}
            stageable
            note={({ card }) => (forCompare.has(card.id) ? t("keepForCompare") : null)}
          />
        </>
      )}
    </section>
  );
}
