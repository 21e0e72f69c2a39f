"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Field } from "@/app/_ui/primitives/field";
import { Segments } from "@/app/_ui/primitives/segments";
import { MAIL_BRINGS, type MailBrings } from "@/lib/domain/sharing";
import { MailOutcomes } from "./mail-outcomes";
import type { MailAnswer, ShareLink } from "./share-link";

type MailFormProps = {
  link: ShareLink;
  previews: NonNullable<ShareLink["mail"]>;
  /** there is nothing to attach yet */
  isEarly: boolean;
  onSend: (addresses: string, brings: MailBrings) => Promise<MailAnswer>;
  onBack: () => void;
};

const BROKEN = { code: "broken", bad: [], deliveries: [] } as const;

/** Sends a link, or what it shows, to addresses that are typed here, and says what became of each. */
export function MailForm({ link, previews, isEarly, onSend, onBack }: MailFormProps) {
  const t = useTranslations("share.mail");
  const format = useFormatter();
  const [answer, setAnswer] = useState<MailAnswer | typeof BROKEN | null>(null);
  const [brings, setBrings] = useState<MailBrings>("link");
  const [isBusy, start] = useTransition();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (answer?.code) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const addresses = String(new FormData(event.currentTarget).get("to") ?? "");
    start(async () => setAnswer(await onSend(addresses, brings).catch(() => BROKEN)));
  };
  const preview = brings === "link" ? previews.link : previews.pdf;
  const failure =
    answer?.code == null
      ? undefined
      : answer.code === "broken"
        ? t("failure.failed")
        : t(`failure.${answer.code}`, { bad: format.list(answer.bad) });
  return (
    <form ref={form} onSubmit={send} className="share-form">
      <h3 ref={heading} tabIndex={-1} className="text-lg break-words">
        {t("heading", { label: link.label })}
      </h3>
      <Field label={t("to")} hint={t("toHint")} error={failure}>
        {(control) => <textarea {...control} name="to" className="input" dir="ltr" spellCheck={false} required />}
      </Field>
      {isEarly ? null : (
        <div className="stack gap-2">
          <b>{t("brings")}</b>
          <div>
            <Segments
              label={t("brings")}
              options={MAIL_BRINGS.map((value) => ({ value, label: t(`bring.${value}`) }))}
              value={brings}
              onChange={setBrings}
            />
          </div>
          {brings === "link" ? null : <p className="sm muted">{t("pdfHint")}</p>}
        </div>
      )}
      <section className="stack gap-2" aria-label={t("preview")}>
        <b>{t("preview")}</b>
        <div className="share-preview">
          <b dir="auto">{preview.subject}</b>
          <p dir="auto">{preview.text.trim()}</p>
        </div>
        {preview.replyTo === null ? null : <p className="sm muted">{t("replies", { address: preview.replyTo })}</p>}
      </section>
      <MailOutcomes deliveries={answer?.deliveries ?? []} />
      <div className="row flex-wrap gap-2">
        <Button type="submit" busy={isBusy}>
          {t("submit")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}
