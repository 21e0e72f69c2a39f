"use client";

import type { ConfirmPopupProps, DialogPopupProps } from "./dialog-popup";
import { useLazyPart } from "./lazy-part";

type Opening = { open: boolean; onClose: () => void };

/** A dialog with content of its own. The popup is fetched later than the page: see useLazyPart. */
export function Dialog({ open, onClose, ...popup }: Opening & Omit<DialogPopupProps, "open" | "onClose">) {
  const Popup = useLazyPart<DialogPopupProps>(loadDialog, open, onClose);
  return Popup ? <Popup open={open} onClose={onClose} {...popup} /> : null;
}

/**
 * Asks before something that cannot be taken back. The safe choice is the strong button and has the focus.
 * `safe` and `confirm` say what happens: "Keep going" and "End workshop", never "OK" and "Cancel".
 */
export function ConfirmDialog({ open, onClose, ...popup }: Opening & Omit<ConfirmPopupProps, "open" | "onClose">) {
  const Popup = useLazyPart<ConfirmPopupProps>(loadConfirm, open, onClose);
  return Popup ? <Popup open={open} onClose={onClose} {...popup} /> : null;
}

const loadDialog = () => import("./dialog-popup").then((module) => module.DialogPopup);
const loadConfirm = () => import("./dialog-popup").then((module) => module.ConfirmPopup);
