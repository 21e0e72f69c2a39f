"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { SmallNumbers } from "@/app/_ui/charts/small-numbers";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { ShiftRow } from "@/lib/domain/findings";
import type { Shown } from "@/lib/domain/policy";
import type { StageView } from "@/lib/domain/view-stage";

/** How the room had one card before and after talking, and how many changed their answer. */
export function BeforeAndAfter({ row, columns }: { row: ShiftRow; columns: StageView["columns"] }) {
  const t = useTranslations("stage.compare");
  const chart = useTranslations("common.chart");
  if (row.before.counts === null && row.after.counts === null) {
    return (
      <div className="x-rounds is-few">
        <SmallNumbers n={Math.max(row.before.n, row.after.n)} explain />
      </div>
    );
  }
  return (
    <div className="x-rounds">
      <RoundRow name={chart("beforeTalking")} knob={1} shown={row.before} columns={columns} />
      <RoundRow name={chart("afterTalking")} knob={2} shown={row.after} columns={columns} />
      {row.movement === null ? null : (
        <p className="x-moved">{t("moved", { moved: row.movement.moved, both: row.movement.both })}</p>
      )}
    </div>
  );
}

type RoundRowProps = { name: string; knob: 1 | 2; shown: Shown; columns: StageView["columns"] };

function RoundRow({ name, knob, shown, columns }: RoundRowProps) {
  const values = shown.shares ?? shown.counts;
  return (
    <div className="x-round reveal">
      <span className={`m-k k${knob}`} aria-hidden="true">
        {knob}
      </span>
      <span className="x-round-name">{name}</span>
      <span className="x-values" aria-hidden="true">
        {values?.map((value, index) => (
          <span key={columns[index]?.id} className="x-value">
            <ColumnGlyph index={index} />
            <span className="num">{value}</span>
          </span>
        ))}
        {shown.shares === null ? null : <span>%</span>}
      </span>
      <span className="x-bar">
        <SplitBar shown={shown} columns={columns} size="stage" tableCaption={name} />
      </span>
    </div>
  );
}
