"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { TextField } from "@/app/_ui/primitives/field";
import { NAME_MAX } from "@/lib/domain/names";
import { usePhone } from "./phone-context";

export function RenameDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("phone.rename");
  const { own, send } = usePhone();
  const [problem, setProblem] = useState<"bad_name" | "failed" | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("name") ?? "");
    setBusy(true);
    const answer = await send("rename", { name: typed.slice(0, NAME_MAX * 4) });
    setBusy(false);
    setProblem(answer.ok ? null : answer.code === "bad_name" ? "bad_name" : "failed");
    if (answer.ok) onClose();
  }
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <form className="stack gap-4" onSubmit={save}>
        <TextField
          name="name"
          label={t("label")}
          hint={t("hint")}
          error={problem ? t(problem) : undefined}
          defaultValue={own.name}
          autoComplete="given-name"
          spellCheck={false}
          dir="auto"
        />
        <div className="dlg-b">
          <Button variant="primary" type="submit" busy={isBusy}>
            {t("save")}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t("keep", { name: own.name })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
