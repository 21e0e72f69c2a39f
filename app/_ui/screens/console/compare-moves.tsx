"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";
import { ColumnHeads, SplitList } from "./split-list";
import { type Compared, mostMoved, sortable } from "./standing";

/** Cards on which people changed their mind, most first, with the column that gained. */
export function CompareMoves({ cards }: { cards: readonly Compared[] }) {
  const t = useTranslations("console.compare");
  const { view } = useConsole();
  const moved = mostMoved(sortable(cards));
  const note = ({ seen }: Compared) => {
    const { movement, gain } = seen;
    if (movement === null) return null;
    const people = t("movedOf", { moved: movement.moved, both: movement.both });
    if (gain === null) return people;
    const column = view.columns[gain.column]?.label ?? "";
    const key = gain.unit === "points" ? "movedGainPoints" : "movedGainPeople";
    return t(key, { moved: movement.moved, both: movement.both, column, amount: gain.amount });
  };
  if (moved.length === 0) return <p className="muted mt-4">{t("noMoves")}</p>;
  return (
    <div className="mt-4">
      <p className="sm muted max-w-prose">{t("movesText")}</p>
      <ColumnHeads />
      <SplitList cards={moved} label={t("tab.moves")} round="final" article stageable note={note} />
    </div>
  );
}
