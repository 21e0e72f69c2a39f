"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { REHEARSAL_PEOPLE } from "@/lib/domain/rehearsal";
import { useConsole } from "./console-context";

/** Before anybody came in: the whole arc can be tried with people who are not real. After that it says why not. */
export function RehearsalStart() {
  const t = useTranslations("rehearsal.start");
  const errors = useTranslations("errors");
  const { view, run } = useConsole();
  const [busy, setBusy] = useState(false);
  if (view.rehearsal) return null;

  async function begin() {
    setBusy(true);
    await run("rehearse", { on: true });
    setBusy(false);
  }

  return (
    <section className="rh-start" aria-label={t("title")}>
      <div className="grow basis-80">
        <h2 className="h4">{t("title")}</h2>
        <p className="sm muted">
          {view.mayRehearse ? t("text", { people: REHEARSAL_PEOPLE }) : errors("people_are_in")}
        </p>
      </div>
      <Button busy={busy} disabled={!view.mayRehearse} onClick={begin}>
        {t("begin", { people: REHEARSAL_PEOPLE })}
      </Button>
    </section>
  );
}
