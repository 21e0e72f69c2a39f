"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { useConsole } from "./console-context";
import { adviceNow } from "./queue";

/** What the guide advises where a talk does not go as planned: a small room, nothing split, everything split. */
export function QueueAdvice() {
  const t = useTranslations("console.queue");
  const advice = adviceNow(useConsole().view.discussion);
  if (advice === null) return null;
  return (
    <div className="my-2">
      <Banner icon={<Lightbulb size={20} />} announce="politely">
        {t(`advice.${advice}`)}
      </Banner>
    </div>
  );
}
