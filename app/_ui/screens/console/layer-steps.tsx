"use client";

import { BookOpen, ChartNoAxesColumn, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { type Layer, layersOf } from "@/lib/domain/layers";
import type { ConsoleCard } from "@/lib/domain/view-console";
import { useConsole } from "./console-context";

/**
 * In compare, the next layer of what is on stage: the room's, then the article's view. The buttons stay in reach at both
 * ends, so that the focus is not lost. A double click shows one layer: an opened view of the article cannot be taken back.
 */
export function LayerSteps({ card }: { card: ConsoleCard | null }) {
  const t = useTranslations("console.compare.layer");
  const { view, run } = useConsole();
  const { layer, pair } = view.stage;
  const on = pair ?? card?.id ?? null;
  const layers = layersOf("compare", card ?? { kind: "sort" });
  const at = layers.indexOf(layer);
  const [back, next] = [layers[at - 1], layers[at + 1]];
  const label = next === undefined ? "done" : next === "room" ? "room" : pair === null ? "article" : "pair";
  const show = (to: Layer | undefined, clicks: number) => {
    if (on !== null && to !== undefined && clicks < 2) void run("layer", { on, layer: to });
  };
  return (
    <>
      <LiveRegion message={on === null ? "" : t(`said.${layer}`)} />
      {on === null ? null : (
        <>
          <Button
            variant="primary"
            icon={next === "room" ? <ChartNoAxesColumn size={20} /> : <BookOpen size={20} />}
            aria-disabled={next === undefined || undefined}
            onClick={(event) => show(next, event.detail)}
          >
            {t(`show.${label}`)}
          </Button>
          <Button
            variant="quiet"
            icon={<Undo2 className="flip" size={20} />}
            aria-disabled={back === undefined || undefined}
            onClick={(event) => show(back, event.detail)}
          >
            {t(`back.${back === "room" ? "room" : "card"}`)}
          </Button>
        </>
      )}
    </>
  );
}
