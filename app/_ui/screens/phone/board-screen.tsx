"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import type { Round } from "@/lib/domain/phase";
import { BoardFrame } from "./board-frame";
import { usePhone } from "./phone-context";
import type { Sorting } from "./use-sorting";

type BoardScreenProps = { sorting: Sorting; round: Round; onOpenCards: () => void; onHandIn: () => void };

/** All cards in their columns, to be read and moved, before they are handed in. What was said of one goes with a move. */
export function BoardScreen({ sorting, round, onOpenCards, onHandIn }: BoardScreenProps) {
  const t = useTranslations("phone.board");
  const { view, place, say } = usePhone();
  const { columns, board, open } = sorting;

  function move(cardId: string, column: number) {
    const moved = board.find(({ id }) => id === cardId);
    place(cardId, column, round);
    say(t("moved", { title: moved?.title ?? "", column: columns[column]?.label ?? "" }));
  }

  return (
    <BoardFrame title={t("title", { columns: columns.length })} columns={columns} cards={board} onMove={move}>
      {(card) => (
        <>
          {card !== null && view.confidence ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its buttons out as a row
            <div role="group" className="seg wide" aria-label={t("howSure")}>
              {[true, false].map((sure) => (
                <button
                  key={String(sure)}
                  type="button"
                  className={sure === card.sure ? "on" : ""}
                  aria-pressed={sure === card.sure}
                  onClick={() => place(card.id, card.col, round, sure === card.sure ? null : sure)}
                >
                  {t("sure", { sure: sure ? "yes" : "no" })}
                </button>
              ))}
            </div>
          ) : null}
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
        </>
      )}
    </BoardFrame>
  );
}
