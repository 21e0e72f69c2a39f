"use client";

import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { columnForKey } from "@/app/_ui/cards/column-for-key";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { useCardDrag } from "@/app/_ui/cards/use-card-drag";
import { usePhone } from "./phone-context";
import type { TableCard } from "./use-table";

/** Where a card lies that is in no column: the number that a drop on it brings. */
const OPEN = -1;

type TableBoardProps = {
  cards: readonly TableCard[];
  nameOf: (id: string) => string | null;
  selected: string | null;
  canMove: boolean;
  /** the card that is to have the focus next, wherever it is drawn then */
  focusNext: RefObject<string | null>;
  onSelect: (cardId: string | null, by: "pointer" | "key") => void;
  onMove: (cardId: string, col: number | null) => void;
  onHold: (isHeld: boolean, cardId: string) => void;
};

/** The open cards above, the columns below. A card is tapped, dragged, or moved by the keys that also sort. */
export function TableBoard(props: TableBoardProps) {
  const { cards, nameOf, selected, canMove, focusNext, onSelect, onMove, onHold } = props;
  const t = useTranslations("tables.phone");
  const b = useTranslations("phone.board");
  const { columns } = usePhone().view;
  const board = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  const drag = useCardDrag({
    enabled: canMove,
    onHold,
    onDrop: (cardId, column) => onMove(cardId, column === OPEN ? null : column),
  });

  // A card that is moved, here or by somebody else, is drawn anew and would lose the focus on the way.
  useEffect(() => {
    const isLost = focused.current !== null && document.activeElement === document.body;
    const wanted = focusNext.current ?? (isLost ? focused.current : null);
    focusNext.current = null;
    if (wanted !== null) board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted)}"]`)?.focus();
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>, card: TableCard) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const column = columnForKey(event.key, columns.length, isRtl);
    if (column === null || !canMove) return;
    event.preventDefault();
    onMove(card.id, column);
  }

  const list = (of: number | null): ReactNode[] =>
    cards
      .filter(({ col }) => col === of)
      .map((card) => (
        <li key={card.id}>
          <button
            type="button"
            className={card.id === selected ? "rv sel" : card.heldBy ? "rv held" : "rv"}
            data-card={card.id}
            aria-pressed={card.id === selected}
            aria-busy={card.isSending || undefined}
            onFocus={() => {
              focused.current = card.id;
            }}
            onBlur={() => {
              focused.current = null;
            }}
            onKeyDown={(event) => onKeyDown(event, card)}
            onClick={(event) => {
              if (drag.wasDrag()) return;
              onSelect(card.id === selected ? null : card.id, event.detail === 0 ? "key" : "pointer");
            }}
            {...(card.heldBy === null ? drag.handlers(card.id) : {})}
          >
            <span dir="auto">{card.title}</span>
            <CardNote card={card} nameOf={nameOf} />
          </button>
        </li>
      ));
  const open = list(null);

  return (
    <div ref={board} className="flex flex-1 flex-col">
      {open.length > 0 ? (
        <section className="r-tray" data-column={OPEN} aria-label={t("openList", { count: open.length })}>
          <h2 className="r-h">
            <span className="r-name">{t("open")}</span>
            <span className="num">{open.length}</span>
          </h2>
          <ul>{open}</ul>
        </section>
      ) : null}
      <div className={columns.length > 2 ? "leaves r-leaves many" : "leaves r-leaves"}>
        {columns.map(({ id, label }, index) => {
          const inside = list(index);
          return (
            <section
              key={id}
              className={`r-col r-table r${columnKey(index)}`}
              data-column={index}
              aria-label={b("list", { column: label, count: inside.length })}
            >
              <h2 className="r-h">
                <ColumnGlyph index={index} />
                <span className="r-name">{label}</span>
                <span className="num">{inside.length}</span>
              </h2>
              <ul>{inside.length > 0 ? inside : <li className="sm muted p-2">{b("empty")}</li>}</ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** Who has the card in hand, else who moved it last. */
function CardNote({ card, nameOf }: { card: TableCard; nameOf: TableBoardProps["nameOf"] }) {
  const t = useTranslations("tables.phone");
  const { own } = usePhone();
  const { heldBy, by } = card;
  if (heldBy !== null)
    return (
      <span className="rv-note flex gap-1 font-semibold">
        <Hand size={18} className="flex-none" />
        <span>{t.rich("heldBy", { name: () => <bdi>{nameOf(heldBy) ?? t("somebody")}</bdi> })}</span>
      </span>
    );
  const name = by === null ? null : nameOf(by);
  if (name === null) return null;
  const isYou = by === own.participantId ? "yes" : "no";
  return <span className="rv-note block">{t.rich("movedBy", { isYou, name: () => <bdi>{name}</bdi> })}</span>;
}
