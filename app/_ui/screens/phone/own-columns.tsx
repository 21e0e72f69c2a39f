"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import type { Round } from "@/lib/domain/phase";
import { BoardFrame } from "./board-frame";
import { useSorting } from "./use-sorting";

/** One's own columns, only to be read. */
export function OwnColumns({ round, onClose }: { round: Round; onClose: () => void }) {
  const t = useTranslations("phone.board");
  const { columns, board } = useSorting(round);
  return (
    <BoardFrame title={t("readOnly")} columns={columns} cards={board} onMove={null}>
      {() => (
        <Button size="lg" wide onClick={onClose}>
          {t("close")}
        </Button>
      )}
    </BoardFrame>
  );
}
