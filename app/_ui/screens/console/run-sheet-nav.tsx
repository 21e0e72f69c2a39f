"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Phase } from "@/lib/domain/phase";
import { minutesBehind, timedSteps } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";
import { RunStep } from "./run-step";
import { StepDialog } from "./step-dialog";
import { useMinute } from "./use-minute";
import { useSteps } from "./use-steps";

/** The phases to scale in time: real ones as they went, later ones as planned, and how the room stands to the plan. */
export function RunSheetNav() {
  const t = useTranslations("console.run");
  const { view, now } = useConsole();
  const steps = useSteps();
  const minute = useMinute(now);
  const [asked, setAsked] = useState<Phase | null>(null);
  const { phase, stays } = view;
  // A view may be newer than the clock that is drawn every few seconds.
  const at = Math.max(minute, stays.at(-1)?.startedAt ?? 0);
  const behind = minutesBehind(steps, stays, at);
  const isRunning = phase !== "lobby" && phase !== "closed";
  return (
    <nav className="c-run" aria-label={t("title")}>
      <div className="row between flex-wrap">
        <h2 className="h4">{t("title")}</h2>
        <span className="sm w6">
          {behind === null ? null : behind === 0 ? t("onPlan") : null}
          {behind !== null && behind > 0 ? t("behind", { minutes: behind }) : null}
          {behind !== null && behind < 0 ? t("ahead", { minutes: -behind }) : null}
        </span>
      </div>
      {behind !== null && behind > 0 && isRunning ? <p className="xs muted mt-1">{t("advice")}</p> : null}
      <ol className="run">
        {timedSteps(steps, stays, at).map((step) => (
          <RunStep
            key={step.phase}
            step={step}
            current={phase}
            spent={isRunning ? share(at - (stays.at(-1)?.startedAt ?? at), step.lasts) : 0}
            now={at}
            onAsk={() => setAsked(step.phase)}
          />
        ))}
      </ol>
      <StepDialog phase={asked} onClose={() => setAsked(null)} />
    </nav>
  );
}

const share = (elapsed: number, lasts: number) => (lasts <= 0 ? 1 : Math.min(1, Math.max(0, elapsed / lasts)));
