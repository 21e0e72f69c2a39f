"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { OwnView, PhoneView } from "@/lib/domain/view-phone";

/** Says what the room does now: the phase, and at the tables one's own, also when one is moved to another. */
export function useSaidStep(view: PhoneView | null, own: OwnView | null, say: (sentence: string) => void): void {
  const t = useTranslations("phone.announce");
  const at = useTranslations("tables.phone.announce");
  const sentence = view === null ? null : (ofTable(view, own, at) ?? t(view.phase));

  useEffect(() => {
    if (sentence !== null) say(sentence);
  }, [sentence, say]);
}

function ofTable(
  { phase, tables }: PhoneView,
  own: OwnView | null,
  at: ReturnType<typeof useTranslations<"tables.phone.announce">>,
): string | null {
  const isAt = phase === "discuss" && tables !== "none" && own !== null && own.table !== null;
  return isAt ? at(tables, { number: own.table ?? 0 }) : null;
}
