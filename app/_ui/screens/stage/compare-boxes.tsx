"use client";

import { useTranslations } from "next-intl";
import type { RevealedCard } from "@/lib/domain/view-common";
import type { StageCompare, StageView } from "@/lib/domain/view-stage";
import { Arguing, Basis } from "./article-panel";
import { Boxes } from "./boxes";
import { CardSheet } from "./discuss";
import { Fit } from "./fit";
import { StageClock } from "./stage-clock";
import { StageHeader } from "./stage-header";

type CardOnStage = NonNullable<StageCompare["card"]>;
type CompareBoxesProps = { view: StageView; card: CardOnStage & { boxes: string[][] } };

/** A card without a column that the room wrote about: its words, and once opened the article's share below them. */
export function CompareBoxes({ view, card }: CompareBoxesProps) {
  const t = useTranslations("stage.compare");
  return (
    <>
      <StageHeader label={t("header")} />
      <main className="o-main is-compared">
        <h1 className="vh">{card.title}</h1>
        <CardSheet text={card.text} />
        <Boxes columns={view.columns} boxes={card.boxes} shares={card.model?.byColumn} />
        <section className="o-foot" aria-live="polite">
          {card.model === null ? <p className="o-folded">{t("boxesFolded")}</p> : <Reason model={card.model} />}
          <StageClock timer={view.timer} className="x-time" label={t("timeLeft")} />
        </section>
      </main>
    </>
  );
}

function Reason({ model }: { model: RevealedCard }) {
  return (
    <>
      <Fit className="o-reason">
        <p className="x-label">{model.label}</p>
        {model.rationale === null ? null : <p>{model.rationale}</p>}
        <Basis headings={model.basis} />
      </Fit>
      <Arguing count={model.arguing} />
    </>
  );
}
