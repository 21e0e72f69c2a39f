"use client";

import { useTranslations } from "next-intl";
import { columnKey } from "@/app/_ui/cards/column-key";
import type { Shown } from "@/lib/domain/policy";

type RoomSplitProps = { columns: readonly { label: string }[]; shown: Shown };

/** How the room split, as far as it may be shown: per cent, counts in a small room, or that there are too few. */
export function RoomSplit({ columns, shown }: RoomSplitProps) {
  const t = useTranslations("common.chart");
  const { counts, shares } = shown;
  if (counts === null) {
    return (
      <>
        <span className="split big is-empty" aria-hidden="true" />
        <p className="too-few mt-1">{t("tooFew")}</p>
      </>
    );
  }
  const parts = counts.map((count, index) => {
    const column = columns[index]?.label ?? "";
    const share = shares?.[index];
    return {
      key: columnKey(index),
      count,
      figure: share === undefined ? String(count) : t("percent", { value: share }),
      sentence:
        share === undefined ? t("peopleOf", { column, value: count }) : t("percentOf", { column, value: share }),
    };
  });
  const drawn = parts.filter(({ count }) => count > 0);
  const edge = (at: number) => [at === 0 && "is-first", at === drawn.length - 1 && "is-last"].filter(Boolean).join(" ");
  return (
    <>
      <span className="split big" role="img" aria-label={parts.map(({ sentence }) => sentence).join(", ")}>
        {drawn.map(({ key, count }, at) => (
          <span key={key} className={`p${key} ${edge(at)}`} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="c-nums num" aria-hidden="true">
        {parts.map(({ key, figure }) => (
          <span key={key}>{figure}</span>
        ))}
      </span>
    </>
  );
}
