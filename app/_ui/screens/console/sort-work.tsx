"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { isSortable } from "@/lib/domain/cards";
import { MOST_DONE } from "@/lib/domain/run-sheet";
import type { ConsoleView } from "@/lib/domain/view-console";
import { useConsole } from "./console-context";
import { ColumnHeads, SplitList } from "./split-list";
import { comparedCards } from "./standing";

/** How far the room is and, for the facilitator only, how each card splits while answers come in. */
export function SortWork() {
  const t = useTranslations("console.sorting");
  const tCards = useTranslations("console.cards");
  const { view, deck } = useConsole();
  const round = view.phase === "resort" ? "final" : "first";
  const { people, done } = view;
  const middle = medianPlaced(view);
  const asked = view.listed[0]?.progress.of ?? 0;
  const byId = new Map(comparedCards(view, deck).map((one) => [one.card.id, one]));
  const cards = view.bySplit.flatMap((id) => byId.get(id) ?? []).filter(({ card }) => isSortable(card));
  return (
    <>
      <section className="stack gap-2" aria-label={t("label")}>
        <p className="text-xl font-bold flare">{t("done", { done, people })}</p>
        <span className="bar" aria-hidden="true">
          <i
            className="w-(--done)"
            style={{ "--done": `${people === 0 ? 0 : (100 * done) / people}%` } as CSSProperties}
          />
        </span>
        <p className="muted">
          {people === 0
            ? t("nobody")
            : asked === 0
              ? t("nothingAsked")
              : people > done && done >= people * MOST_DONE
                ? t("mostDone")
                : !middle
                  ? t("asked", { of: asked })
                  : t("median", { middle, of: asked })}
        </p>
      </section>
      <section className={view.columns.length > 2 ? "cd many" : "cd"} aria-label={tCards("soFar")}>
        <header className="row between">
          <h2 className="h4">
            {tCards("soFar")} <span className="sm muted font-normal">{tCards("forYouOnly")}</span>
          </h2>
        </header>
        <ColumnHeads />
        <SplitList cards={cards} label={tCards("soFar")} round={round} article={false} stageable={false} />
      </section>
    </>
  );
}

/** Cards placed by the person in the middle; null where not everybody is listed. */
function medianPlaced({ listed, people }: ConsoleView): number | null {
  if (listed.length < people || people === 0) return null;
  const placed = listed.map(({ progress }) => progress.placed).sort((a, b) => a - b);
  return placed[Math.floor((placed.length - 1) / 2)] ?? null;
}
