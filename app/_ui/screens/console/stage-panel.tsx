"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { ComparePicker } from "./compare-picker";
import { useConsole } from "./console-context";
import { MiniStage } from "./mini-stage";
import { type Walk, walkOf } from "./queue";
import { cardOnStage, tablesOnStage } from "./stage-now";
import { StageToggles } from "./stage-toggles";
import { useShow } from "./use-show";

/** What the stage shows, and what can be changed about it in this phase. */
export function StagePanel() {
  const t = useTranslations("console.stage");
  const { view, deck } = useConsole();
  const { phase } = view;
  const card = cardOnStage(view);
  const tablesNow = tablesOnStage(view);
  const withCards = phase === "discuss" || phase === "compare";
  const walk = withCards ? walkOf(view, deck) : null;
  return (
    <section className="cs" aria-label={t("label")}>
      <div className="cs-p">
        <MiniStage />
      </div>
      <div className="cs-t gap-2!">
        <h2 className="h4">
          {card === null
            ? phase === "compare" && view.stage.compare !== "card"
              ? t(`compareHeading.${view.stage.compare}`)
              : t(`heading.${tablesNow ?? phase}`)
            : walk === null || walk.at < 0
              ? t("cardTitle", { title: card.title })
              : t("cardAt", { at: walk.at + 1, of: walk.of, title: card.title })}
        </h2>
        <p className="muted sm">{card === null ? t(`text.${tablesNow ?? phase}`) : card.text}</p>
        {phase === "compare" ? <ComparePicker card={card} /> : null}
        <div className="row cs-b">
          {walk ? (
            <WalkButtons
              walk={walk}
              first={card === null && walk.back === null}
              isNext={phase === "compare" && card !== null && view.stage.layer === "article"}
            />
          ) : null}
          <StageToggles />
        </div>
      </div>
    </section>
  );
}

type WalkButtonsProps = {
  walk: Walk;
  first: boolean;
  /** all of this card was shown: another one is what comes next */
  isNext: boolean;
};

/** At either end the button stays in reach, so that the focus is not lost where somebody walks all the way. */
function WalkButtons({ walk: { back, next }, first, isNext }: WalkButtonsProps) {
  const t = useTranslations("console.stage");
  const show = useShow();
  return (
    <>
      <Button
        icon={<ArrowLeft className="flip" size={20} />}
        aria-disabled={back === null || undefined}
        onClick={() => back !== null && show(back)}
      >
        {t("previous")}
      </Button>
      <Button
        variant={isNext ? "primary" : "secondary"}
        aria-disabled={next === null || undefined}
        onClick={() => next !== null && show(next)}
      >
        {first ? t("firstCard") : t("next")}
        <ArrowRight className="flip" size={20} />
      </Button>
    </>
  );
}
