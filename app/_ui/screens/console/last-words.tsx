"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";

/** One word of each, by the alphabet and without a writer, each of which can be hidden. */
export function LastWords() {
  const t = useTranslations("console.lastWords");
  const { view, run } = useConsole();
  const { lastWordList: words, lastWords } = view;
  return (
    <section className="stack gap-2 rounded-panel bg-surface p-5" aria-label={t("title")}>
      <h2 className="h4">{t("title")}</h2>
      <p className="sm muted">
        {lastWords.said === 0 ? t("none") : t("said", { count: lastWords.said, of: view.people })}
      </p>
      {words.length === 0 ? null : (
        <ul className="lines" aria-label={t("lines")}>
          {words.map(({ id, text, hidden }) => (
            <HideableLine
              key={id}
              text={text}
              hidden={hidden}
              onToggle={() => run("hideLastWord", { lastWordId: id, on: !hidden })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
