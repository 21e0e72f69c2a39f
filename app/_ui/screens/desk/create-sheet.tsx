"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import { SHEET_NAMES, SHEETS, type SheetName, sheetFor, stepsOf, totalOf } from "@/lib/domain/run-sheet";

/** Which run sheet, with its minutes to scale. Until one is chosen it is the one for so many cards. */
export function CreateSheet({ cards }: { cards: number }) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const [chosen, setChosen] = useState<SheetName | null>(null);
  const sheet = chosen ?? sheetFor(cards);
  return (
    <section className="stack gap-3">
      <div className="row flex-wrap between">
        <h2 className="label m-0">{t("runSheet")}</h2>
        <Segments
          label={t("runSheet")}
          value={sheet}
          onChange={setChosen}
          options={SHEET_NAMES.map((value) => ({ value, label: t(`sheet.${value}`) }))}
        />
        <input type="hidden" name="sheet" value={sheet} />
      </div>
      <ol className="rsheet overflow-visible max-md:hidden">
        {stepsOf(SHEETS[sheet]).map((step) => (
          <li key={step.phase} className="rs" style={{ "--m": step.minutes } as CSSProperties}>
            <b>{common(`phase.${step.phase}`)}</b>
            <span>
              <span className="num" aria-hidden="true">
                {step.minutes}
              </span>
              <span className="vh">{common("minutes", { count: step.minutes })}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{t("runSheetHint", { minutes: totalOf(SHEETS[sheet]) })}</p>
    </section>
  );
}
