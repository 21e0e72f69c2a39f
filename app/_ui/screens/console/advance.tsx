"use client";

import { FileChartColumn } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { nextPhase, openRound, type Phase } from "@/lib/domain/phase";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import { type Doubt, doubtToAdvance } from "./doubts";
import { useSteps } from "./use-steps";

/** The hinged button: the next phase, asked about once where it seems early. After closing it leads to the report. */
export function Advance() {
  const t = useTranslations("console.advance");
  const phaseName = useTranslations("common.phase");
  const { view, workshopId, run } = useConsole();
  const steps = useSteps();
  // What was asked, and in which phase: a question about a step that another console took meanwhile goes away, one whose
  // reason goes away (the last person has finished) stays until it is answered.
  const [asked, setAsked] = useState<{ phase: Phase; doubt: Doubt } | null>(null);
  const [busy, setBusy] = useState(false);
  const next = nextPhase(view.phase);
  if (next === null)
    return (
      <GoLink href={`/workshops/${workshopId}/report`} icon={<FileChartColumn size={20} />}>
        {t("report")}
      </GoLink>
    );

  const doubt = doubtToAdvance(view);
  const question = asked?.phase === view.phase ? (doubt ?? asked.doubt) : null;
  const minutes = steps.find((step) => step.phase === next)?.minutes ?? 0;
  const round = openRound(next);
  const label = next === "closed" ? t("close") : phaseName(next);
  const note = round ? t("roundNote", { round, minutes }) : t("note", { minutes });

  async function move(from: typeof view.phase, to: typeof next) {
    if (to === null) return;
    setBusy(true);
    await run("move", { from, to });
    setBusy(false);
    setAsked(null);
  }

  return (
    <>
      <GoButton
        busy={busy}
        onClick={() => (doubt ? setAsked({ phase: view.phase, doubt }) : move(view.phase, next))}
        note={note}
        aria-label={next === "closed" ? undefined : t("goOnName", { phase: phaseName(next), note })}
      >
        {label}
      </GoButton>
      <AskDialog
        open={question !== null}
        onClose={() => setAsked(null)}
        title={question ? t(`doubt.${question.why}.title`, { count: question.count, of: question.of ?? 0 }) : ""}
        text={question ? t(`doubt.${question.why}.text`, { count: question.count, of: question.of ?? 0 }) : ""}
        safe={t("stay")}
        confirm={next === "closed" ? t("close") : t("goOn", { phase: phaseName(next) })}
        onConfirm={() => move(view.phase, next)}
      />
    </>
  );
}
