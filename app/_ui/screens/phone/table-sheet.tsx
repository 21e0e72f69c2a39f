"use client";

import { Hand, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Button } from "@/app/_ui/primitives/button";
import { ownAnswer } from "@/lib/domain/own";
import type { SeenMove } from "@/lib/live/client/table-log";
import { usePhone } from "./phone-context";
import { moveKey } from "./table-move-key";
import type { TableCard } from "./use-table";

type ChosenProps = { card: TableCard; holder: string | null; onTakeOff: (() => void) | null };

/** Below the chosen card's columns: how one saw it alone, who has it in hand, and the way back to the open cards. */
export function ChosenCard({ card, holder, onTakeOff }: ChosenProps) {
  const t = useTranslations("tables.phone");
  const board = useTranslations("phone.board");
  const { view, placements } = usePhone();
  const answer = ownAnswer(placements, card.id, 1, []);
  const mine = answer?.col ?? null;
  return (
    <>
      {holder === null ? null : (
        <p className="tag">
          <Hand size={20} className="flex-none" />
          <span>{t.rich("heldBy", { name: () => <bdi>{holder}</bdi> })}</span>
        </p>
      )}
      {onTakeOff ? (
        <Button variant="quiet" wide onClick={onTakeOff}>
          {t("takeOff")}
        </Button>
      ) : null}
      <p className="sm flex flex-wrap items-center gap-x-2">
        {mine === null
          ? t("ownOpen")
          : t.rich("own", { column: () => <ColumnTag index={mine} label={view.columns[mine]?.label ?? ""} /> })}
        {answer?.state === "refused" ? <b>{board("late")}</b> : null}
      </p>
    </>
  );
}

type LastMoveProps = { move: SeenMove; name: string | null; onUndo: (() => void) | null };

/** Who moved what last, and its undo for anybody at the table. It is said elsewhere, so it is no live region. */
export function LastMove({ move, name, onUndo }: LastMoveProps) {
  const t = useTranslations("tables.phone");
  const { view, own } = usePhone();
  const isYou = move.by === own.participantId ? "yes" : "no";
  const column = move.col === null ? "" : (view.columns[move.col]?.label ?? "");
  return (
    <div className="row between gap-2">
      <p className="sm wrap-anywhere">
        {t.rich(`did.${moveKey(move)}`, {
          isYou,
          title: move.title,
          column,
          name: () => <bdi>{name ?? t("somebody")}</bdi>,
        })}
      </p>
      {onUndo ? (
        <Button variant="quiet" className="flex-none" icon={<Undo2 className="flip" size={20} />} onClick={onUndo}>
          {t("undo")}
        </Button>
      ) : null}
    </div>
  );
}
