"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import type { Phase } from "@/lib/domain/phase";
import { useConsole } from "./console-context";
import { NoteField } from "./note-field";
import { useHeld } from "./use-held";
import { useSteps } from "./use-steps";

/** What a step of the run sheet is for, what the stage and the phones show in it, and one's own note on it. */
export function StepDialog({ phase, onClose }: { phase: Phase | null; onClose: () => void }) {
  const t = useTranslations("console.step");
  const tRun = useTranslations("console.run");
  const phaseName = useTranslations("common.phase");
  const { view } = useConsole();
  const steps = useSteps();
  const about = useHeld<Phase>(phase ?? "lobby", phase !== null);
  const minutes = steps.find((step) => step.phase === about)?.minutes ?? 0;
  return (
    <Dialog
      open={phase !== null}
      onClose={onClose}
      title={phaseName(about)}
      description={tRun("minutes", { minutes })}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <p>{t(`${about}.why`)}</p>
      <dl className="stack gap-2">
        <dt className="w6 sm">{t("stage")}</dt>
        <dd className="muted">{t(`${about}.stage`)}</dd>
        <dt className="w6 sm">{t("phones")}</dt>
        <dd className="muted">{t(`${about}.phones`)}</dd>
      </dl>
      {about === view.phase ? null : <NoteField key={about} about={`step:${about}`} label={t("note")} />}
    </Dialog>
  );
}
