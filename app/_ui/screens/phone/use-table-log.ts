"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { TableView } from "@/lib/domain/view-table";
import { movesBetween, type SeenMove } from "@/lib/live/client/table-log";
import { usePhone } from "./phone-context";
import { moveKey } from "./table-move-key";
import { nameAt } from "./table-people";

/** Moves that come within this time are said as one: three people who sort at once would else talk over each other. */
const SAY_TOGETHER_MS = 700;

/** The last move on the table's board while this phone looked; each is said, many at once only by their number. */
export function useTableLog(table: TableView): SeenMove | null {
  const t = useTranslations("tables.phone");
  const { view, own, say } = usePhone();
  const [last, setLast] = useState<SeenMove | null>(null);
  const before = useRef<TableView | null>(null);
  const unsaid = useRef<SeenMove[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const sayAll = useEffectEvent(() => {
    const [move, ...more] = unsaid.current;
    const count = unsaid.current.length;
    unsaid.current = [];
    if (move === undefined) return;
    if (more.length > 0) return say(t("many", { count }));
    const column = move.col === null ? "" : (view.columns[move.col]?.label ?? "");
    const name = () => nameAt(table, move.by) ?? t("somebody");
    const isYou = move.by === own.participantId ? "yes" : "no";
    say(t.markup(`did.${moveKey(move)}`, { isYou, name, title: move.title, column }));
  });

  useEffect(() => {
    const moves = movesBetween(before.current, table, last);
    before.current = table;
    const newest = moves.at(-1);
    if (newest === undefined) return;
    setLast(newest);
    unsaid.current.push(...moves);
    clearTimeout(timer.current);
    timer.current = setTimeout(sayAll, SAY_TOGETHER_MS);
  }, [table, last]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return last;
}
