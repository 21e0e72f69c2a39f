"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Pile } from "@/app/_ui/charts/pile";
import type { StageView } from "@/lib/domain/view-stage";
import { Fit } from "./fit";
import { StageClock } from "./stage-clock";
import { useStage } from "./stage-context";
import { StageHeader } from "./stage-header";
import { titleSize } from "./text-size";

type Progress = NonNullable<StageView["sorting"]>;

/** How far the room is, and nothing about any card. */
export function Sorting({ view, sorting }: { view: StageView; sorting: Progress }) {
  const t = useTranslations("stage.sort");
  const chart = useTranslations("common.chart");
  const isFirst = sorting.round === 1;
  const title = isFirst ? view.question : t("againTitle");
  return (
    <>
      <StageHeader label={t(isFirst ? "header" : "headerAgain")} />
      <main className="q-main">
        <div className="q-top">
          <div className="grow">
            <h1 className={`st-title ${titleSize(title)}`}>{title}</h1>
            <p className="st-lead">{t(isFirst ? "lead" : "leadAgain")}</p>
          </div>
          <StageClock timer={view.timer} className="q-time" />
          {isFirst && !view.qr ? <SmallQr /> : null}
        </div>
        {sorting.again.length > 0 ? <Again titles={sorting.again} /> : null}
        <figure className="q-fig">
          {view.people === 0 ? (
            <p className="q-nobody">{t("nobody")}</p>
          ) : (
            <Pile slips={sorting.slips} of={sorting.of} done={sorting.done} people={view.people} />
          )}
          <figcaption className="q-cap">
            {view.people === 0 ? (
              <span />
            ) : (
              <span>
                {chart("stillSorting", { count: view.people - sorting.done })}
                {" · "}
                {chart("answersSoFar", { count: sorting.answers })}
              </span>
            )}
            <span>
              <EyeOff className="i" aria-hidden="true" />
              {t("folded")}
            </span>
          </figcaption>
        </figure>
      </main>
    </>
  );
}

function SmallQr() {
  const { join } = useStage();
  return <div className="q-qr">{join.qr}</div>;
}

/** Titles of the cards that came back empty. */
function Again({ titles }: { titles: string[] }) {
  const t = useTranslations("stage.sort");
  return (
    <Fit as="section" className="q-again">
      <h2>{t("cameBack", { count: titles.length })}</h2>
      <ul>
        {titles.map((title) => (
          <li key={title}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </Fit>
  );
}
