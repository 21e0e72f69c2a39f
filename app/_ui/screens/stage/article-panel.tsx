"use client";

import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { Selvedge } from "@/app/_ui/cards/leaf";
import { Mark } from "@/app/_ui/primitives/logo";
import type { RevealedCard } from "@/lib/domain/view-common";
import type { StageView } from "@/lib/domain/view-stage";
import { Fit } from "./fit";

/** Where the article will stand, before it is opened. `mine`: the room's split is folded, too. */
export function FoldedPanel({ mine }: { mine: boolean }) {
  const t = useTranslations("stage.compare");
  return (
    <div className="x-folded">
      <Mark />
      <p className="x-folded-title">{t("folded")}</p>
      <p>{t(mine ? "foldedMine" : "foldedText")}</p>
    </div>
  );
}

/** The article's view of one card: its column, the heading it rests on, the reason, and what speaks against it. */
export function ArticlePanel({ model, columns }: { model: RevealedCard; columns: StageView["columns"] }) {
  const t = useTranslations("stage.compare");
  const { expected } = model;
  return (
    <div className="x-panel reveal-panel">
      <div className={expected === null ? "x-verdict is-open" : `x-verdict t-${columnKey(expected)}`}>
        <p className="x-label">{model.label}</p>
        {expected === null ? null : (
          <p className="x-column">
            <ColumnGlyph index={expected} variant="onFill" />
            <span>{columns[expected]?.label}</span>
          </p>
        )}
        {expected === null ? null : <Selvedge index={expected} />}
      </div>
      <Fit className="x-reasons">
        {model.rationale === null ? null : <p>{model.rationale}</p>}
        {model.kind === "emphasis" && model.byColumn !== null ? (
          <Cases texts={model.byColumn} columns={columns} />
        ) : null}
        {model.counterview === null ? null : (
          <div className="x-counter">
            <p className="x-counter-head">{t(model.closeCall ? "closeCall" : "otherSide")}</p>
            <p>{model.counterview}</p>
          </div>
        )}
        <Basis headings={model.basis} />
      </Fit>
      <Arguing count={model.arguing} />
    </div>
  );
}

export function Basis({ headings }: { headings: string[] }) {
  const t = useTranslations("stage.compare");
  if (headings.length === 0) return null;
  return <p className="x-basis">{t("basis", { count: headings.length, headings: headings.join(" · ") })}</p>;
}

/** How many would argue; what they say is in the report, and nobody's to be read out here. */
export function Arguing({ count }: { count: number }) {
  const t = useTranslations("stage.compare");
  if (count === 0) return null;
  return (
    <p className="x-argue">
      <MessagesSquare className="i" aria-hidden="true" />
      <span>{t.rich("arguing", { count, num: (figure) => <b className="num">{figure}</b> })}</span>
    </p>
  );
}

function Cases({ texts, columns }: { texts: string[]; columns: StageView["columns"] }) {
  return (
    <ul className="x-cases">
      {columns.map(({ id, label }, index) => (
        <li key={id}>
          <ColumnGlyph index={index} />
          <p>
            <span className="vh">{label}</span>
            {texts[index]}
          </p>
        </li>
      ))}
    </ul>
  );
}
