"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewBoard } from "@/app/_ui/cards/review-board";
import { ReviewSheet } from "@/app/_ui/cards/review-sheet";
import { Button } from "@/app/_ui/primitives/button";
import type { Round } from "@/lib/domain/phase";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import type { Sorting } from "./use-sorting";

type BoardScreenProps = { sorting: Sorting; round: Round; onOpenCards: () => void; onHandIn: () => void };

/** All cards in their columns, to be read and moved, before they are handed in. */
export function BoardScreen({ sorting, round, onOpenCards, onHandIn }: BoardScreenProps) {
  const t = useTranslations("phone.board");
  const { place, hold, say } = usePhone();
  const [chosen, setChosen] = useState<{ id: string; by: "pointer" | "key" } | null>(null);
  const { columns, board, open } = sorting;
  const card = board.find(({ id, col }) => id === chosen?.id && col !== null) ?? null;

  function move(cardId: string, column: number) {
    const moved = board.find(({ id }) => id === cardId);
    place(cardId, column, round);
    say(t("moved", { title: moved?.title ?? "", column: columns[column]?.label ?? "" }));
    setChosen(null);
  }

  return (
    <main className="phone review">
      <PhoneHead>
        <h1 className="t2">{t("title", { columns: columns.length })}</h1>
      </PhoneHead>
      <div className="r-main">
        <div className="stack gap-2 px-3 pb-2 empty:hidden">
          <OfflineBanner isSorting />
        </div>
        <ReviewBoard
          columns={columns}
          cards={board}
          selected={card?.id ?? null}
          onSelect={(id, by) => setChosen(id === null ? null : { id, by })}
          onMove={move}
          onHold={hold}
        />
      </div>
      <ReviewSheet
        columns={columns}
        card={card}
        takeFocus={chosen?.by === "key"}
        onMove={move}
        onClose={() => setChosen(null)}
      >
        {open.length > 0 ? (
          <>
            {card ? null : <p className="ctr muted">{t("open", { count: open.length })}</p>}
            <Button wide onClick={onOpenCards}>
              {t("back")}
            </Button>
          </>
        ) : card ? null : (
          <p className="sm ctr muted">{t("pickDrag")}</p>
        )}
        <Button
          variant={open.length > 0 || card ? "quiet" : "primary"}
          size={card ? "md" : "lg"}
          wide
          onClick={onHandIn}
        >
          {t("good")}
          <Check size={20} />
        </Button>
      </ReviewSheet>
    </main>
  );
}
