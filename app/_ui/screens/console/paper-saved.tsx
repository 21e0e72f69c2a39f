"use client";

import { Check, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { Button } from "@/app/_ui/primitives/button";
import { sortableIndices } from "@/lib/domain/cards";
import { useConsole } from "./console-context";
import type { PaperSheet } from "./use-paper-sheet";

/** What became of the sheet: how many of its answers count, or that none does any more. */
export function PaperSaved({ sheet }: { sheet: PaperSheet }) {
  const t = useTranslations("paper");
  const { deck } = useConsole();
  const { step, saved, takeOut } = sheet;
  const cards = sortableIndices(deck).length;
  if (step === "removed")
    return (
      <Banner icon={<Undo2 className="flip" size={20} />} title={t("removed")} announce="politely">
        <p>{t("removedText")}</p>
        <Button className="mt-2" onClick={() => takeOut(false)}>
          {t("putBack")}
        </Button>
      </Banner>
    );
  return (
    <Banner tone="ok" icon={<Check size={20} />} title={t("saved")} announce="politely">
      {saved?.first === null ? null : <p>{t("countedFirst", { count: saved?.first ?? 0, of: cards })}</p>}
      {(saved?.second ?? null) === null ? null : <p>{t("countedSecond", { count: saved?.second ?? 0 })}</p>}
    </Banner>
  );
}
