"use client";

import { useTranslations } from "next-intl";
import { ArgumentLines } from "./argument-lines";
import { useConsole } from "./console-context";
import { Directions } from "./directions";
import type { Compared } from "./standing";

/** Of the card on stage in compare: where people went, who would argue, and with what. */
export function StageTalk({ cards }: { cards: readonly Compared[] }) {
  const t = useTranslations("console.compare.talk");
  const { view } = useConsole();
  const one = cards.find(({ seen }) => seen.onStage);
  if (one === undefined || !one.seen.revealed) return null;
  const { arguing } = one.seen;
  return (
    <section className="stack gap-2 rounded-panel bg-surface p-5" aria-label={t("label")}>
      <Directions card={one.seen} />
      <h2 className="h4">{t("arguing", { count: arguing })}</h2>
      {view.arguments.length > 0 ? <ArgumentLines /> : arguing > 0 ? <p className="sm muted">{t("noLines")}</p> : null}
    </section>
  );
}
