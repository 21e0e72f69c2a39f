"use client";

import { WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** From here on the room is told how old the picture is. */
const SAY_WHEN_AFTER = 10_000;

/** Lies over a picture that has stopped. `since`: ms of this device at which the connection went. */
export function StaleNote({ since, hasPicture }: { since: number; hasPicture: boolean }) {
  const t = useTranslations("stage");
  const format = useFormatter();
  const isOld = useIsOlderThan(since, SAY_WHEN_AFTER);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = format.dateTime(new Date(since), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  if (!hasPicture && !isOld) return null;
  return (
    <p className="stg-note" role="status">
      <WifiOff className="i" aria-hidden="true" />
      <span>{hasPicture ? (isOld ? t("stale.since", { time: at }) : t("stale.now")) : t("stale.first")}</span>
    </p>
  );
}

function useIsOlderThan(since: number, age: number): boolean {
  const [isOld, setIsOld] = useState(() => Date.now() - since >= age);
  useEffect(() => {
    const left = since + age - Date.now();
    setIsOld(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setIsOld(true), left);
    return () => clearTimeout(timer);
  }, [since, age]);
  return isOld;
}
