"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Field } from "@/app/_ui/primitives/field";
import { useLineDraft } from "./line-draft";
import { usePhone } from "./phone-context";
import { useRefusal } from "./use-refusal";

/** As many as a letter of several parts takes; the server counts letters as a reader does. */
const MOST_TYPED = 96;
type Told = "wordThanks" | "wordHidden" | "tooLate";
type Problem = "two_words" | "bad_word" | "wordFailed";

const PROBLEMS: Record<string, Problem> = {
  two_words: "two_words",
  bad_word: "bad_word",
  bad_input: "bad_word",
  offline: "wordFailed",
};

/** "One word: what will you look at differently tomorrow?" Noted when it is sent, changed by sending another. */
export function LastWord() {
  const t = useTranslations("phone.closed");
  const { own, send } = usePhone();
  const saved = own.lastWord;
  const { draft, change, forget } = useLineDraft(own.participantId, "last-word", saved?.text ?? "");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const refusal = useRefusal();
  const [isLate, setLate] = useState(false);

  async function say(event: FormEvent) {
    event.preventDefault();
    const word = draft.trim();
    if (isBusy) return;
    if (word === "") return setProblem(t("wordEmpty"));
    if (/\s/u.test(word)) return setProblem(t("two_words"));
    setBusy(true);
    const answer = await send("lastWord", { word });
    setBusy(false);
    setLate(!answer.ok && answer.code === "too_late");
    const known = answer.ok ? undefined : PROBLEMS[answer.code];
    setProblem(answer.ok || answer.code === "too_late" ? null : known ? t(known) : refusal(answer.code));
    if (answer.ok) forget();
  }
  const told: Told | null = isLate ? "tooLate" : saved === null ? null : saved.hidden ? "wordHidden" : "wordThanks";
  return (
    <form className="mt-6" onSubmit={say}>
      <Field label={t("wordQuestion")} hint={t("wordHint")} error={problem ?? undefined}>
        {(control) => (
          <div className="row">
            <input
              {...control}
              className="input min-w-0 flex-1"
              dir="auto"
              autoComplete="off"
              autoCapitalize="none"
              enterKeyHint="send"
              maxLength={MOST_TYPED}
              value={draft}
              onChange={(event) => change(event.currentTarget.value)}
            />
            <Button type="submit" busy={isBusy}>
              {t("wordSave")}
            </Button>
          </div>
        )}
      </Field>
      <p className="hint" role="status">
        {told === "wordThanks" ? t(told, { word: saved?.text ?? "" }) : told ? t(told) : null}
      </p>
    </form>
  );
}
