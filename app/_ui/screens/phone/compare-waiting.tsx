"use client";

import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { OfflineBanner } from "./connection-tag";
import { OwnColumns } from "./own-columns";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";

/** Nothing is open yet and no card is on stage. */
export function CompareWaiting() {
  const t = useTranslations("phone");
  const { view } = usePhone();
  const [isLooking, setLooking] = useState(false);
  if (isLooking) return <OwnColumns round={2} onClose={() => setLooking(false)} />;
  const { facilitator } = view;
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main">
        <OfflineBanner />
        <div className="sp-art">
          <BookOpen size={56} strokeWidth={1.5} />
        </div>
        <h1 className="t3">{t("compare.waiting")}</h1>
        <p className="muted">
          {facilitator === "" ? t("compare.waitingTextUnnamed") : t("compare.waitingText", { facilitator })}
        </p>
      </main>
      <footer className="p-foot">
        <Button size="lg" wide onClick={() => setLooking(true)}>
          {t("discuss.look")}
        </Button>
      </footer>
    </div>
  );
}
