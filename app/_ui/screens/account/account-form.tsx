"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { TextField } from "@/app/_ui/primitives/field";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { type FormState, FRESH } from "./form-state";

type FieldName = "name" | "email" | "password" | "current";
type Action = (before: FormState, form: FormData) => Promise<FormState>;

const ABOUT: Record<FieldName, FormState["code"][]> = {
  name: ["bad_person_name"],
  email: ["bad_email", "email_taken"],
  password: ["bad_password"],
  current: ["wrong_current"],
};

type AccountFormProps = {
  action: Action;
  fields: readonly FieldName[];
  submit: "signIn" | "signUp" | "sendReset" | "setPassword" | "save" | "invite";
  /** a password that is being chosen, with its rule */
  choosing?: boolean;
  hidden?: Record<string, string>;
  first?: FormState;
  /** one of several forms on a page: only the first thing to do has the hinged button */
  plain?: boolean;
};

/** Every form of an account: a few fields, one button, what went wrong beside the field it is about. */
export function AccountForm({
  action,
  fields,
  submit,
  choosing = false,
  hidden = {},
  first = FRESH,
  plain = false,
}: AccountFormProps) {
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  const [state, send, isPending] = useActionState(action, first);
  const { code } = state;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.code !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  const beside = fields.some((field) => ABOUT[field].includes(code));
  const type = { name: "text", email: "email", password: "password", current: "password" } as const;
  const complete = {
    name: "name",
    email: "email",
    password: choosing ? "new-password" : "current-password",
    current: "current-password",
  } as const;
  return (
    <form ref={form} action={send} className="stack gap-5">
      {code !== null && !beside ? (
        <Banner tone="bad" announce="at once">
          {errors(code)}
        </Banner>
      ) : null}
      {state.done ? (
        <Banner tone="ok" announce="politely">
          {t(state.done)}
        </Banner>
      ) : null}
      {state.link ? (
        <div className="stack items-start gap-2">
          <code className="break-all">{state.link}</code>
          <CopyButton text={state.link} label={t("copyLink")} variant="secondary" />
        </div>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(`field.${field === "password" && fields.includes("current") ? "newPassword" : field}`)}
          type={type[field]}
          autoComplete={complete[field]}
          defaultValue={field === "name" || field === "email" ? state.kept?.[field] : undefined}
          hint={field === "password" && choosing && code !== "bad_password" ? t("passwordRule") : undefined}
          error={code !== null && ABOUT[field].includes(code) ? errors(code) : undefined}
          required
        />
      ))}
      {plain ? (
        <div>
          <Button type="submit" busy={isPending}>
            {t(`submit.${submit}`)}
          </Button>
        </div>
      ) : (
        <GoButton type="submit" wide busy={isPending}>
          {t(`submit.${submit}`)}
        </GoButton>
      )}
    </form>
  );
}
