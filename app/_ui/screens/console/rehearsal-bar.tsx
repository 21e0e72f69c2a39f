"use client";

import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";

/** In every phase of a rehearsal: that it is one, what to try next, and the way out. */
export function RehearsalBar() {
  const t = useTranslations("rehearsal.bar");
  const common = useTranslations("common");
  const { view, run } = useConsole();
  const [asked, setAsked] = useState(false);
  if (!view.rehearsal) return null;

  return (
    <section className="rh-bar" aria-label={common("rehearsal")}>
      <p className="rh-mark">
        <FlaskConical size={20} aria-hidden="true" />
        {common("rehearsal")}
      </p>
      <p className="grow">{t(`next.${view.phase}`)}</p>
      <Button className="text-sm!" onClick={() => setAsked(true)}>
        {t("end")}
      </Button>
      <AskDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t("endTitle")}
        text={t("endText")}
        safe={t("goOn")}
        confirm={t("end")}
        onConfirm={() => run("rehearse", { on: false })}
      />
    </section>
  );
}
