"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { Segments } from "@/app/_ui/primitives/segments";
import { Switch } from "@/app/_ui/primitives/switch";
import { useConsole } from "./console-context";
import { PlanEditor } from "./plan-editor";

/** How this workshop is held; every change counts at once. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("console.settings");
  const { view, run } = useConsole();
  const { confidence, names } = view.options;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <Switch
        label={t("confidence")}
        hint={t("confidenceHint")}
        checked={confidence}
        onChange={(event) => run("options", { set: { confidence: event.target.checked } })}
      />
      <div className="stack gap-2">
        <b>{t("names")}</b>
        <Segments
          label={t("names")}
          value={names}
          onChange={(value) => run("options", { set: { names: value } })}
          options={[
            { value: "given", label: t("given") },
            { value: "guests", label: t("guests") },
          ]}
        />
        <p className="sm muted">{t("namesHint")}</p>
      </div>
      <PlanEditor />
    </Dialog>
  );
}
