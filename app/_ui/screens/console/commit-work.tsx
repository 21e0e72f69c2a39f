"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { AllArguments } from "./argument-lines";
import { useConsole } from "./console-context";
import { Figures } from "./figures";
import { FollowUpPart } from "./follow-up-part";
import { PromptPicker } from "./prompt-picker";
import { SharedLines } from "./shared-lines";
import { AllWords } from "./word-lines";

/** How many are done, and have written. Never what, unless its writer shared it: that is on the wall, and can be taken off it. */
export function CommitWork() {
  const t = useTranslations("console.commit");
  const { view } = useConsole();
  const { written, shared, people } = view.commitments;
  return (
    <>
      <p className="text-xl font-bold flare">{t("done", { done: view.done, people: view.people })}</p>
      <p className="muted">{t("people", { people, of: view.people })}</p>
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
      <FollowUpPart />
      <SharedLines />
      <AllArguments />
      <AllWords />
    </>
  );
}
