"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import type { ConsoleCard } from "@/lib/domain/view-console";
import type { CompareView } from "@/lib/domain/workshop";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import { LayerSteps } from "./layer-steps";

const VIEWS = ["intro", "overview", "movement"] as const;

/** Which picture of compare is on stage, and how much of the card or pair that is there. */
export function ComparePicker({ card }: { card: ConsoleCard | null }) {
  const t = useTranslations("console.compare");
  const { view, run } = useConsole();
  const [asking, setAsking] = useState(false);
  const shown = view.stage.compare;
  const isOther = shown === "card" || shown === "pair";
  const options = (isOther ? [...VIEWS, shown] : VIEWS).map((value) => ({
    value,
    label: t(`view.${value}`),
  }));

  async function choose(next: CompareView) {
    if (next === "card" || next === "pair") return;
    if (next === "overview" && !view.allRevealed) return setAsking(true);
    await put(next);
  }
  /** The picture first and then the card off, so that the stage does not fall back to its first word in between. */
  async function put(next: CompareView) {
    if ((await run("stage", { set: { compare: next } })) && view.stage.cardId !== null)
      await run("show", { cardId: null });
  }
  async function openAll() {
    if (await run("openAll", {})) await put("overview");
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segments label={t("views")} options={options} value={shown} onChange={choose} />
      <LayerSteps card={card} />
      <AskDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("openAll.title")}
        text={t("openAll.text")}
        safe={t("openAll.safe")}
        confirm={t("openAll.confirm")}
        onConfirm={openAll}
      />
    </div>
  );
}
