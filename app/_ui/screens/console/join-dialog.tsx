"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { JoinCard } from "./join-card";
import { JoinLock } from "./join-lock";

/** For latecomers, in every phase. */
export function JoinDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("console.join");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={t("title")}
      description={t("text")}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <JoinCard />
      <JoinLock />
    </Dialog>
  );
}
