"use client";

import { useTranslations } from "next-intl";
import type { Prompt } from "@/lib/domain/view-common";

/** What the facilitator has put up to talk or write about. */
export function PromptList({ prompts }: { prompts: readonly Prompt[] }) {
  const t = useTranslations("prompts");
  if (prompts.length === 0) return null;
  return (
    <ul className="stack gap-2">
      {prompts.map(({ id, text }) => (
        <li key={id} dir="auto">
          {text ?? t(id)}
        </li>
      ))}
    </ul>
  );
}
