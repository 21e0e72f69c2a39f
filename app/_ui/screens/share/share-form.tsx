"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { Button } from "@/app/_ui/primitives/button";
import { TextField } from "@/app/_ui/primitives/field";
import { Segments } from "@/app/_ui/primitives/segments";
import { Switch } from "@/app/_ui/primitives/switch";
import {
  FIRST_CHOICES,
  LABEL_MAX,
  LASTS_FOR,
  type Lasts,
  type LeftOut,
  type LinkRefusal,
  type LinkWishes,
} from "@/lib/domain/sharing";

const PARTS = Object.keys(FIRST_CHOICES) as LeftOut[];

type ShareFormProps = {
  onMake: (wishes: LinkWishes) => Promise<LinkRefusal | null>;
  /** it stands in place of the button that was pressed, and takes the focus that went with it */
  isAskedFor: boolean;
};

/** A new link: whom it is for, its password, how long it works and what it shows. */
export function ShareForm({ onMake, isAskedFor }: ShareFormProps) {
  const t = useTranslations("share");
  const [lasts, setLasts] = useState<Lasts>("month");
  const [failure, setFailure] = useState<LinkRefusal | "failed" | null>(null);
  const [isBusy, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  // Before the next frame: by then the dialog has put the lost focus on itself, in the middle of what is typed.
  useLayoutEffect(() => {
    if (isAskedFor) form.current?.querySelector("input")?.focus();
  }, [isAskedFor]);
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failure]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [names, commitments, words] = [given.has("names"), given.has("commitments"), given.has("words")];
    const wishes = {
      label: String(given.get("label") ?? ""),
      password: String(given.get("password") ?? ""),
      lasts,
      choices: { names, commitments, words },
    };
    setFailure(null);
    start(async () => setFailure(await onMake(wishes).catch(() => "failed" as const)));
  };
  const beside = (code: LinkRefusal) => (failure === code ? t(`failure.${code}`) : undefined);
  return (
    <form ref={form} onSubmit={send} className="share-form" aria-label={t("newHeading")}>
      <h3 className="text-lg">{t("newHeading")}</h3>
      {failure === "too_many_links" || failure === "failed" ? (
        <Banner tone="bad" announce="at once">
          {t(`failure.${failure}`)}
        </Banner>
      ) : null}
      <TextField
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        maxLength={LABEL_MAX}
        autoComplete="off"
        error={beside("bad_label")}
        required
      />
      <TextField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="off"
        error={beside("bad_link_password")}
      />
      <div className="stack gap-2">
        <b>{t("lasts")}</b>
        <div>
          <Segments
            label={t("lasts")}
            options={LASTS_FOR.map((value) => ({ value, label: t(`last.${value}`) }))}
            value={lasts}
            onChange={setLasts}
          />
        </div>
      </div>
      <div>
        {PARTS.map((part) => (
          <Switch key={part} name={part} label={t(part)} hint={t(`${part}Hint`)} defaultChecked={FIRST_CHOICES[part]} />
        ))}
      </div>
      <div>
        <Button type="submit" busy={isBusy}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}
