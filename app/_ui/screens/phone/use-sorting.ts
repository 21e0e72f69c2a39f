"use client";

import { useState } from "react";
import type { BoardCard } from "@/app/_ui/cards/board-columns";
import type { Sure } from "@/app/_ui/cards/how-sure";
import { ownAnswer } from "@/lib/domain/own";
import type { Round } from "@/lib/domain/phase";
import { usePhone } from "./phone-context";
import { placedInOrder, sortPlan } from "./sort-plan";

/** What is left to sort in a round, and the moves one can make. */
export function useSorting(round: Round) {
  const { view, own, placements, place } = usePhone();
  const [later, setLater] = useState<string[]>([]);
  const { discussed, columns } = view;
  const plan = sortPlan(own.cards, placements, round, discussed, later);
  const asked = new Set(plan.asked.map(({ id }) => id));
  const undoable = placedInOrder(placements, round).filter((id) => asked.has(id));
  const lastPlaced = plan.asked.find(({ id }) => id === undoable.at(-1)) ?? null;

  const board: BoardCard[] = own.cards.map((card) => {
    const answer = ownAnswer(placements, card.id, round, discussed);
    return {
      ...card,
      col: answer?.col ?? null,
      sure: answer?.sure ?? null,
      isLate: placements.some(
        ({ cardId, round: of, state }) => cardId === card.id && of === round && state === "refused",
      ),
    };
  });

  return {
    ...plan,
    columns,
    discussed,
    current: plan.open[0] ?? null,
    board,
    lastPlaced,
    place(cardId: string, column: number, sure: Sure) {
      setLater((ids) => ids.filter((id) => id !== cardId));
      place(cardId, column, round, sure);
    },
    /** Takes the newest placement back: the card is open again, and comes next. */
    undo() {
      if (lastPlaced === null) return;
      setLater(plan.open.map(({ id }) => id));
      place(lastPlaced.id, null, round);
    },
    postpone(cardId: string) {
      setLater((ids) => [...ids.filter((id) => id !== cardId), cardId]);
    },
  };
}

export type Sorting = ReturnType<typeof useSorting>;
