"use client";

import { useTranslations } from "next-intl";
import type { BackupProblem, Place } from "@/lib/domain/backup-problem";

/** As the route tells it; what a code does not have is left out. */
export type Problem = {
  code: BackupProblem["code"];
  place?: Place;
  value?: number;
  version?: number;
  path?: string;
  why?: string;
  card?: number | null;
  round?: number | null;
};

/** One sentence: what is wrong, and where. */
export function useProblemSentence(maxBytes: number) {
  const t = useTranslations("import");
  return ({ code, place, value, version, path, why, card, round }: Problem): string =>
    t(`problem.${code}`, {
      megabytes: maxBytes / 1_000_000,
      version: version ?? 0,
      path: path || t("place.workshop"),
      why: why ?? "",
      value: String(value ?? ""),
      place: place ? t(`place.${place.part}`, { number: place.number }) : "",
      card: String(card ?? "none"),
      round: String(round ?? "none"),
    });
}
