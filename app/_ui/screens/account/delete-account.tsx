"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ConfirmDialog } from "@/app/_ui/primitives/dialog";

export function DeleteAccount({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("account");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div>
        <Button variant="bad" onClick={() => setAsking(true)}>
          {t("deleteAccount")}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t("deleteAsk")}
        safe={t("keepAccount")}
        confirm={t("deleteAccount")}
        text={t("deleteHint")}
        onConfirm={() => void action()}
      />
    </>
  );
}
