"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { ComparePicker } from "./compare-picker";
import { useConsole } from "./console-context";
import { MiniStage } from "./mini-stage";
import { cardQueue, neighbour } from "./queue";
import { cardOnStage } from "./stage-now";
import { StageToggles } from "./stage-toggles";

/** What the stage shows, and what can be changed about it in this phase. */
export function StagePanel() {
  const t = useTranslations("console.stage");
  const { view, deck, order } = useConsole();
  const { phase } = view;
  const card = cardOnStage(view);
  const withCards = phase === "discuss" || phase === "compare";
  const queue = withCards ? cardQueue(view, deck, order) : [];
  const at = card === null ? -1 : queue.indexOf(card.id);
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
              : t(`heading.${phase}`)
            : at < 0
              ? t("cardTitle", { title: card.title })
              : t("cardAt", { at: at + 1, of: queue.length, title: card.title })}
        </h2>
        <p className="muted sm">{card === null ? t(`text.${phase}`) : card.text}</p>
        {phase === "compare" ? <ComparePicker card={card} /> : null}
        <div className="row cs-b">
          {withCards ? <Walk queue={queue} current={card?.id ?? null} /> : null}
          <StageToggles />
        </div>
      </div>
    </section>
  );
}

function Walk({ queue, current }: { queue: string[]; current: string | null }) {
  const t = useTranslations("console.stage");
  const { run } = useConsole();
  const previous = neighbour(queue, current, -1);
  const next = neighbour(queue, current, 1);
  const show = (cardId: string | null) => cardId !== null && run("show", { cardId });
  return (
    <>
      <Button
        icon={<ArrowLeft className="flip" size={20} />}
        disabled={previous === null}
        onClick={() => show(previous)}
      >
        {t("previous")}
      </Button>
      <Button disabled={next === null} onClick={() => show(next)}>
        {current === null ? t("firstCard") : t("next")}
        <ArrowRight className="flip" size={20} />
      </Button>
    </>
  );
}
