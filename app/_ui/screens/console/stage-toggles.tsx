"use client";

import { ChartNoAxesColumn, Eye, EyeOff, Moon, QrCode, Quote, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { useConsole } from "./console-context";
import { cardOnStage } from "./stage-now";

/** Switches of the stage that hold until they are pressed again; the label says what a press does. */
export function StageToggles() {
  const t = useTranslations("console.stage");
  const { view, run } = useConsole();
  const { layer, blank, qr, theme, words } = view.stage;
  const card = cardOnStage(view);
  const hasBars = view.phase === "discuss" && card !== null && card.kind !== "interplay";
  const callsQr = !["lobby", "sort", "closed"].includes(view.phase);
  return (
    <>
      {hasBars ? (
        <Toggle
          icon={<ChartNoAxesColumn size={20} />}
          onClick={() => run("layer", { on: card.id, layer: layer === "card" ? "room" : "card" })}
          title={card.first.n < MIN_SHOWN ? t("barsTooFew") : undefined}
        >
          {layer === "card" ? t("barsOn") : t("barsOff")}
        </Toggle>
      ) : null}
      {view.phase === "closed" ? (
        <Toggle
          icon={<Quote size={20} />}
          onClick={() => run("stage", { set: { words: !words } })}
          title={view.lastWords.shown < MIN_SHOWN ? t("wordsTooFew") : undefined}
        >
          {words ? t("wordsOff") : t("wordsOn")}
        </Toggle>
      ) : null}
      <Toggle
        icon={blank ? <Eye size={20} /> : <EyeOff size={20} />}
        onClick={() => run("stage", { set: { blank: !blank } })}
      >
        {blank ? t("unblank") : t("blank")}
      </Toggle>
      {callsQr ? (
        <Toggle icon={<QrCode size={20} />} onClick={() => run("stage", { set: { qr: !qr } })}>
          {qr ? t("qrOff") : t("qrOn")}
        </Toggle>
      ) : null}
      <Toggle
        icon={theme === "dark" ? <Sun size={20} /> : <Moon size={20} />}
        onClick={() => run("stage", { set: { theme: theme === "dark" ? "light" : "dark" } })}
      >
        {theme === "dark" ? t("light") : t("dark")}
      </Toggle>
    </>
  );
}

type ToggleProps = { icon: ReactNode; children: ReactNode; onClick: () => void; title?: string };

const Toggle = ({ children, ...rest }: ToggleProps) => (
  <Button variant="quiet" className="text-sm!" {...rest}>
    {children}
  </Button>
);
