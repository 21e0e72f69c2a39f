"use client";

import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { FieldError } from "@/app/_ui/primitives/field";
import type { CommandRefusal, SheetOutcome } from "@/lib/live/protocol";
import { PaperFileFaults } from "./paper-file-faults";
import type { Entering, Preview } from "./use-paper-file";

type PaperFileEnteredProps = { state: Preview & Entering & { step: "entering" | "stopped" | "entered" } };

const isEntered = (outcome: SheetOutcome) => outcome === "new" || outcome === "added";

/** Lines by why they were not taken: when compare begins meanwhile, that is all the others. */
function refusedOf(outcomes: Entering["outcomes"]): Map<CommandRefusal, number[]> {
  const lines = new Map<CommandRefusal, number[]>();
  for (const [line, outcome] of outcomes)
    if (outcome !== "new" && outcome !== "added" && outcome !== "held")
      lines.set(outcome, [...(lines.get(outcome) ?? []), line]);
  return lines;
}

/** How far it is, and in the end what became of the sheets. */
export function PaperFileEntered({ state: { step, faults, wanted, outcomes, failure } }: PaperFileEnteredProps) {
  const t = useTranslations("paper.file");
  const errors = useTranslations("errors");
  const all = [...outcomes];
  const entered = all.filter(([, outcome]) => isEntered(outcome)).length;
  const held = all.filter(([, outcome]) => outcome === "held").length;
  if (step === "entering") return <p role="status">{t("entering", { done: outcomes.size, of: wanted })}</p>;
  if (step === "stopped")
    return (
      <Banner tone="bad" icon={<CircleAlert size={20} />} title={failure && errors(failure)} announce="at once">
        <p>{t("stopped", { done: outcomes.size, of: wanted })}</p>
      </Banner>
    );
  return (
    <>
      <Banner tone="ok" icon={<Check size={20} />} title={t("entered", { count: entered })} announce="politely">
        {entered > 0 ? <p>{t("enteredText")}</p> : null}
        {held > 0 ? <p>{t("heldText", { count: held })}</p> : null}
        {faults.length > 0 ? <p>{t("foundBad")}</p> : null}
      </Banner>
      {[...refusedOf(outcomes)].map(([code, lines]) => (
        <FieldError key={code}>
          {t("notTaken", { count: lines.length, line: lines[0] ?? 0, why: errors(code) })}
        </FieldError>
      ))}
      {faults.length > 0 ? <PaperFileFaults faults={faults} /> : null}
    </>
  );
}
