"use client";

import type { ReactNode } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { useConsole } from "./console-context";
import { SplitRow, type SplitRowProps } from "./split-row";
import type { Compared } from "./standing";
import { useArrowWalk } from "./use-arrow-walk";

type SplitListProps = Pick<SplitRowProps, "article" | "stageable"> & {
  cards: readonly Compared[];
  label: string;
  /** "final": what counts in the end; "first": round 1 */
  round: "first" | "final";
  note?: (one: Compared) => ReactNode;
};

/** Cards in a given order, through which the arrow keys walk. */
export function SplitList({ cards, label, round, note, ...row }: SplitListProps) {
  const { view } = useConsole();
  const at = cards.findIndex(({ card }) => card.id === view.stage.cardId);
  const onKeyDown = useArrowWalk({
    back: cards[at - 1]?.card.id ?? null,
    next: cards[at + 1]?.card.id ?? null,
  });
  return (
    <ol className="dl" aria-label={label} onKeyDown={row.stageable ? onKeyDown : undefined}>
      {cards.map((one) => (
        <SplitRow key={one.card.id} one={one} split={one.seen[round]} note={note?.(one)} {...row} />
      ))}
    </ol>
  );
}

/** The columns' names above a list; with more than two the rows name them. */
export function ColumnHeads() {
  const { view } = useConsole();
  if (view.columns.length !== 2) return null;
  const [first, second] = view.columns;
  return (
    <div className="dh" aria-hidden="true">
      <span />
      <span />
      <span>
        <ColumnGlyph index={0} />
      </span>
      <span className="dh-m">
        <span>{first?.label}</span>
        <span>{second?.label}</span>
      </span>
      <span>
        <ColumnGlyph index={1} />
      </span>
      <span />
    </div>
  );
}
