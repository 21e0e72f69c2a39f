"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/app/_ui/primitives/dialog";
import { useHeld } from "./use-held";

type AskDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  text: string;
  safe: string;
  confirm: string;
  /** the step: the dialog closes once it is over */
  onConfirm: () => Promise<unknown>;
};

/** Asks before a step, and waits for it. Its words depend on the view, which may be another one while the dialog is still closing. */
export function AskDialog({ open, title, text, safe, confirm, onClose, onConfirm }: AskDialogProps) {
  const [isBusy, setBusy] = useState(false);
  async function take() {
    setBusy(true);
    await onConfirm();
    setBusy(false);
    onClose();
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={take}
      busy={isBusy}
      title={useHeld(title, open)}
      text={useHeld(text, open)}
      safe={useHeld(safe, open)}
      confirm={useHeld(confirm, open)}
    />
  );
}
