"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewBoard } from "@/app/_ui/cards/review-board";
import { ReviewSheet } from "@/app/_ui/cards/review-sheet";
import { Button } from "@/app/_ui/primitives/button";
import type { Round } from "@/lib/domain/phase";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import { useSorting } from "./use-sorting";

/** One's own columns, only to be read. */
export function OwnColumns({ round, onClose }: { round: Round; onClose: () => void }) {
  const t = useTranslations("phone.board");
  const { hold } = usePhone();
  const { columns, board } = useSorting(round);
  const [chosen, setChosen] = useState<{ id: string; by: "pointer" | "key" } | null>(null);
  const card = board.find(({ id }) => id === chosen?.id) ?? null;
  return (
    <main className="phone review">
      <PhoneHead>
        <h1 className="t2">{t("readOnly")}</h1>
      </PhoneHead>
      <div className="r-main">
        <OfflineBanner />
        <ReviewBoard
          columns={columns}
          cards={board}
          selected={card?.id ?? null}
          onSelect={(id, by) => setChosen(id === null ? null : { id, by })}
          onMove={null}
          onHold={hold}
        />
      </div>
      <ReviewSheet
        columns={columns}
        card={card}
        takeFocus={chosen?.by === "key"}
        onMove={null}
        onClose={() => setChosen(null)}
      >
        <Button size="lg" wide onClick={onClose}>
          {t("close")}
        </Button>
      </ReviewSheet>
    </main>
  );
}
