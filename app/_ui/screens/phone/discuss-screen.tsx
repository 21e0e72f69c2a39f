"use client";

import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Button } from "@/app/_ui/primitives/button";
import { ownAnswer } from "@/lib/domain/own";
import { OfflineBanner } from "./connection-tag";
import { OwnColumns } from "./own-columns";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { PromptList } from "./prompt-list";
import { RoomSplit } from "./room-split";
import { TableScreen, useAtTable } from "./table-screen";
import { isWritingWord, WordFields } from "./word-fields";

/** Phones down: the card on stage and its question, and no result unless the facilitator shows it. */
export function DiscussScreen() {
  const t = useTranslations("phone.discuss");
  const { view, own } = usePhone();
  const [isLooking, setLooking] = useState(false);
  const [hasLeft, setLeft] = useState(false);
  const isAtTable = useAtTable();
  const unsent = view.boxed.filter(({ id }) => isWritingWord({ view, own }, id));
  // Who writes a line goes to the table when it is sent, or by a press: nothing goes from under a thumb.
  if (isAtTable && (hasLeft || unsent.length === 0)) return <TableScreen />;
  if (isLooking) return <OwnColumns round={1} onClose={() => setLooking(false)} />;
  const { onStage, facilitator } = view;
  const isInterplay = onStage?.kind === "interplay";
  const written = [...(onStage && isInterplay ? [onStage] : []), ...unsent.filter(({ id }) => id !== onStage?.id)];
  return (
    <div className="phone bg-ground" data-theme="dark">
      <WorkshopHead />
      <main className="p-main">
        <OfflineBanner />
        {onStage ? (
          <StageCard />
        ) : (
          <div className="sp-art">
            <MessagesSquare size={56} strokeWidth={1.5} />
          </div>
        )}
        <h1 className="t3 mt-6">{isInterplay ? t("wordsTitle") : t("title")}</h1>
        {onStage?.bars || isInterplay ? null : (
          <p className="muted">{facilitator === "" ? t("textUnnamed") : t("text", { facilitator })}</p>
        )}
        {written.map((card) => (
          <div key={card.id} className="mt-5">
            {card.id === onStage?.id ? null : <h2 className="h4 mb-3">{t("unsent", { title: card.title })}</h2>}
            <WordFields cardId={card.id} />
          </div>
        ))}
      </main>
      <footer className="p-foot">
        {isAtTable ? (
          <Button variant="primary" size="lg" wide onClick={() => setLeft(true)}>
            {t("toTable", { number: own.table ?? 0 })}
          </Button>
        ) : (
          <Button size="lg" wide onClick={() => setLooking(true)}>
            {t("look")}
          </Button>
        )}
      </footer>
    </div>
  );
}

function StageCard() {
  const t = useTranslations("phone.discuss");
  const board = useTranslations("phone.board");
  const { view, placements } = usePhone();
  const { onStage, columns } = view;
  if (onStage === null) return null;
  const answer = ownAnswer(placements, onStage.id, 1, []);
  const mine = answer?.col ?? null;
  return (
    <section className="stack gap-4" aria-label={t("onStage")}>
      <p className="sm muted">{t("onStage")}</p>
      <Sheet dim className="c-sheet">
        <p className="flare c-text" dir="auto">
          {onStage.text}
        </p>
        <p className="sm flex flex-wrap items-center gap-x-2">
          {onStage.kind === "interplay"
            ? t("interplay")
            : mine === null
              ? t("mineOpen")
              : t.rich("mine", { column: () => <ColumnTag index={mine} label={columns[mine]?.label ?? ""} /> })}
          {answer?.state === "refused" ? <b>{board("late")}</b> : null}
        </p>
        {onStage.bars ? (
          <div className="mt-4">
            <p className="c-l">{t("bars")}</p>
            <RoomSplit columns={columns} shown={onStage.bars} />
          </div>
        ) : null}
      </Sheet>
      <PromptList prompts={onStage.prompts} />
    </section>
  );
}
