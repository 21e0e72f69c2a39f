"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { FieldError } from "@/app/_ui/primitives/field";
import { forgetOutbox } from "@/lib/live/client/outbox-storage";
import { usePhone } from "./phone-context";

/** "This is not my workshop": leaves, and if wanted deletes what was answered. Deleting is asked twice. */
export function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("phone.leave");
  const { own, leave } = usePhone();
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function go(forget: boolean) {
    setBusy(true);
    const hasLeft = await leave(forget).then(() => true, isRedirect);
    if (hasLeft && forget) forgetOutbox(own.participantId);
    setFailed(!hasLeft);
    setBusy(false);
  }
  function close() {
    setSure(false);
    onClose();
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={isSure ? t("sure") : t("title")}
      description={isSure ? t("sureText") : t("text")}
      actions={
        <>
          <Button variant="primary" onClick={close}>
            {isSure ? t("keep") : t("stay")}
          </Button>
          {isSure ? null : (
            <Button busy={isBusy} onClick={() => go(false)}>
              {t("leave")}
            </Button>
          )}
          <Button variant="bad" busy={isBusy} onClick={() => (isSure ? go(true) : setSure(true))}>
            {t("forget")}
          </Button>
        </>
      }
    >
      {hasFailed ? <FieldError>{t("failed")}</FieldError> : null}
    </Dialog>
  );
}

/** Leaving ends with a redirect, which comes as a rejection; any other one means that there is no connection. */
const isRedirect = (error: unknown) => String((error as { digest?: unknown })?.digest).startsWith("NEXT_REDIRECT");
