"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { TextField } from "@/app/_ui/primitives/field";

type RenameDialogProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  onSave: (title: string) => Promise<{ ok: boolean }>;
};

export function RenameDialog({ open, title, onClose, onSave }: RenameDialogProps) {
  const t = useTranslations("workshops");
  const errors = useTranslations("errors");
  const [isBad, setBad] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { ok } = await onSave(String(new FormData(event.currentTarget).get("title") ?? ""));
    setBad(!ok);
    if (ok) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("renameTitle")}>
      <form onSubmit={save} className="stack gap-5">
        <TextField
          name="title"
          label={t("newTitle")}
          defaultValue={title}
          maxLength={60}
          error={isBad ? errors("bad_title") : undefined}
          required
        />
        <div className="dlg-b">
          <Button type="submit" variant="primary">
            {t("save")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
