"use client";

import { useTranslations } from "next-intl";
import type { Prompt } from "@/lib/domain/view-common";

/** The words of a prompt: the card's own, or the catalogue's. */
export function usePromptText(): (prompt: Prompt) => string {
  const t = useTranslations("prompts");
  return (prompt) => prompt.text ?? t(prompt.id);
}
