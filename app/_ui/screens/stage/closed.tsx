"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ClosingFigures } from "@/lib/domain/findings";
import { toldFigures } from "@/lib/domain/policy";
import { Fit } from "./fit";
import { useStage } from "./stage-context";
import { StageHeader } from "./stage-header";

/** The closing figures, thanks, and on which view the room held itself. */
export function Closed({
  title,
  figures,
  words,
}: {
  title: string;
  figures: ClosingFigures;
  /** shown when the facilitator wants it */
  words: string[] | null;
}) {
  const t = useTranslations("stage.closed");
  const format = useFormatter();
  const { article } = useStage();
  return (
    <>
      <StageHeader label={title} />
      <main className={words === null ? "z-main" : "z-main has-words"}>
        <h1 className="z-thanks">{t("thanks")}</h1>
        <ul className="z-figures">
          {toldFigures(figures).map((figure) => (
            <li key={figure} className="m-fig">
              <span className="num">{format.number(figures[figure])}</span>
              <span>{t(figure, { count: figures[figure] })}</span>
            </li>
          ))}
        </ul>
        {words === null ? null : (
          <Fit as="section" className="z-words">
            <h2>{t("words")}</h2>
            <ul>
              {words.map((word) => (
                <li key={word} className="flare" dir="auto">
                  {word}
                </li>
              ))}
            </ul>
          </Fit>
        )}
        <div className="z-foot">
          <p>{t("phones")}</p>
          <p className="z-article">{article}</p>
        </div>
      </main>
    </>
  );
}
