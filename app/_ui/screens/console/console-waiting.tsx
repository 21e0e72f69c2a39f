"use client";

import { useTranslations } from "next-intl";
import { FoldLoader } from "@/app/_ui/primitives/skeleton";
import type { LiveStatus } from "@/lib/live/client/live-state";

/** Before the first view has come. */
export function ConsoleWaiting({ status }: { status: LiveStatus }) {
  const t = useTranslations("console");
  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <FoldLoader>{status === "offline" ? t("waiting.offline") : t("waiting.opening")}</FoldLoader>
    </main>
  );
}
