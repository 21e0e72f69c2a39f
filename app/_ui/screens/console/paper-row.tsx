"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Segments } from "@/app/_ui/primitives/segments";
import type { Card } from "@/lib/domain/deck";
import { useConsole } from "./console-context";
import type { PaperAnswers } from "./paper-draft";

type Said = { columnId: string; sure: boolean | null };
export type PaperRowProps = {
  number: number;
  card: Card;
  said: ReturnType<PaperAnswers["get"]>;
  isDiscussed: boolean;
  onSay: (said: Said | null) => void;
};

const EMPTY = "empty:";

/** One card of a sheet: its number as printed, the columns, and how sure where the workshop asks for it. */
export function PaperRow({ number, card, said, isDiscussed, onSay }: PaperRowProps) {
  const t = useTranslations("paper.row");
  const { deck, view } = useConsole();
  const label = t("label", { number, title: card.title });
  return (
    <li className="ps-row" data-card={card.id}>
      <p className="ps-card">
        <span className="num">{number}</span> <b>{card.title}</b>
        {isDiscussed ? <span className="sm muted">{t("discussed")}</span> : null}
      </p>
      <div className="ps-says">
        <Segments
          label={label}
          value={said?.columnId ?? EMPTY}
          onChange={(columnId) => onSay(columnId === EMPTY ? null : { columnId, sure: said?.sure ?? null })}
          options={[
            ...deck.columns.map((column, at) => ({
              value: column.id,
              label: (
                <>
                  <ColumnGlyph index={at} /> {column.label}
                </>
              ),
            })),
            { value: EMPTY, label: t("empty") },
          ]}
        />
        {view.options.confidence ? <HowSure label={label} said={said} onSay={onSay} /> : null}
      </div>
    </li>
  );
}

/** Two marks that may both be missing, as on the sheet. */
function HowSure({ label, said, onSay }: Pick<PaperRowProps, "said" | "onSay"> & { label: string }) {
  const t = useTranslations("paper.row");
  const mark = (sure: boolean) => (
    <button
      type="button"
      className={said?.sure === sure ? "on" : undefined}
      aria-pressed={said?.sure === sure}
      disabled={said === undefined}
      onClick={() => said && onSay({ ...said, sure: said.sure === sure ? null : sure })}
    >
      {t(sure ? "sure" : "unsure")}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame around two buttons of a row
    <div className="seg" role="group" aria-label={t("howSure", { card: label })}>
      {mark(true)}
      {mark(false)}
    </div>
  );
}
