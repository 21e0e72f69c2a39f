"use client";

import { useTranslations } from "next-intl";
import type { StageCompare, StageView } from "@/lib/domain/view-stage";
import { CompareCard } from "./compare-card";
import { CompareMovement } from "./compare-movement";
import { CompareOverview } from "./compare-overview";
import { ComparePair } from "./compare-pair";
import { useStage } from "./stage-context";
import { StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";

/** The room beside the article: a first word, the whole picture, what moved, or one card. */
export function Compare({ view, compare }: { view: StageView; compare: StageCompare }) {
  switch (compare.view) {
    case "intro":
      return <Intro />;
    case "overview":
      return <CompareOverview view={view} compare={compare} />;
    case "movement":
      return <CompareMovement view={view} compare={compare} />;
    case "card":
      return <CompareCard view={view} card={compare.card} />;
    case "pair":
      return compare.pair && <ComparePair view={view} pair={compare.pair} />;
  }
}

function Intro() {
  const t = useTranslations("stage.compare");
  const { article } = useStage();
  return (
    <>
      <StageHeader label={t("header")} />
      <StageMessage title={t("introTitle")}>
        <p>{t("introText")}</p>
        <p className="z-article">{article}</p>
      </StageMessage>
    </>
  );
}
