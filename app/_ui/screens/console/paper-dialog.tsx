"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { FieldError } from "@/app/_ui/primitives/field";
import { areSheetsTaken } from "@/lib/domain/paper";
import { useConsole } from "./console-context";
import { PaperActions } from "./paper-actions";
import { PaperSaved } from "./paper-saved";
import { PaperTyping } from "./paper-typing";
import { usePaperSheet } from "./use-paper-sheet";

/** A paper sheet is typed in, or one that was typed in is corrected. What is not saved is not lost by one press. */
export function PaperDialog({
  open,
  sheetId,
  onClose,
}: {
  open: boolean;
  sheetId: string | null;
  onClose: () => void;
}) {
  const t = useTranslations("paper");
  const errors = useTranslations("errors");
  const { view } = useConsole();
  const sheet = usePaperSheet(sheetId);
  const [leaving, setLeaving] = useState(false);
  const { draft, step, failure } = sheet;
  const isUnsaved = step === "typing" && draft.changed;
  const isNew = draft.seen === 0;
  const leave = () => (isUnsaved ? setLeaving(true) : onClose());
  return (
    <Dialog
      open={open}
      onClose={leave}
      wide
      title={t(isNew ? "enter" : "correct")}
      description={step === "typing" ? t("description") : undefined}
      actions={
        <PaperActions
          sheet={sheet}
          leaving={leaving}
          onStay={() => setLeaving(false)}
          onLeave={leave}
          onClose={onClose}
        />
      }
    >
      {step === "typing" ? <PaperTyping sheet={sheet} /> : null}
      {step === "loading" && failure === null ? <p className="muted">{t("loading")}</p> : null}
      {step === "saved" || step === "removed" ? <PaperSaved sheet={sheet} /> : null}
      {failure === null ? null : <FieldError>{errors(failure)}</FieldError>}
      {failure === null && step === "typing" && !areSheetsTaken(view.phase) ? (
        <FieldError>{errors("sheets_closed")}</FieldError>
      ) : null}
    </Dialog>
  );
}
