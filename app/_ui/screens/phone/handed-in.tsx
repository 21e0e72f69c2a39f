"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import type { Sorting } from "./use-sorting";

/** Everything was sent as it was placed; handing in is the person's own "done". */
export function HandedIn({ sorting, onBack }: { sorting: Sorting; onBack: () => void }) {
  const t = useTranslations("phone.board");
  const { kept } = usePhone();
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main">
        <OfflineBanner isSorting />
        <div className="sp-art">
          <CircleCheck size={56} strokeWidth={1.5} />
        </div>
        <div role="status">
          <h1 className="t3">
            {kept > 0 ? t("doneKept", { kept }) : sorting.open.length > 0 ? t("donePartly") : t("done")}
          </h1>
        </div>
        <p className="muted">{t("doneNext")}</p>
      </main>
      <footer className="p-foot">
        <Button size="lg" wide onClick={onBack}>
          {t("readOnly")}
        </Button>
      </footer>
    </div>
  );
}
