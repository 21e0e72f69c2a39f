"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { Selvedge } from "@/app/_ui/cards/leaf";
import { SmallNumbers } from "@/app/_ui/charts/small-numbers";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Shown } from "@/lib/domain/policy";
import type { RevealedCard } from "@/lib/domain/view-common";
import type { StagePair, StageView } from "@/lib/domain/view-stage";
import { CardSheet } from "./discuss";
import { Fit } from "./fit";
import { SplitLeaves } from "./leaf-row";
import { SplitValues } from "./split-values";
import { StageHeader } from "./stage-header";

/** STAGE-5: cards about one event side by side, alone, then each with the room's split, then with the article's column. */
export function ComparePair({ view, pair }: { view: StageView; pair: StagePair }) {
  const t = useTranslations("stage.compare");
  return (
    <>
      <StageHeader label={t("header")} />
      <main className={pair.cards.length > 2 ? "pr-main is-many" : "pr-main"}>
        <h1 className="pr-event flare">{pair.event}</h1>
        <ul className="pr-cards">
          {pair.cards.map((card) => (
            <li key={card.id} className="pr-card">
              <h2 className="vh">{card.title}</h2>
              <CardSheet text={card.text} />
              <BelowCard title={card.title} shown={card.bars} columns={view.columns} />
              <Verdict model={card.model} columns={view.columns} />
            </li>
          ))}
        </ul>
        <Fit className="pr-note">
          <p>{pair.shows ?? pair.question}</p>
        </Fit>
      </main>
    </>
  );
}

type BelowCardProps = { title: string; shown: Shown | null; columns: StageView["columns"] };

/** More than two leaves, with their names, have no room below one of several cards. */
function BelowCard({ title, shown, columns }: BelowCardProps) {
  const t = useTranslations("stage.compare");
  if (shown?.counts && columns.length > 2)
    return (
      <div className="pr-split reveal">
        <SplitBar shown={shown} columns={columns} size="stage" tableCaption={title} />
        <SplitValues shown={shown} columns={columns} />
      </div>
    );
  if (shown?.counts) return <SplitLeaves shown={shown} columns={columns} />;
  return <div className="pr-few">{shown === null ? <p>{t("mine")}</p> : <SmallNumbers n={shown.n} explain />}</div>;
}

function Verdict({ model, columns }: { model: RevealedCard | null; columns: StageView["columns"] }) {
  const t = useTranslations("stage.compare");
  const expected = model?.expected ?? null;
  return (
    <div
      className={expected === null ? "pr-verdict" : `pr-verdict is-open t-${columnKey(expected)}`}
      aria-live="polite"
    >
      <p className="pr-label">{model?.label ?? t("folded")}</p>
      {expected === null ? null : (
        <>
          <p className="pr-column">
            <ColumnGlyph index={expected} variant="onFill" />
            <span>{columns[expected]?.label}</span>
          </p>
          <Selvedge index={expected} />
        </>
      )}
    </div>
  );
}
