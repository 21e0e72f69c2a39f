"use client";

import { EllipsisVertical, MessagesSquare, Pause, Play, RotateCcw, Square, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { type Phase, previousPhase } from "@/lib/domain/phase";
import { NEIGHBOUR_TALK } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";
import { whyNotBack } from "./doubts";
import { Menu, MenuItem, MenuLine } from "./menu";
import { StepBackDialog } from "./step-back";
import { useCurrentStep } from "./use-steps";

const MINUTE = 60_000;

/** Start, pause, one minute more; the rest, and the step back, in a menu. */
export function TimerControls() {
  const t = useTranslations("console.timer");
  const { view, run } = useConsole();
  const { minutes } = useCurrentStep();
  const { state } = view.timer;
  const start = (duration: number) => run("timer", { action: "start", duration });
  return (
    <div className="cp-b">
      {state === "off" ? (
        <Button icon={<Play size={20} />} onClick={() => start(minutes * MINUTE)}>
          {t("start")}
        </Button>
      ) : (
        <>
          <IconButton
            boxed
            label={state === "running" ? t("pause") : t("resume")}
            icon={state === "running" ? <Pause size={20} /> : <Play size={20} />}
            onClick={() => run("timer", { action: state === "running" ? "pause" : "resume", duration: null })}
          />
          <Button onClick={() => run("timer", { action: "extend", duration: MINUTE })}>{t("plusOne")}</Button>
        </>
      )}
      <PhaseMenu start={start} minutes={minutes} />
    </div>
  );
}

function PhaseMenu({ start, minutes }: { start: (duration: number) => void; minutes: number }) {
  const t = useTranslations("console.timer");
  const tBack = useTranslations("console.back");
  const phaseName = useTranslations("common.phase");
  const { view, run, now } = useConsole();
  // The phase to step back from: when another console moves on meanwhile, the question goes away.
  const [leaving, setLeaving] = useState<Phase | null>(null);
  const previous = previousPhase(view.phase);
  const barred = whyNotBack(view, now());
  const talks = view.phase === "discuss" || view.phase === "compare";
  return (
    <>
      <Menu boxed label={t("more")} icon={<EllipsisVertical size={20} />}>
        {view.timer.state === "off" ? null : (
          <>
            <MenuItem icon={<Square size={20} />} onClick={() => run("timer", { action: "stop", duration: null })}>
              {t("stop")}
            </MenuItem>
            <MenuItem icon={<RotateCcw size={20} />} onClick={() => start(minutes * MINUTE)}>
              {t("anew", { minutes })}
            </MenuItem>
          </>
        )}
        {talks ? (
          <MenuItem icon={<MessagesSquare size={20} />} note={t("talkNote")} onClick={() => start(NEIGHBOUR_TALK)}>
            {t("talk")}
          </MenuItem>
        ) : null}
        {view.timer.state === "off" && !talks ? (
          <MenuItem icon={<Play size={20} />} onClick={() => start(MINUTE)}>
            {t("oneMinute")}
          </MenuItem>
        ) : null}
        {previous ? (
          <>
            <MenuLine />
            <MenuItem
              icon={<Undo2 className="flip" size={20} />}
              disabled={barred !== null}
              note={barred ? tBack(`barred.${barred}`) : undefined}
              onClick={() => setLeaving(view.phase)}
            >
              {tBack("confirm", { phase: phaseName(previous) })}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <StepBackDialog open={leaving === view.phase} onClose={() => setLeaving(null)} />
    </>
  );
}
