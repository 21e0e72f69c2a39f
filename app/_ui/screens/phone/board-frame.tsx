"use client";

import { type ReactNode, useRef, useState } from "react";
import type { BoardCard } from "@/app/_ui/cards/board-columns";
import { ReviewBoard } from "@/app/_ui/cards/review-board";
import { ReviewSheet } from "@/app/_ui/cards/review-sheet";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";

type BoardFrameProps = {
  title: string;
  columns: readonly { id: string; label: string }[];
  cards: readonly BoardCard[];
  /** null: only to be read */
  onMove: ((cardId: string, column: number) => void) | null;
  /** what stands below the chosen card, and alone when none is chosen */
  children: (card: BoardCard | null) => ReactNode;
};

/** The columns with their cards, and the sheet from below with the one that was chosen. */
export function BoardFrame({ title, columns, cards, onMove, children }: BoardFrameProps) {
  const { hold } = usePhone();
  const [chosen, setChosen] = useState<{ id: string; by: "pointer" | "key" } | null>(null);
  const card = cards.find(({ id, col }) => id === chosen?.id && col !== null) ?? null;
  const focusNext = useRef<string | null>(null);
  function close() {
    // Who came to the sheet by key goes back to the card, wherever it lies now.
    if (chosen?.by === "key") focusNext.current = chosen.id;
    setChosen(null);
  }
  const move =
    onMove &&
    ((cardId: string, column: number) => {
      onMove(cardId, column);
      close();
    });
  return (
    <main className="phone review">
      <PhoneHead>
        <h1 className="h4 min-w-0 flex-1 basis-20 leading-tight">{title}</h1>
      </PhoneHead>
      <div className="r-main">
        <div className="stack gap-2 px-3 pb-2 empty:hidden">
          <OfflineBanner isSorting={onMove !== null} />
        </div>
        <ReviewBoard
          columns={columns}
          cards={cards}
          selected={card?.id ?? null}
          focusNext={focusNext}
          onSelect={(id, by) => setChosen(id === null ? null : { id, by })}
          onMove={move}
          onHold={hold}
        />
      </div>
      <ReviewSheet columns={columns} card={card} takeFocus={chosen?.by === "key"} onMove={move} onClose={close}>
        {children(card)}
      </ReviewSheet>
    </main>
  );
}
