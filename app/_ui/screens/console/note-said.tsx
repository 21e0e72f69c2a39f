"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { useSaid } from "@/app/_ui/primitives/use-said";
import type { NoteState } from "@/lib/live/client/note-keeper";

/** Only what is out of the ordinary is said, and its end: a field that saves itself every second must not talk. */
export function NoteSaid({ state, says, by }: { state: NoteState; says: string; by: string }) {
  const t = useTranslations("console.notes");
  const [said, say] = useSaid();
  const isTroubled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the state that is said; its words change with every key
  useEffect(() => {
    if (state === "saving") return;
    if (state !== "saved") say(state === "meanwhile" ? t("meanwhile", { name: by || t("somebody") }) : says);
    else if (isTroubled.current) say(t("saved"));
    isTroubled.current = state !== "saved";
  }, [state]);
  return <LiveRegion message={said} />;
}
