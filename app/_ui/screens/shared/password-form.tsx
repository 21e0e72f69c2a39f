"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { TextField } from "@/app/_ui/primitives/field";
import { GoButton } from "@/app/_ui/primitives/go-button";

type State = { isWrong: boolean };

/** The password of a link to a report. */
export function PasswordForm({ action }: { action: (before: State, form: FormData) => Promise<State> }) {
  const t = useTranslations("shared");
  const [state, send, isPending] = useActionState(action, { isWrong: false });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.isWrong) field.current?.focus();
  }, [state]);
  return (
    <form action={send} className="stack gap-5">
      <TextField
        ref={field}
        name="password"
        type="password"
        label={t("password")}
        autoComplete="off"
        error={state.isWrong ? t("wrong") : undefined}
        required
      />
      <GoButton type="submit" wide busy={isPending}>
        {t("open")}
      </GoButton>
    </form>
  );
}
