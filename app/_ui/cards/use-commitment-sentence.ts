"use client";

import { useTranslations } from "next-intl";
import { ownDirection } from "@/app/_ui/primitives/own-direction";

type Written = { occasion: string; action: string };

/** "When ..., I will ...", or the second half alone. plain: to copy; shown: people's words keep a direction of their own. */
export function useCommitmentSentence(): { plain: (written: Written) => string; shown: (written: Written) => string } {
  const t = useTranslations("common.commitment");
  const say = (occasion: string, action: string) =>
    occasion === "" ? t("sentenceBare", { action }) : t("sentence", { occasion, action });
  return {
    plain: ({ occasion, action }) => say(occasion.trim(), action),
    shown: ({ occasion, action }) => say(occasion.trim() && ownDirection(occasion.trim()), ownDirection(action)),
  };
}
