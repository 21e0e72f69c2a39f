"use client";

import { Presentation, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { COMMIT_PROMPTS, DISCUSS_PROMPTS, MAX_PROMPTS, type PromptId } from "@/lib/domain/prompts";
import { useConsole } from "./console-context";

/** Prompts that can be put on stage; in discuss the card's own is among them. */
export function PromptPicker() {
  const t = useTranslations("console.prompts");
  const tPrompts = useTranslations("prompts");
  const { view, deck, run } = useConsole();
  const { phase } = view;
  if (phase !== "discuss" && phase !== "commit") return null;
  const own = deck.cards.find((card) => card.id === view.stage.cardId)?.discussionPrompt ?? null;
  const ids: readonly PromptId[] = phase === "commit" ? COMMIT_PROMPTS : DISCUSS_PROMPTS;
  const on = view.stage.prompts.map((prompt) => prompt.id);

  function toggle(id: PromptId) {
    const others = on.filter((other) => other !== id);
    // A third one takes the place of the first.
    const prompts = on.includes(id) ? others : [...others.slice(-(MAX_PROMPTS - 1)), id];
    void run("stage", { set: { prompts } });
  }

  return (
    <section aria-labelledby="console-prompts">
      <h2 className="h4" id="console-prompts">
        {t("title")}
      </h2>
      <p className="xs muted">{t("hint")}</p>
      <ul>
        {ids
          .filter((id) => id !== "card" || own !== null)
          .map((id) => (
            <li key={id} className={on.includes(id) ? "pr on" : "pr"}>
              <span>{id === "card" ? own : tPrompts(id)}</span>
              <Button
                aria-pressed={on.includes(id)}
                variant={on.includes(id) ? "quiet" : "secondary"}
                icon={on.includes(id) ? <X size={16} /> : <Presentation size={16} />}
                onClick={() => toggle(id)}
              >
                {on.includes(id) ? t("hide") : t("show")}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
