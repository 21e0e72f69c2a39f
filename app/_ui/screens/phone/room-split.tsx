"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { SmallNumbers } from "@/app/_ui/charts/small-numbers";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Shown } from "@/lib/domain/policy";

type RoomSplitProps = { columns: readonly { label: string }[]; shown: Shown };

/** How the room split, as far as it may be shown: per cent, people in a small room, or that there are too few. */
export function RoomSplit({ columns, shown }: RoomSplitProps) {
  const t = useTranslations("common.chart");
  const { n, counts, shares } = shown;
  if (counts === null) return <SmallNumbers n={n} />;
  return (
    <>
      <SplitBar shown={shown} columns={columns} size="big" fold={false} />
      <span className="c-nums num" aria-hidden="true">
        {(shares ?? counts).map((value, index) => (
          <span key={columnKey(index)} className="tag">
            {/* two figures stand at their ends; of more, each says whose it is */}
            {columns.length > 2 ? <ColumnGlyph index={index} className="text-xs" /> : null}
            {shares ? t("percent", { value }) : value}
          </span>
        ))}
      </span>
    </>
  );
}
