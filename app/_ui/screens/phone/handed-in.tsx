"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { useSaidHere } from "./use-said-here";
import type { Sorting } from "./use-sorting";

/** Everything was sent as it was placed; handing in is the person's own "done". */
export function HandedIn({ sorting, onBack }: { sorting: Sorting; onBack: () => void }) {
  const t = useTranslations("phone.board");
  const { code, kept } = usePhone();
  const title = kept > 0 ? t("doneKept", { kept }) : sorting.open.length > 0 ? t("donePartly") : t("done");
  useSaidHere(title);
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main">
        <OfflineBanner isSorting />
        <div className="sp-art">
          <CircleCheck size={56} strokeWidth={1.5} />
        </div>
        <h1 className="t3">{title}</h1>
        <p className="muted">{t("doneNext")}</p>
      </main>
      <footer className="p-foot">
        <Button size="lg" wide onClick={onBack}>
          {t("readOnly")}
        </Button>
        {kept > 0 ? (
          <p className="sm ctr muted">{t("keepPhone")}</p>
        ) : (
          <a className="btn quiet wide" href={`/play/${code}/me#next`}>
            {t("nextPerson")}
          </a>
        )}
      </footer>
    </div>
  );
}
