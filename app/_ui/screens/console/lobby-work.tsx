"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { Figures } from "./figures";
import { JoinCard } from "./join-card";
import { JoinLock } from "./join-lock";
import { PrintSheets } from "./print-sheets";

/** Getting people in: the code, who is here, who has tried the practice card. */
export function LobbyWork() {
  const t = useTranslations("console.lobby");
  const { view } = useConsole();
  return (
    <>
      <section className="rounded-panel bg-surface p-5" aria-label={t("label")}>
        <JoinCard />
        <JoinLock />
        <PrintSheets />
      </section>
      <Figures
        label={t("figures")}
        figures={[
          { value: view.people, label: t("joined", { count: view.people }) },
          { value: view.here, label: t("here") },
          { value: view.practised, label: t("practised", { count: view.practised }) },
        ]}
      />
      {view.people === 0 ? <p className="muted">{t("nobody")}</p> : null}
    </>
  );
}
