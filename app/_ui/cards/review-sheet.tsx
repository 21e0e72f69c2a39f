"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { useClearOf } from "@/app/_ui/primitives/use-clear-of";
import type { BoardCard } from "./board-columns";
import { ColumnGlyph } from "./column-glyph";
import { columnKey } from "./column-key";

type ReviewSheetProps = {
  columns: readonly { id: string; label: string }[];
  card: BoardCard | null;
  /** the card was chosen by a key: what can be done with it comes next */
  takeFocus: boolean;
  onMove: ((cardId: string, column: number) => void) | null;
  onClose: () => void;
  /** what stands below, and alone when no card is chosen */
  children: ReactNode;
};

/** The sheet from below: the chosen card in full, and where it can go. It leaves the board in reach. */
export function ReviewSheet({ columns, card, takeFocus, onMove, onClose, children }: ReviewSheetProps) {
  const t = useTranslations("phone.board");
  const sheet = useRef<HTMLElement>(null);
  const cardId = card?.id;
  useClearOf(sheet);

  useEffect(() => {
    if (takeFocus && cardId !== undefined) sheet.current?.focus();
  }, [takeFocus, cardId]);

  return (
    <section
      className="r-sheet max-h-[60dvh] overflow-y-auto outline-none"
      aria-label={card ? t("selected") : undefined}
      ref={sheet}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && card) onClose();
      }}
    >
      {card ? (
        <>
          <div className="row between r-top">
            <p className="flare r-text" dir="auto">
              {card.text}
            </p>
            <IconButton label={t("putBack")} icon={<X size={20} />} onClick={onClose} />
          </div>
          {card.isLate ? <p className="sm">{t("lateLong")}</p> : null}
          {onMove
            ? columns.map((column, index) =>
                index === card.col ? null : (
                  <button
                    key={column.id}
                    type="button"
                    className={`btn lg wide mv-${columnKey(index)}`}
                    onClick={() => onMove(card.id, index)}
                  >
                    <MoveTo column={column.label} index={index} />
                  </button>
                ),
              )
            : null}
        </>
      ) : null}
      {children}
    </section>
  );
}

function MoveTo({ column, index }: { column: string; index: number }) {
  const t = useTranslations("phone.board");
  return (
    <span className="row">
      {t.rich("moveTo", {
        column: () => (
          <span className="tag">
            <ColumnGlyph index={index} variant="onFill" />
            {column}
          </span>
        ),
      })}
    </span>
  );
}
