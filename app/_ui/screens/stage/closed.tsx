"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ClosingFigures } from "@/lib/domain/findings";
import { useStage } from "./stage-context";
import { StageHeader } from "./stage-header";

/** Four figures, thanks, and on which view the room held itself. */
export function Closed({ title, figures }: { title: string; figures: ClosingFigures }) {
  const t = useTranslations("stage.closed");
  const format = useFormatter();
  const { article } = useStage();
  const parts = [
    { id: "people", value: figures.people, label: t("people", { count: figures.people }) },
    { id: "moved", value: figures.cardsMoved, label: t("moved", { count: figures.cardsMoved }) },
    { id: "split", value: figures.stillSplit, label: t("split", { count: figures.stillSplit }) },
    { id: "argue", value: figures.wouldArgue, label: t("argue", { count: figures.wouldArgue }) },
  ];
  return (
    <>
      <StageHeader label={title} />
      <main className="z-main">
        <h1 className="z-thanks">{t("thanks")}</h1>
        <ul className="z-figures">
          {parts.map(({ id, value, label }) => (
            <li key={id} className="m-fig">
              <span className="num">{format.number(value)}</span>
              <span>{label}</span>
            </li>
          ))}
        </ul>
        <div className="z-foot">
          <p>{t("phones")}</p>
          <p className="z-article">{article}</p>
        </div>
      </main>
    </>
  );
}
