"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { Field, FieldError } from "@/app/_ui/primitives/field";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import type { FollowUpDesk } from "./use-follow-up";

type FollowUpAskProps = { desk: FollowUpDesk; link: string; children?: ReactNode };

/** Whether somebody wants to be asked once more: yes by link, yes by mail, or taken back. `children`: beside the link. */
export function FollowUpAsk({ desk, link, children }: FollowUpAskProps) {
  const t = useTranslations("followUp");
  const { view, problem, act } = desk;
  const [tookBack, setTookBack] = useState(false);
  const headingId = useId();
  const isYes = view.consent !== "no";
  if (!isYes && !view.isAsked && !tookBack) return null;
  const takeBack = async () => setTookBack(await act({ type: "takeBack" }));
  return (
    <section className="stack gap-3 mt-8 print:hidden" aria-labelledby={headingId}>
      <h2 className="h4" id={headingId}>
        {view.state === "waiting" && !isYes ? t("askWeeks", { weeks: view.weeks }) : t(isYes ? "title" : "askNow")}
      </h2>
      <p className={isYes ? "tag" : "vh"} role="status">
        {isYes ? (
          <>
            <Check size={20} />
            {t(SAID[view.consent as keyof typeof SAID])}
          </>
        ) : tookBack ? (
          t("tookBack")
        ) : null}
      </p>
      {isYes || view.isAsked ? <When desk={desk} /> : null}
      {isYes ? (
        <>
          <CopyButton text={link} label={t("copyLink")} variant="secondary" wide />
          {children}
          <Button variant="quiet" wide onClick={takeBack}>
            {t("takeBack")}
          </Button>
          <p className="hint mt-0!">{t("takeBackHint")}</p>
        </>
      ) : view.isAsked ? (
        <SayYes desk={desk} />
      ) : null}
      {problem !== null && problem !== "badMail" ? <FieldError>{t(problem)}</FieldError> : null}
    </section>
  );
}

const SAID = { link: "saidLink", mail: "saidMail", mailed: "saidMailed" } as const;

function When({ desk: { view } }: { desk: FollowUpDesk }) {
  const t = useTranslations("followUp");
  const date = (at: number | null) => () => (at === null ? null : <LocalDate at={at} />);
  return (
    <p className="muted sm">
      {view.consent === "no" ? `${t("why")} ` : null}
      {view.state === "ended"
        ? t("ended")
        : view.state === "open"
          ? t.rich("until", { date: date(view.endsAt) })
          : view.opensAt === null
            ? t("fromClose", { weeks: view.weeks })
            : t.rich("from", { date: date(view.opensAt) })}
    </p>
  );
}

function SayYes({ desk: { view, problem, act } }: { desk: FollowUpDesk }) {
  const t = useTranslations("followUp");
  const [address, setAddress] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function say(asked: string | null) {
    setBusy(true);
    await act({ type: "consent", address: asked });
    setBusy(false);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void say(address.trim());
  };
  return (
    <>
      <Button wide busy={isBusy} onClick={() => say(null)}>
        {t("byLink")}
      </Button>
      {view.hasMail ? (
        <form className="stack gap-3 mt-2" onSubmit={submit} noValidate>
          <Field label={t("orMail")} hint={t("mailHint")} error={problem === "badMail" ? t("badMail") : undefined}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="email"
                dir="ltr"
                autoComplete="email"
                maxLength={254}
                value={address}
                onChange={(event) => setAddress(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button type="submit" wide busy={isBusy}>
            {t("byMail")}
          </Button>
        </form>
      ) : null}
    </>
  );
}
