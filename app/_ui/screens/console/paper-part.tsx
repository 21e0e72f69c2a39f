"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { areSheetsTaken } from "@/lib/domain/paper";
import { useConsole } from "./console-context";
import { useEnterPaper } from "./paper-context";
import { PrintSheets } from "./print-sheets";

/** People without a phone: their sheets are typed in here, and those that were can be opened again. */
export function PaperPart() {
  const t = useTranslations("paper");
  const { view } = useConsole();
  const enter = useEnterPaper();
  const { sheets, phase } = view;
  if (!areSheetsTaken(phase)) return null;
  return (
    <section className={sheets.length === 0 ? "tb bare" : "tb"} aria-labelledby="console-paper">
      <div className={sheets.length === 0 ? "stack grow basis-80 gap-1" : "stack gap-1"}>
        <h2 className="h4" id="console-paper">
          {t("title")}
        </h2>
        <p className="sm muted">{t(phase === "resort" ? "aboutBoth" : "aboutFirst")}</p>
      </div>
      {sheets.length === 0 ? null : (
        <ul className="pp ps-list">
          {sheets.map(({ id, name, first, second }) => (
            <li key={id}>
              <b className="min-w-8 shrink truncate">
                <bdi>{name}</bdi>
              </b>
              <span className="text-end">{t(phase === "resort" ? "typedBoth" : "typed", { first, second })}</span>
              <Button
                className="text-sm!"
                icon={<Pencil size={18} />}
                aria-label={t("openOf", { name })}
                onClick={() => enter.sheet(id)}
              >
                {t("open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="row flex-wrap">
        <Button onClick={() => enter.sheet(null)}>{t("enter")}</Button>
        <Button variant="quiet" onClick={enter.file}>
          {t("file.open")}
        </Button>
        <PrintSheets />
      </div>
    </section>
  );
}
