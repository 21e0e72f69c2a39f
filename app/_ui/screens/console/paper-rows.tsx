"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { sheetOrder } from "@/lib/domain/order";
import { useConsole } from "./console-context";
import { withAnswer } from "./paper-draft";
import { paperKey } from "./paper-keys";
import { PaperRow } from "./paper-row";
import type { PaperSheet } from "./use-paper-sheet";

/** All cards of a sheet in the order of its numbers; answered by keys alone, one after another. */
export function PaperRows({ sheet }: { sheet: PaperSheet }) {
  const t = useTranslations("paper");
  const { deck, view, workshopId } = useConsole();
  const { draft, round, change, save } = sheet;
  const list = useRef<HTMLOListElement>(null);
  const cards = useMemo(
    () => sheetOrder(deck, workshopId).flatMap((index) => deck.cards[index] ?? []),
    [deck, workshopId],
  );
  const discussed = new Set(view.cards.flatMap((card) => (card.discussed ? [card.id] : [])));
  const say = (cardId: string, said: Parameters<typeof withAnswer>[3]) =>
    change(withAnswer(draft, round, cardId, said));

  function press(event: KeyboardEvent) {
    const does = paperKey(event.nativeEvent, deck.columns.length, view.options.confidence);
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (does === null || row === null) return;
    // On a button Enter presses it.
    if (event.key === "Enter" && does.does === "go" && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (does.does === "save") void save();
    if (does.does === "answer") {
      const columnId = does.column === null ? undefined : deck.columns[does.column]?.id;
      say(row.dataset.card ?? "", columnId === undefined ? null : { columnId, sure: does.sure });
    }
    if (does.does !== "save") goTo(row, does.does === "go" ? does.by : 1);
  }

  /** After the last card comes the button that saves. */
  function goTo(row: HTMLElement, by: 1 | -1) {
    const next = by === 1 ? row.nextElementSibling : row.previousElementSibling;
    if (next !== null) next.querySelector<HTMLElement>("input:checked")?.focus();
    else if (by === 1) list.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-save]")?.focus();
  }

  return (
    <ol className="ps-rows" ref={list} aria-label={t(`rounds.${round}`)} onKeyDown={press}>
      {cards.map((card, at) => (
        <PaperRow
          key={`${round} ${card.id}`}
          number={at + 1}
          card={card}
          said={draft[round].get(card.id)}
          isDiscussed={round === "second" && discussed.has(card.id)}
          onSay={(said) => say(card.id, said)}
        />
      ))}
    </ol>
  );
}
