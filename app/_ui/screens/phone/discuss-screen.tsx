"use client";

import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Button } from "@/app/_ui/primitives/button";
import { ownColumn } from "@/lib/domain/own";
import { OfflineBanner } from "./connection-tag";
import { OwnColumns } from "./own-columns";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { PromptList } from "./prompt-list";
import { RoomSplit } from "./room-split";

/** Phones down: the card on stage and its question, and no result unless the facilitator shows it. */
export function DiscussScreen() {
  const t = useTranslations("phone.discuss");
  const { view } = usePhone();
  const [isLooking, setLooking] = useState(false);
  if (isLooking) return <OwnColumns round={1} onClose={() => setLooking(false)} />;
  const { onStage, facilitator } = view;
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
        <h1 className="t3 mt-6">{t("title")}</h1>
        {onStage?.bars ? null : (
          <p className="muted">{facilitator === "" ? t("textUnnamed") : t("text", { facilitator })}</p>
        )}
      </main>
      <footer className="p-foot">
        <Button size="lg" wide onClick={() => setLooking(true)}>
          {t("look")}
        </Button>
      </footer>
    </div>
  );
}

function StageCard() {
  const t = useTranslations("phone.discuss");
  const { view, placements } = usePhone();
  const { onStage, columns } = view;
  if (onStage === null) return null;
  const mine = ownColumn(placements, onStage.id, 1, []);
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
