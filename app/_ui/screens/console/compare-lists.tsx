"use client";

import { useTranslations } from "next-intl";
import { isSortable } from "@/lib/domain/cards";
import { useConsole } from "./console-context";
import { ColumnHeads, SplitList } from "./split-list";
import { type Compared, mostDifferent, STANDINGS, type Standing, sortable } from "./standing";
import { useRowNote } from "./use-row-note";

/** All cards by how the room stands towards the article, with what the guide says each list means. */
export function CompareLists({ cards }: { cards: readonly Compared[] }) {
  const t = useTranslations("console.compare.standing");
  const columns = useConsole().deck.columns.length;
  const note = useRowNote();
  const sorted = sortable(cards);
  const interplay = cards.filter(({ card }) => !isSortable(card));
  const groups = STANDINGS.map((standing) => ({ standing, list: inOrder(standing, sorted) })).filter(
    ({ list }) => list.length > 0,
  );
  return (
    <div className="stack mt-4 gap-6">
      {groups.map(({ standing, list }) => (
        <section key={standing}>
          <h3 className="h4">{t("heading", { name: t(`${standing}.title`), count: list.length })}</h3>
          <p className="sm muted max-w-prose">{t(`${standing}.text`, { columns })}</p>
          <ColumnHeads />
          <SplitList cards={list} label={t(`${standing}.title`)} round="final" article stageable note={note} />
        </section>
      ))}
      {interplay.length === 0 ? null : (
        <section>
          <h3 className="h4">{t("heading", { name: t("interplay.title", { columns }), count: interplay.length })}</h3>
          <p className="sm muted max-w-prose">{t("interplay.text")}</p>
          <SplitList
            cards={interplay}
            label={t("interplay.title", { columns })}
            round="final"
            article
            stageable
            note={note}
          />
        </section>
      )}
    </div>
  );
}

function inOrder(standing: Standing, cards: readonly Compared[]): Compared[] {
  return standing === "different" ? mostDifferent(cards) : cards.filter((one) => one.standing === standing);
}
