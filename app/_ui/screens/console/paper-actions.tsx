"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { areSheetsTaken } from "@/lib/domain/paper";
import { useConsole } from "./console-context";
import type { PaperSheet } from "./use-paper-sheet";

type PaperActionsProps = {
  sheet: PaperSheet;
  leaving: boolean;
  onStay: () => void;
  /** as closing the dialog does: asks where something is not saved */
  onLeave: () => void;
  onClose: () => void;
};

/** The buttons at the foot: save; after it the next sheet; and a question before what was typed is thrown away. */
export function PaperActions({ sheet, leaving, onStay, onLeave, onClose }: PaperActionsProps) {
  const t = useTranslations("paper");
  const { view } = useConsole();
  const { step, draft, busy, save, takeOut, startNext } = sheet;
  const canEnter = areSheetsTaken(view.phase);
  if (step === "saved" || step === "removed" || step === "loading")
    return (
      <>
        {step !== "loading" && canEnter ? (
          <Button variant="primary" autoFocus onClick={startNext}>
            {t("next")}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t("close")}</Button>
      </>
    );
  if (leaving && draft.changed)
    return (
      <>
        <p className="basis-full font-semibold" role="alert">
          {t("unsaved")}
        </p>
        <Button variant="primary" autoFocus onClick={onStay}>
          {t("stay")}
        </Button>
        <Button variant="bad" onClick={onClose}>
          {t("discard")}
        </Button>
      </>
    );
  return (
    <>
      <Button variant="primary" data-save busy={busy} disabled={!canEnter} onClick={save}>
        {t("save")}
      </Button>
      <Button variant="quiet" onClick={onLeave}>
        {t("cancel")}
      </Button>
      {draft.seen === 0 ? null : (
        <Button variant="quiet" className="ms-auto" onClick={() => takeOut(true)}>
          {t("remove")}
        </Button>
      )}
    </>
  );
}
