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
  const [problem, setProblem] = useState<"bad_title" | "try_again" | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const found = await onSave(String(new FormData(event.currentTarget).get("title") ?? "")).then(
      ({ ok }) => (ok ? null : ("bad_title" as const)),
      () => "try_again" as const,
    );
    setBusy(false);
    setProblem(found);
    if (found === null) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("renameTitle")}>
      <form onSubmit={save} className="stack gap-5">
        <TextField
          name="title"
          label={t("newTitle")}
          defaultValue={title}
          maxLength={60}
          error={problem ? errors(problem) : undefined}
          required
        />
        <div className="dlg-b">
          <Button type="submit" variant="primary" busy={isBusy}>
            {t("save")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
