"use client";

import { useTranslations } from "next-intl";
import type { RevealedCard } from "@/lib/domain/view-common";
import type { StageCompare, StageView } from "@/lib/domain/view-stage";
import { ArticlePanel, FoldedPanel } from "./article-panel";
import { BeforeAndAfter } from "./before-and-after";
import { CompareBoxes } from "./compare-boxes";
import { CardSheet } from "./discuss";
import { ShareLeaves } from "./leaf-row";
import { StageClock } from "./stage-clock";
import { StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";

type CardOnStage = NonNullable<StageCompare["card"]>;

/** One card alone, then how the room had it before and after talking, then the article's view and its reason. */
export function CompareCard({ view, card }: { view: StageView; card: StageCompare["card"] }) {
  const t = useTranslations("stage.compare");
  if (card === null) {
    return (
      <>
        <StageHeader label={t("header")} />
        <StageMessage title={t("noCardTitle")}>
          <p>{t("noCardText")}</p>
        </StageMessage>
      </>
    );
  }
  const { boxes } = card;
  if (boxes?.some((lines) => lines.length > 0)) return <CompareBoxes view={view} card={{ ...card, boxes }} />;
  return (
    <>
      <StageHeader label={t("header")} />
      <main className="x-main">
        <section className="x-room">
          <h1 className="vh">{card.title}</h1>
          <CardSheet text={card.text} />
          <BelowCard view={view} card={card} model={card.model} />
        </section>
        <section className="x-side" aria-live="polite">
          {card.model === null ? (
            <FoldedPanel mine={isMine(card)} />
          ) : (
            <ArticlePanel model={card.model} columns={view.columns} />
          )}
          <StageClock timer={view.timer} className="x-time" label={t("timeLeft")} />
        </section>
      </main>
    </>
  );
}

/** The card alone: everybody looks at the own answer. */
const isMine = ({ kind, rounds }: CardOnStage) => kind !== "interplay" && rounds === null;

function BelowCard({ view, card, model }: { view: StageView; card: CardOnStage; model: RevealedCard | null }) {
  const t = useTranslations("stage.compare");
  if (card.kind === "interplay") return <ShareLeaves columns={view.columns} texts={model?.byColumn ?? null} />;
  if (card.rounds === null)
    return (
      <div className="d-shut">
        <p>{t("mine")}</p>
      </div>
    );
  return <BeforeAndAfter rounds={card.rounds} movement={card.movement} columns={view.columns} model={model} />;
}
