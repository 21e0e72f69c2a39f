"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { Figures } from "./figures";

/** The four closing figures, and whether it was worth the room's time. */
export function ClosedWork() {
  const t = useTranslations("console.closed");
  const { view } = useConsole();
  const { closing, ratings } = view;
  return (
    <>
      {closing ? (
        <Figures
          label={t("figures")}
          figures={[
            { value: closing.people, label: t("people", { count: closing.people }) },
            { value: closing.cardsMoved, label: t("moved", { count: closing.cardsMoved }) },
            { value: closing.stillSplit, label: t("split", { count: closing.stillSplit }) },
            { value: closing.wouldArgue, label: t("argue", { count: closing.wouldArgue }) },
          ]}
        />
      ) : null}
      <section className="rounded-panel bg-surface p-5" aria-label={t("worth")}>
        <h2 className="h4">{t("worth")}</h2>
        <p className="mt-1">
          {ratings.mean === null
            ? t("noRatings")
            : t("ratings", { mean: ratings.mean, answers: ratings.answers, people: view.people })}
        </p>
        <p className="sm muted mt-1">{t("ratingDays")}</p>
      </section>
    </>
  );
}
