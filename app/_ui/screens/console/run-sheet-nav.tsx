"use client";

import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type CSSProperties, useState } from "react";
import { isBefore, type Phase } from "@/lib/domain/phase";
import { plannedStarts, type Step } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";
import { StepDialog } from "./step-dialog";
import { useMinute } from "./use-minute";
import { useSteps } from "./use-steps";

const MINUTE = 60_000;

/** The phases in order and to scale, when they are due, and how much of the current one is over. */
export function RunSheetNav() {
  const t = useTranslations("console.run");
  const { view, now } = useConsole();
  const steps = useSteps();
  const minute = useMinute(now);
  const [asked, setAsked] = useState<Phase | null>(null);
  const { phase } = view;
  // A lobby may stand open since the evening before: the plan begins when people are there.
  const startedAt = phase === "lobby" ? minute : view.phaseStartedAt;
  const starts = plannedStarts(steps, phase, startedAt, minute);
  const current = steps.find((step) => step.phase === phase);
  const over = current ? Math.floor((minute - startedAt) / MINUTE) - current.minutes : 0;
  return (
    <nav className="c-run" aria-label={t("title")}>
      <div className="row between">
        <h2 className="h4">{t("title")}</h2>
        <span className="sm w6">{over > 0 && phase !== "closed" ? t("over", { minutes: over }) : null}</span>
      </div>
      <ol className="run">
        {steps.map((step, index) => (
          <StepItem
            key={step.phase}
            step={step}
            current={phase}
            startsAt={phase === "closed" ? null : (starts[index] ?? null)}
            spent={phase === "lobby" || phase === "closed" ? 0 : share(minute - startedAt, step.minutes)}
            minute={minute}
            onAsk={() => setAsked(step.phase)}
          />
        ))}
      </ol>
      <StepDialog phase={asked} onClose={() => setAsked(null)} />
    </nav>
  );
}

/** Share of a step under which the clock's chip covers the time at which it began. */
const CHIP = 0.2;

const share = (elapsed: number, minutes: number) => Math.min(1, Math.max(0, elapsed / (minutes * MINUTE)));

type StepItemProps = {
  step: Step;
  current: Phase;
  startsAt: number | null;
  spent: number;
  minute: number;
  onAsk: () => void;
};

function StepItem({ step, current, startsAt, spent, minute, onAsk }: StepItemProps) {
  const t = useTranslations("console.run");
  const phaseName = useTranslations("common.phase");
  const time = useTimeOfDay();
  const isNow = step.phase === current;
  const done = isBefore(step.phase, current);
  // The clock's chip stands over the step's start while little of it is spent.
  const showsStart = startsAt !== null && !(isNow && spent > 0 && spent < CHIP);
  const percent = `${Math.round(spent * 100)}%`;
  return (
    <li
      className={["ph", done && "done", isNow && "now"].filter(Boolean).join(" ")}
      style={{ "--m": step.minutes, "--spent": isNow ? percent : "0%", "--at": percent } as CSSProperties}
      aria-current={isNow ? "step" : undefined}
    >
      <span className="ph-t num">{showsStart ? time(startsAt) : null}</span>
      <button type="button" className="ph-b" onClick={onAsk}>
        <span className="ph-n">
          {done ? <Check size={18} aria-hidden="true" /> : null}
          {phaseName(step.phase)}
          {done ? <span className="vh">{t("done")}</span> : null}
        </span>
        <span className="ph-m">{t("minutes", { minutes: step.minutes })}</span>
        {isNow ? <i className="ph-f" aria-hidden="true" /> : null}
      </button>
      {isNow && spent > 0 ? (
        <span className="nowline" aria-hidden="true">
          <span className="num">{time(minute)}</span>
        </span>
      ) : null}
    </li>
  );
}

/** A time of day in the facilitator's own zone. */
function useTimeOfDay() {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (at: number) => format.format(at);
}
