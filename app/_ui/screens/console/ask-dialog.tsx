"use client";

import { ConfirmDialog } from "@/app/_ui/primitives/dialog";
import { useHeld } from "./use-held";

type AskDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  text: string;
  safe: string;
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
};

/** Asks before a step. Its words depend on the view, which may be another one while the dialog is still closing. */
export function AskDialog({ open, title, text, safe, confirm, ...rest }: AskDialogProps) {
  return (
    <ConfirmDialog
      {...rest}
      open={open}
      title={useHeld(title, open)}
      text={useHeld(text, open)}
      safe={useHeld(safe, open)}
      confirm={useHeld(confirm, open)}
    />
  );
}
