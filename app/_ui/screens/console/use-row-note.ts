"use client";

import { useTranslations } from "next-intl";
import type { Compared } from "./standing";

/** The second line of a card in compare: who moved, and who would argue. */
export function useRowNote(): (one: Compared) => string | null {
  const t = useTranslations("console.compare");
  return ({ seen }) => {
    const moved = seen.movement?.moved ?? 0;
    if (moved > 0 && seen.arguing > 0) return t("movedAndArguing", { moved, arguing: seen.arguing });
    if (seen.arguing > 0) return t("arguing", { count: seen.arguing });
    return moved > 0 ? t("moved", { count: moved }) : null;
  };
}
