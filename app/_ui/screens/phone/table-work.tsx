"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ReviewSheet } from "@/app/_ui/cards/review-sheet";
import { Banner } from "@/app/_ui/primitives/banner";
import type { TableView } from "@/lib/domain/view-table";
import type { SeenMove } from "@/lib/live/client/table-log";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import { TableBoard } from "./table-board";
import { TableDone } from "./table-done";
import { nameAt, TablePeople } from "./table-people";
import { ChosenCard, LastMove } from "./table-sheet";
import { useHand } from "./use-hand";
import { useRefusal } from "./use-refusal";
import { type MoveProblem, type TableCard, useTable } from "./use-table";
import { useTableLog } from "./use-table-log";

/** A sentence, or that somebody has the card in hand: their name may come a moment later. */
type Problem = string | { held: string };

/** The one board that all at a table share. */
export function TableWork({ table }: { table: TableView }) {
  const t = useTranslations("tables.phone");
  const { view, status, hold, say } = usePhone();
  const { cards, move } = useTable(table);
  const last = useTableLog(table);
  const [chosen, setChosen] = useState<{ id: string; by: "pointer" | "key" } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refusal = useRefusal();
  const focusNext = useRef<string | null>(null);

  const canMove = status !== "offline";
  const cardOf = (id: string | null) => cards.find((card) => card.id === id) ?? null;
  const nameOf = (id: string) => nameAt(table, id);
  const card = cardOf(chosen?.id ?? null);
  const holder = card?.heldBy ? (nameOf(card.heldBy) ?? t("somebody")) : null;
  const inHand = cardOf(dragged) ?? card;
  useHand(inHand !== null && inHand.heldBy === null ? inHand.id : null);

  const holderOf = (id: string) => {
    const by = cardOf(id)?.heldBy ?? null;
    return by === null ? null : (nameOf(by) ?? t("somebody"));
  };
  function tell(found: Problem | null) {
    setProblem(found);
    if (found === null) return;
    if (typeof found === "string") return say(found);
    const name = holderOf(found.held);
    say(name === null ? refusal("held") : t.markup("heldBy", { name: () => name }));
  }
  function tellMove(found: MoveProblem | null, cardId: string) {
    if (found === null) return tell(null);
    if ("outcome" in found) return tell(t(`problem.${found.outcome}`));
    tell(found.refused === "held" ? { held: cardId } : refusal(found.refused));
  }
  function close() {
    if (chosen?.by === "key") focusNext.current = chosen.id;
    setChosen(null);
  }
  async function put(target: TableCard, col: number | null) {
    if (target.isSending || target.col === col) return;
    if (target.heldBy !== null) return tell({ held: target.id });
    if (document.activeElement instanceof HTMLElement && document.activeElement.dataset.card === target.id)
      focusNext.current = target.id;
    tellMove(await move(target, col), target.id);
  }
  function onMove(cardId: string, col: number | null) {
    const target = cardOf(cardId);
    if (target === null) return;
    if (chosen !== null) close();
    void put(target, col);
  }
  async function undo({ cardId, rev, from }: SeenMove) {
    if (from === null) return;
    const found = await move({ id: cardId, rev }, from.col);
    const isLate = found !== null && "outcome" in found && found.outcome === "moved_meanwhile";
    if (isLate) tell(t("problem.undo_late"));
    else tellMove(found, cardId);
  }
  const heldNow = problem !== null && typeof problem !== "string" ? holderOf(problem.held) : null;
  const isUndoable = canMove && last !== null && last.from !== null && cardOf(last.cardId)?.isSending === false;
  const undoLast = isUndoable ? () => void undo(last) : null;

  return (
    <main className="phone review">
      <PhoneHead>
        <h1 className="h4">{t("title", { number: table.number })}</h1>
      </PhoneHead>
      <div className="r-main">
        <div className="stack gap-2 px-3 pb-3">
          <p className="sm muted wrap-anywhere">
            <TablePeople table={table} />
          </p>
          {view.onStage ? <p className="sm muted">{t("onStage", { title: view.onStage.title })}</p> : null}
          {canMove ? null : (
            <Banner tone="off" announce="politely" icon={<CloudOff size={24} />} title={t("offline.title")}>
              {t("offline.text")}
            </Banner>
          )}
        </div>
        <TableBoard
          cards={cards}
          nameOf={nameOf}
          selected={card?.id ?? null}
          canMove={canMove}
          focusNext={focusNext}
          onSelect={(id, by) => {
            setProblem(null);
            setChosen(id === null ? null : { id, by });
          }}
          onMove={onMove}
          onHold={(isHeld, cardId) => {
            hold(isHeld);
            setDragged(isHeld ? cardId : null);
          }}
        />
      </div>
      <ReviewSheet
        columns={view.columns}
        card={card}
        takeFocus={chosen?.by === "key"}
        onMove={canMove && holder === null ? onMove : null}
        onClose={close}
      >
        {problem === null ? null : (
          <p className="sm font-semibold">
            {typeof problem === "string"
              ? problem
              : heldNow === null
                ? refusal("held")
                : t.rich("heldBy", { name: () => <bdi>{heldNow}</bdi> })}
          </p>
        )}
        {card === null ? (
          <>
            {last === null ? (
              <p className="sm muted">{t("pick")}</p>
            ) : (
              <LastMove move={last} name={nameAt(table, last.by)} onUndo={undoLast} />
            )}
            <TableDone
              isDone={table.done}
              open={cards.filter(({ col }) => col === null).length}
              onRefused={(code) => tell(code === "offline" ? t("problem.done") : refusal(code))}
            />
          </>
        ) : (
          <ChosenCard
            card={card}
            holder={holder}
            onTakeOff={canMove && holder === null && card.col !== null ? () => onMove(card.id, null) : null}
          />
        )}
      </ReviewSheet>
    </main>
  );
}
