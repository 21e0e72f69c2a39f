"use client";

import { useTranslations } from "next-intl";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";

/** Ends the workshop from any phase. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("console.end");
  const { view, run } = useConsole();
  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t("title", { count: view.people })}
      text={view.phase === "commit" ? t("textCommit", { count: view.people - view.done }) : t("textEarly")}
      safe={t("safe")}
      confirm={t("confirm")}
      onConfirm={() => run("end", { from: view.phase })}
    />
  );
}
