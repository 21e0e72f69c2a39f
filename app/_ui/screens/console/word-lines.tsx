"use client";

import { useTranslations } from "next-intl";
import type { BoxLine } from "@/lib/domain/view-console";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";

/** Lines of the boxes with what they are about, each of which can be hidden. */
export function WordLines({ lines }: { lines: readonly BoxLine[] }) {
  const t = useTranslations("console.boxes");
  const { view, deck, run } = useConsole();
  return (
    <ul className="lines" aria-label={t("allLines")}>
      {lines.map(({ id, card, col, text, hidden }) => (
        <HideableLine
          key={id}
          text={text}
          about={t("about", { title: deck.cards[card]?.title ?? "", column: view.columns[col]?.label ?? "" })}
          hidden={hidden}
          onToggle={() => run("hideWord", { wordId: id, on: !hidden })}
        />
      ))}
    </ul>
  );
}

/**
 * After discuss, where nothing is written any more: what is on stage in compare, later all, while there is any. Folded, so
 * that the cards that come next stay in sight.
 */
export function AllWords() {
  const t = useTranslations("console.boxes");
  const { view } = useConsole();
  const count = view.words.length;
  if (count === 0) return null;
  return (
    <details className="tb">
      <summary>
        <h2 className="h4 inline">{t("said", { count: count + view.moreWords })}</h2>
      </summary>
      <WordLines lines={view.words} />
      <MoreWords />
    </details>
  );
}

export function MoreWords() {
  const t = useTranslations("console.boxes");
  const { view } = useConsole();
  return view.moreWords > 0 ? <p className="sm muted">{t("more", { count: view.moreWords })}</p> : null;
}
