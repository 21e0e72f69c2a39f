"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { Figures } from "./figures";
import { PromptPicker } from "./prompt-picker";

/** How many have written. Never what, unless its writer shared it, and then the stage's wall shows it. */
export function CommitWork() {
  const t = useTranslations("console.commit");
  const { view } = useConsole();
  const { written, shared, people } = view.commitments;
  return (
    <>
      <p className="text-xl font-bold flare">{t("people", { people, of: view.people })}</p>
      <Figures
        label={t("figures")}
        figures={[
          { value: written, label: t("written", { count: written }) },
          { value: shared, label: t("shared", { count: shared }) },
        ]}
      />
      <p className="row sm muted items-start!">
        <Lock size={18} aria-hidden="true" />
        {t("private")}
      </p>
      <PromptPicker />
    </>
  );
}
