"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ShareDialog, type ShareDialogProps } from "./share-dialog";

export function ShareButton(props: Omit<ShareDialogProps, "open" | "onClose">) {
  const t = useTranslations("share");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link2 size={20} />} onClick={() => setOpen(true)}>
        {t("share")}
      </Button>
      <ShareDialog {...props} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
