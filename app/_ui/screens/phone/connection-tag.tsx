"use client";

import { CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { Dot, Pill } from "@/app/_ui/primitives/pill";
import type { LiveStatus } from "@/lib/live/client/live-state";
import { usePhone } from "./phone-context";

/** Whether what is on the screen is live: on every screen, in words and by shape. */
export function ConnectionTag() {
  const t = useTranslations("phone.connection");
  const { status } = usePhone();
  if (status === "live")
    return (
      <Pill tone="ok" icon={<Dot />}>
        {t("live")}
      </Pill>
    );
  if (status === "offline")
    return (
      <Pill tone="line" icon={<CloudOff size={18} />}>
        {t("offline")}
      </Pill>
    );
  return <Pill icon={<LoaderCircle className="spin" size={18} />}>{t(WAITING[status])}</Pill>;
}

const WAITING: Record<Exclude<LiveStatus, "live" | "offline">, "connecting" | "reconnecting"> = {
  connecting: "connecting",
  reconnecting: "reconnecting",
  refused: "reconnecting",
};

/** Offline, in a sentence: while sorting it counts what is kept. */
export function OfflineBanner({ isSorting = false }: { isSorting?: boolean }) {
  const t = useTranslations("phone.connection");
  const { status, kept, dropped } = usePhone();
  return (
    <>
      {status === "offline" ? (
        <Banner
          tone="off"
          announce="politely"
          icon={<CloudOff size={24} />}
          title={isSorting ? t("offlineSortTitle") : t("offlineTitle")}
        >
          {isSorting || kept > 0 ? t("kept", { count: kept }) : t("offlineText")}
        </Banner>
      ) : null}
      {dropped > 0 ? <Banner announce="politely">{t("dropped", { count: dropped })}</Banner> : null}
    </>
  );
}
