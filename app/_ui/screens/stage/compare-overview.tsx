"use client";

import { useTranslations } from "next-intl";
import { Butterfly } from "@/app/_ui/charts/butterfly";
import type { StageCompare, StageView } from "@/lib/domain/view-stage";
import { Connection, JoinCorner, StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";

/** The finding in a sentence, then the whole picture. Only when every card has been opened: it tells them all. */
export function CompareOverview({ view, compare }: { view: StageView; compare: StageCompare }) {
  const t = useTranslations("stage.compare");
  const { overview, agree, of } = compare;
  if (overview.every((row) => row.shown.counts === null)) {
    const why = overview.length === 0 ? "overviewLater" : "tooFew";
    return (
      <>
        <StageHeader label={t("header")} />
        <StageMessage title={t(`${why}Title`)}>
          <p>{t(`${why}Text`)}</p>
        </StageMessage>
      </>
    );
  }
  const finding = of > 0 ? t("finding", { agree, of }) : t("findingOpen");
  return (
    <>
      <header className="st-head b-top">
        <h1 className={finding.length > 44 ? "st-title lng" : "st-title"}>{finding}</h1>
        <div className="b-corner">
          <JoinCorner />
          <p className="b-n">
            <Connection />
            <span>{t("peopleRound", { people: view.people })}</span>
          </p>
        </div>
      </header>
      <main className="b-main">
        <Butterfly columns={view.columns} rows={overview} stage reveal />
      </main>
    </>
  );
}
