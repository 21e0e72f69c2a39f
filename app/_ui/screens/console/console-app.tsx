"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFocusKept } from "@/app/_ui/primitives/use-focus-kept";
import { useWakeLock } from "@/app/_ui/primitives/wake-lock";
import { consoleView } from "@/lib/domain/view-console";
import { useLive } from "@/lib/live/client/use-live";
import { ConsoleProvider } from "./console-context";
import { ConsoleRefused } from "./console-refused";
import { ConsoleScreen } from "./console-screen";
import { ConsoleWaiting } from "./console-waiting";
import { FailureNotice } from "./failure-notice";
import { NotesProvider } from "./notes-context";
import { PaperSheets } from "./paper-context";
import { useRun } from "./use-run";

/** The facilitator's screen while a workshop runs, live. */
export function ConsoleApp({ workshopId, addresses }: { workshopId: string; addresses: string[] }) {
  const t = useTranslations("console");
  const live = useLive({ role: "console", workshopId });
  const { run, failure, dismiss } = useRun(live.send);
  const [chosen, chooseAddress] = useState(addresses[0] ?? "");
  const { view: notice, deck, status, refusal, now } = live;
  const view = useMemo(() => (notice === null || deck === null ? null : consoleView(deck, notice)), [notice, deck]);
  useFocusKept();
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
        send: live.send,
        addresses,
        address: chosen,
        chooseAddress,
      }}
    >
      <title>{t("pageTitle", { title: view.title })}</title>
      <NotesProvider notes={live.notes}>
        <PaperSheets>
          <ConsoleScreen />
        </PaperSheets>
      </NotesProvider>
      <FailureNotice failure={failure} onDismiss={dismiss} />
    </ConsoleProvider>
  );
}
