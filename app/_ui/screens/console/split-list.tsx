"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { useConsole } from "./console-context";
import { neighbour } from "./queue";
import { SplitRow, type SplitRowProps } from "./split-row";
import type { Compared } from "./standing";

type SplitListProps = Pick<SplitRowProps, "article" | "stageable"> & {
  cards: readonly Compared[];
  label: string;
  /** "final": what counts in the end; "first": round 1 */
  round: "first" | "final";
  note?: (one: Compared) => ReactNode;
};

/** Cards in a given order. While the focus is in the list, the arrow keys put the next or previous card on stage. */
export function SplitList({ cards, label, round, note, ...row }: SplitListProps) {
  const { view, run } = useConsole();
  const list = useRef<HTMLOListElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (!row.stageable || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
    const rtl = list.current !== null && getComputedStyle(list.current).direction === "rtl";
    const step = (event.key === "ArrowRight") !== rtl ? 1 : -1;
    const ids = cards.map(({ card }) => card.id);
    const next = neighbour(ids, view.stage.cardId, step);
    if (next === null) return;
    event.preventDefault();
    void run("show", { cardId: next });
  }

  return (
    <ol className="dl" aria-label={label} ref={list} onKeyDown={onKeyDown}>
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
