"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";

export type DialogPopupProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** buttons at the foot, the strong one first */
  actions?: ReactNode;
  wide?: boolean;
};

export function DialogPopup({ open, onClose, title, description, children, actions, wide }: DialogPopupProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className={wide ? "dlg wide" : "dlg"}>
          <Dialog.Title>{title}</Dialog.Title>
          {description ? <Dialog.Description className="muted">{description}</Dialog.Description> : null}
          {children}
          {actions ? <div className="dlg-b">{actions}</div> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export type ConfirmPopupProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  text?: ReactNode;
  safe: ReactNode;
  confirm: ReactNode;
  onConfirm: () => void;
  busy?: boolean;
  /** where the focus goes when it closes: true, to what opened it; else to what is still there */
  finalFocus?: () => HTMLElement | true | null;
};

export function ConfirmPopup(props: ConfirmPopupProps) {
  const { open, onClose, title, text, safe, confirm, onConfirm, busy, finalFocus } = props;
  const safeButton = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => next || onClose()}
      onOpenChangeComplete={(isOpen) => isOpen || keepInDialog()}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim" />
        <AlertDialog.Popup className="dlg" initialFocus={safeButton} finalFocus={finalFocus}>
          <AlertDialog.Title>{title}</AlertDialog.Title>
          {text ? <AlertDialog.Description className="muted">{text}</AlertDialog.Description> : null}
          <div className="dlg-b">
            <Button variant="primary" ref={safeButton} onClick={onClose}>
              {safe}
            </Button>
            <Button variant="bad" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Where what it asked about is gone with its opener, the focus would go on to the page behind the dialog it was asked in. */
function keepInDialog(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>("[role='dialog']")].at(-1);
  if (dialog && !dialog.contains(document.activeElement)) dialog.focus();
}
