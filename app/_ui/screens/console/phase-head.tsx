"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useState } from "react";
import { useTimeLeft } from "@/app/_ui/primitives/clock";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { clockText } from "@/app/_ui/primitives/time-left";
import type { Timer } from "@/lib/domain/timer";
import { Advance } from "./advance";
import { useConsole } from "./console-context";
import { TimerControls } from "./timer-controls";
import { useCurrentStep } from "./use-steps";

/** Where the workshop is, how much time is left, and the way on. */
export function PhaseHead() {
  const t = useTranslations("console.now");
  const phaseName = useTranslations("common.phase");
  const { view } = useConsole();
  return (
    <section className="cp" aria-label={t("label")}>
      <div className="cp-t">
        <p className="cp-k">{t("now")}</p>
        <h1>{phaseName(view.phase)}</h1>
      </div>
      <PhaseClock />
      <TimerControls />
      <Advance />
      <LiveRegion message={t("phaseIs", { phase: phaseName(view.phase) })} />
    </section>
  );
}

function PhaseClock() {
  const t = useTranslations("console.now");
  const { view, now } = useConsole();
  const { minutes } = useCurrentStep();
  // Of which timer it was said: the next one, and one that was given more time, have a last minute of their own.
  const [lastMinuteOf, setLastMinuteOf] = useState<Timer | null>(null);
  const left = useTimeLeft(view.timer, now, () => setLastMinuteOf(view.timer));
  const duration = view.timer.state === "off" ? minutes * 60_000 : view.timer.duration;
  const spent = left === null || duration === 0 ? 0 : 1 - left / duration;
  return (
    <div className="cp-clock">
      <p>
        <span className={left === null ? "num faint" : "num"} role="timer" dir="ltr">
          {clockText(left ?? duration)}
        </span>
        <span className="muted">
          {left === null
            ? t("suggested")
            : left === 0
              ? t("over")
              : view.timer.state === "paused"
                ? t("paused")
                : t("leftOf", { duration: clockText(duration) })}
        </span>
      </p>
      <span className="bar" aria-hidden="true">
        <i className="w-(--spent)" style={{ "--spent": `${Math.round(spent * 1000) / 10}%` } as CSSProperties} />
      </span>
      <LiveRegion message={left === 0 ? t("over") : isSameTimer(lastMinuteOf, view.timer) ? t("lastMinute") : ""} />
    </div>
  );
}

/** Each view brings the timer anew; it is the same one while it ends at the same time. */
const isSameTimer = (said: Timer | null, now: Timer): boolean =>
  said?.state === "running" && now.state === "running" && said.endsAt === now.endsAt;
