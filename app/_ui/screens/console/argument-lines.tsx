"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";

/** The room's arguments against the article, each of which can be hidden from the report. */
export function ArgumentLines({ withCards = false }: { withCards?: boolean }) {
  const t = useTranslations("console.compare.talk");
  const { view, deck, run } = useConsole();
  return (
    <>
      <p className="sm muted">{t("without")}</p>
      <ul className="lines" aria-label={t("lines")}>
        {view.arguments.map(({ id, card, line, hidden }) => (
          <HideableLine
            key={id}
            text={line}
            about={withCards ? deck.cards[card]?.title : undefined}
            hidden={hidden}
            onToggle={() => run("hideArgument", { argumentId: id, on: !hidden })}
          />
        ))}
      </ul>
      {view.moreArguments > 0 ? <p className="sm muted">{t("more", { count: view.moreArguments })}</p> : null}
    </>
  );
}

/** After compare, where no card is on stage: all of them, while there are any. */
export function AllArguments() {
  const t = useTranslations("console.compare.talk");
  const { view } = useConsole();
  if (view.arguments.length === 0) return null;
  return (
    <section className="stack gap-2 rounded-panel bg-surface p-5" aria-label={t("all")}>
      <h2 className="h4">{t("all")}</h2>
      <ArgumentLines withCards />
    </section>
  );
}
