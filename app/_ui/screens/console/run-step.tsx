"use client";

import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { isBefore, type Phase } from "@/lib/domain/phase";
import type { Timed } from "@/lib/domain/run-sheet";

const MINUTE = 60_000;
/** Share of a step under which the clock's chip covers the time at which it began. */
const CHIP = 0.2;

type RunStepProps = {
  step: Timed;
  current: Phase;
  /** share of the running step that is over */
  spent: number;
  now: number;
  onAsk: () => void;
};

/** One step of the run sheet, as long as it took or will take. */
export function RunStep({ step, current, spent, now, onAsk }: RunStepProps) {
  const t = useTranslations("console.run");
  const phaseName = useTranslations("common.phase");
  const time = useTimeOfDay();
  const isNow = step.phase === current;
  const done = isBefore(step.phase, current);
  // The clock's chip stands over the step's start while little of it is spent.
  const showsStart = step.startsAt !== null && !(isNow && spent > 0 && spent < CHIP);
  const percent = `${Math.round(spent * 100)}%`;
  const phase = phaseName(step.phase);
  // Apart from the button that goes on to this phase, which reads the same on the screen.
  const name =
    done && step.startsAt !== null
      ? t("stepDone", { phase, took: Math.round(step.lasts / MINUTE), planned: step.minutes })
      : t(isNow ? "stepNow" : "stepAhead", { phase, minutes: step.minutes });
  return (
    <li
      className={["ph", done && "done", isNow && "now"].filter(Boolean).join(" ")}
      style={{ "--m": step.lasts / MINUTE, "--spent": isNow ? percent : "0%", "--at": percent } as CSSProperties}
      aria-current={isNow ? "step" : undefined}
    >
      <span className="ph-t num" dir="ltr">
        {showsStart && step.startsAt !== null ? time(step.startsAt) : null}
      </span>
      <button type="button" className="ph-b" aria-label={name} onClick={onAsk}>
        <span className="ph-n">
          {done ? <Check size={18} aria-hidden="true" /> : null}
          {phase}
        </span>
        {done && step.startsAt !== null ? (
          <span className="ph-m num">
            {t("took", { took: clock(step.lasts), planned: clock(step.minutes * MINUTE) })}
          </span>
        ) : (
          <span className="ph-m">{t("minutes", { minutes: step.minutes })}</span>
        )}
        {isNow ? <i className="ph-f" aria-hidden="true" /> : null}
      </button>
      {isNow && spent > 0 ? (
        <span className="nowline" aria-hidden="true">
          <span className="num" dir="ltr">
            {time(now)}
          </span>
        </span>
      ) : null}
    </li>
  );
}

/** 4:40, also 64:05: minutes and seconds, as a timer shows them. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A time of day in the facilitator's own zone. */
function useTimeOfDay() {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (at: number) => format.format(at);
}
