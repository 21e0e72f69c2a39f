"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { type BoardCard, boardColumns } from "./board-columns";
import { columnForKey } from "./column-for-key";
import { ColumnGlyph } from "./column-glyph";
import { columnKey } from "./column-key";
import { sureKey } from "./how-sure";
import { useCardDrag } from "./use-card-drag";

type ReviewBoardProps = {
  columns: readonly { id: string; label: string }[];
  cards: readonly BoardCard[];
  selected: string | null;
  /** the card that is to have the focus next, wherever it is drawn then */
  focusNext: RefObject<string | null>;
  /** how it was asked for: a key moves the focus to the sheet below, a finger leaves it */
  onSelect: (cardId: string | null, by: "pointer" | "key") => void;
  /** null: only to be read */
  onMove: ((cardId: string, column: number) => void) | null;
  onHold: (isHeld: boolean) => void;
};

/** The columns side by side. A card is tapped, dragged, or moved by the keys that also sort. */
export function ReviewBoard(props: ReviewBoardProps) {
  const { columns, cards, selected, focusNext, onSelect, onMove, onHold } = props;
  const t = useTranslations("phone.board");
  const board = useRef<HTMLDivElement>(null);
  const { lists } = boardColumns(cards, columns.length);
  const move = (cardId: string, column: number) => {
    if (cards.find((card) => card.id === cardId)?.col !== column) onMove?.(cardId, column);
  };
  const drag = useCardDrag({ enabled: onMove !== null, onHold, onDrop: move });

  // A card that was moved by a key is drawn anew in its column, and would lose the focus on the way.
  useEffect(() => {
    if (focusNext.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focusNext.current)}"]`)?.focus();
    focusNext.current = null;
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>, card: BoardCard) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const column = columnForKey(event.key, columns.length, isRtl);
    if (column === null || onMove === null) return;
    event.preventDefault();
    if (column !== card.col) focusNext.current = card.id;
    move(card.id, column);
  }

  return (
    <div className={columns.length > 2 ? "leaves r-leaves many" : "leaves r-leaves"} ref={board}>
      {lists.map((list, index) => (
        <section
          key={columns[index]?.id}
          className={`r-col r${columnKey(index)}`}
          data-column={index}
          aria-label={t("list", { column: columns[index]?.label ?? "", count: list.length })}
        >
          <h2 className="r-h">
            <ColumnGlyph index={index} />
            <span className="r-name">{columns[index]?.label}</span>
            <span className="num">{list.length}</span>
          </h2>
          <ul>
            {list.map((card) => (
              <li key={card.id}>
                <button
                  type="button"
                  className={card.id === selected ? "rv sel" : "rv"}
                  data-card={card.id}
                  aria-pressed={card.id === selected}
                  onKeyDown={(event) => onKeyDown(event, card)}
                  onClick={(event) => {
                    if (drag.wasDrag()) return;
                    onSelect(card.id === selected ? null : card.id, event.detail === 0 ? "key" : "pointer");
                  }}
                  {...drag.handlers(card.id)}
                >
                  <span dir="auto">{card.title}</span>
                  {card.sure === null ? null : (
                    <span className="xs block opacity-80">{t("sure", { sure: sureKey(card.sure) })}</span>
                  )}
                  {card.isLate ? <span className="sm block font-semibold">{t("late")}</span> : null}
                </button>
              </li>
            ))}
            {list.length === 0 ? <li className="sm muted p-2">{t("empty")}</li> : null}
          </ul>
        </section>
      ))}
    </div>
  );
}
