"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWakeLock } from "@/app/_ui/primitives/wake-lock";
import { useLive } from "@/lib/live/client/use-live";
import { type CardOrder, ConsoleProvider } from "./console-context";
import { ConsoleRefused } from "./console-refused";
import { ConsoleScreen } from "./console-screen";
import { ConsoleWaiting } from "./console-waiting";
import { FailureNotice } from "./failure-notice";
import { useRun } from "./use-run";

/** The facilitator's screen while a workshop runs, live. */
export function ConsoleApp({ workshopId, addresses }: { workshopId: string; addresses: string[] }) {
  const t = useTranslations("console");
  const live = useLive({ role: "console", workshopId });
  const { run, failure, dismiss } = useRun(live.send);
  const [chosen, chooseAddress] = useState(addresses[0] ?? "");
  const [order, chooseOrder] = useState<CardOrder>("split");
  const { view, deck, status, refusal, now } = live;
  useWakeLock(view !== null && view.phase !== "closed");

  if (refusal !== null) return <ConsoleRefused refusal={refusal} workshopId={workshopId} />;
  if (view === null || deck === null) return <ConsoleWaiting status={status} />;
  return (
    <ConsoleProvider
      value={{
        workshopId,
        view,
        deck,
        status,
        now,
        run,
        addresses,
        address: chosen,
        chooseAddress,
        order,
        chooseOrder,
      }}
    >
      <title>{t("pageTitle", { title: view.title })}</title>
      <ConsoleScreen />
      <FailureNotice failure={failure} onDismiss={dismiss} />
    </ConsoleProvider>
  );
}
