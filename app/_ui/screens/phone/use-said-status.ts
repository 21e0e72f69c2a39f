"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { LiveStatus } from "@/lib/live/client/live-state";

/** Says when the line is lost and when it is back: what appears on the screen for it comes with its text, unheard. */
export function useSaidStatus(status: LiveStatus, say: (sentence: string) => void): void {
  const t = useTranslations("phone.connection");
  const isLost = useRef(false);

  useEffect(() => {
    if (status === "offline" && !isLost.current) {
      isLost.current = true;
      say(t("saidOffline"));
    }
    if (status === "live" && isLost.current) {
      isLost.current = false;
      say(t("saidLive"));
    }
  }, [status, say, t]);
}
