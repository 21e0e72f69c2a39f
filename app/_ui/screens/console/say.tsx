"use client";

import { useTranslations } from "next-intl";
import { toldFigures } from "@/lib/domain/policy";
import { useConsole } from "./console-context";
import { SCRIPTS } from "./scripts";

/** A short script for this phase, in the words of the deck. */
export function Say() {
  const t = useTranslations("console.say");
  const { view, deck } = useConsole();
  const { phase, closing } = view;
  const figures = {
    question: deck.question,
    columns: deck.columns.length,
    told: closing && toldFigures(closing).includes("cardsMoved") ? "yes" : "no",
    moved: closing?.cardsMoved ?? 0,
    argue: closing?.wouldArgue ?? 0,
  };
  return (
    <section aria-labelledby="console-say">
      <h2 className="h4" id="console-say">
        {t("title")}
      </h2>
      <ul className="stack mt-2 gap-2">
        {SCRIPTS[phase].map((line) => (
          <li key={line} className="sm border-s-2 border-line-strong ps-3">
            {t(line, figures)}
          </li>
        ))}
      </ul>
      <p className="sm muted mt-2">{t(`look.${phase}`)}</p>
    </section>
  );
}
