"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { Switch } from "@/app/_ui/primitives/switch";
import { useConsole } from "./console-context";

/** Whether the code lets somebody new in. Who is in stays, and comes back also while it is locked. */
export function JoinLock() {
  const t = useTranslations("console.join");
  const { view, run } = useConsole();
  const { locked } = view.options;
  return (
    <div className="stack mt-3 gap-2">
      {locked ? (
        <Banner icon={<Lock size={20} />} announce="politely" title={t("locked")}>
          {t("lockedText")}
        </Banner>
      ) : null}
      <Switch
        label={t("lock")}
        hint={t("lockHint")}
        checked={locked}
        onChange={(event) => run("options", { set: { locked: event.target.checked } })}
      />
    </div>
  );
}
