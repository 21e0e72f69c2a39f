"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";

/** One tile for each table, in order of numbers; with very many the list scrolls in its place. */
export function TableTiles() {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const { state, list, cards } = view.tables;
  if (list.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: with 250 tables it scrolls, and must do so by key
    <section className="tb-scroll" aria-label={t("list")} tabIndex={0}>
      <ol className="tb-tiles">
        {list.map(({ number, size, placed, done }) => (
          <li key={number} className={done && state !== "seating" ? "tb-tile done" : "tb-tile"}>
            <b>{t("table", { number })}</b>
            <span className="sm">{state === "seating" ? t("size", { size }) : t("placed", { placed, cards })}</span>
            {done && state !== "seating" ? (
              <span className="tb-done sm">
                <Check size={16} aria-hidden="true" />
                {t("done")}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
