"use client";

import { useTranslations } from "next-intl";
import { columnIndex } from "@/lib/domain/cards";
import type { ConsoleCard } from "@/lib/domain/view-console";
import { useConsole } from "./console-context";

/** Where people went between the rounds on an opened card; nothing while too few answered both. */
export function Directions({ card: { id, direction, movement } }: { card: ConsoleCard }) {
  const t = useTranslations("console.compare.direction");
  const { deck } = useConsole();
  if (direction === null || movement === null) return null;
  const expected = deck.cards.find((card) => card.id === id)?.expected ?? null;
  const values = { ...direction, both: movement.both };
  if (movement.moved === 0) return <p>{t("none", { both: movement.both })}</p>;
  return <p>{columnIndex(deck, expected) < 0 ? t("withoutArticle", values) : t("all", values)}</p>;
}
