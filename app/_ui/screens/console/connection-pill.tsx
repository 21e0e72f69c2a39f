"use client";

import { RefreshCw, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dot, Pill } from "@/app/_ui/primitives/pill";
import { useConsole } from "./console-context";

/** Whether what the console shows is live, always visible. */
export function ConnectionPill() {
  const t = useTranslations("common");
  const { status } = useConsole();
  return (
    <span role="status">
      {status === "live" ? (
        <Pill tone="ok" icon={<Dot />}>
          {t("live")}
        </Pill>
      ) : status === "offline" ? (
        <Pill tone="bad" icon={<WifiOff size={16} />}>
          {t("offline")}
        </Pill>
      ) : (
        <Pill tone="line" icon={<RefreshCw size={16} />}>
          {t("reconnecting")}
        </Pill>
      )}
    </span>
  );
}
