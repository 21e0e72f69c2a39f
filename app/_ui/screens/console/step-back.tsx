"use client";

import { useTranslations } from "next-intl";
import { previousPhase } from "@/lib/domain/phase";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";

/** Says what one step back does to the answers before it is taken. */
export function StepBackDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("console.back");
  const phaseName = useTranslations("common.phase");
  const { view, run } = useConsole();
  const { phase } = view;
  const previous = previousPhase(phase);
  if (previous === null || phase === "lobby") return null;

  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t("title", { phase: phaseName(previous) })}
      text={t(`from.${phase}`)}
      safe={t("stay", { phase: phaseName(phase) })}
      confirm={t("confirm", { phase: phaseName(previous) })}
      onConfirm={() => run("move", { from: phase, to: previous })}
    />
  );
}
