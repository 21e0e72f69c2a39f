"use client";

import { useState } from "react";
import type { BoardCard } from "@/app/_ui/cards/board-columns";
import type { TableView } from "@/lib/domain/view-table";
import type { AckOf } from "@/lib/live/protocol";
import { usePhone } from "./phone-context";

/** A card of the table's board as this phone shows it. */
export type TableCard = BoardCard & {
  rev: number;
  by: string | null;
  /** who else has it in hand */
  heldBy: string | null;
  /** moved here, and not answered yet */
  isSending: boolean;
};

/** What stood in the way of a move: somebody or something at the table, no connection, or the server's refusal. */
export type MoveProblem =
  | { outcome: "moved_meanwhile" | "tables_closed" | "not_seated" | "offline" }
  | { refused: string };

/** A move of this phone that the board does not show yet. */
type Sent = { table: number; cardId: string; col: number | null; seen: number };

/** The board with this phone's own moves on it before the server has answered, and the way to move a card. */
export function useTable(table: TableView) {
  const { view, own, send } = usePhone();
  const [sent, setSent] = useState<Sent[]>([]);
  const { columns } = view;

  const cards = table.cards.map(({ id, title, text, col, rev, by, held }): TableCard => {
    const mine = sent.find((one) => one.table === table.number && one.cardId === id && one.seen >= rev);
    return {
      ...{ id, title, text, sure: null, isLate: false },
      rev,
      col: mine ? mine.col : col,
      by: mine ? own.participantId : by,
      heldBy: held === own.participantId ? null : held,
      isSending: mine !== undefined,
    };
  });

  /** What stood in the way; null when the card is where it was put. */
  async function move(card: Pick<TableCard, "id" | "rev">, col: number | null): Promise<MoveProblem | null> {
    const one: Sent = { table: table.number, cardId: card.id, col, seen: card.rev };
    setSent((others) => [...others.filter(({ cardId }) => cardId !== card.id), one]);
    const columnId = col === null ? null : (columns[col]?.id ?? null);
    const problem = problemOf(
      await send("tableMove", { cardId: card.id, columnId, seen: card.rev, table: table.number }),
    );
    if (problem !== null) setSent((others) => others.filter((other) => other !== one));
    return problem;
  }

  return { cards, move };
}

function problemOf(answer: AckOf<"tableMove"> | { ok: false; code: "offline" }): MoveProblem | null {
  if (!answer.ok) return answer.code === "offline" ? { outcome: answer.code } : { refused: answer.code };
  if (answer.value === "moved") return null;
  return answer.value === "unknown_card" ? { refused: answer.value } : { outcome: answer.value };
}
