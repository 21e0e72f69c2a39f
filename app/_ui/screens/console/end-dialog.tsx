"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { nextPhase, type Phase } from "@/lib/domain/phase";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";

/** Ends the workshop from any phase: goes through the steps that are left, since a workshop moves one at a time. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("console.end");
  const { view, run } = useConsole();
  const [busy, setBusy] = useState(false);
  const unwritten = view.people - view.commitments.people;

  async function end() {
    setBusy(true);
    let from: Phase = view.phase;
    for (let to = nextPhase(from); to !== null; to = nextPhase(from)) {
      if (!(await run("move", { from, to }))) break;
      from = to;
    }
    setBusy(false);
    onClose();
  }

  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t("title", { count: view.people })}
      text={view.phase === "commit" ? t("textCommit", { count: unwritten }) : t("textEarly")}
      safe={t("safe")}
      confirm={t("confirm")}
      busy={busy}
      onConfirm={end}
    />
  );
}
