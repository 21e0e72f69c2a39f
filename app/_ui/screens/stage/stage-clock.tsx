"use client";

import { useTranslations } from "next-intl";
import { Clock, useTimeLeft } from "@/app/_ui/primitives/clock";
import type { Timer } from "@/lib/domain/timer";
import { useStage } from "./stage-context";

/** The timer with what it stands for; nothing while there is none. */
export function StageClock({ timer, className, label }: { timer: Timer; className: string; label?: string }) {
  const t = useTranslations("stage.timer");
  const { now, onMinuteLeft } = useStage();
  const left = useTimeLeft(timer, now);
  if (left === null) return null;
  const words = left === 0 ? t("over") : timer.state === "paused" ? t("paused") : label;
  return (
    <p className={className}>
      <Clock timer={timer} now={now} onMinuteLeft={onMinuteLeft} />
      {words === undefined ? null : <span>{words}</span>}
    </p>
  );
}
