"use client";

import { useTranslations } from "next-intl";
import { toldFigures } from "@/lib/domain/policy";
import { AllArguments } from "./argument-lines";
import { useConsole } from "./console-context";
import { Figures } from "./figures";
import { FollowUpPart } from "./follow-up-part";
import { LastWords } from "./last-words";
import { SharedLines } from "./shared-lines";
import { AllWords } from "./word-lines";

/** The closing figures, and whether it was worth the room's time. */
export function ClosedWork() {
  const t = useTranslations("console.closed");
  const { view } = useConsole();
  const { closing, ratings } = view;
  return (
    <>
      {closing ? (
        <Figures
          label={t("figures")}
          figures={toldFigures(closing).map((figure) => ({
            value: closing[figure],
            label: t(figure, { count: closing[figure] }),
          }))}
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
      <FollowUpPart />
      <LastWords />
      <SharedLines />
      <AllArguments />
      <AllWords />
    </>
  );
}
