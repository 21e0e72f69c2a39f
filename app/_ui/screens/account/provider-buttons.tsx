"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { TextField } from "@/app/_ui/primitives/field";

type Provider = { id: string; name: string };

/** Other ways in, as far as this installation has them. */
export function ProviderButtons({ providers, mail, next }: { providers: Provider[]; mail: boolean; next: string }) {
  const t = useTranslations("account");
  const [isBusy, setBusy] = useState(false);
  const start = (id: string, more: Record<string, string> = {}) => {
    setBusy(true);
    void signIn(id, { callbackUrl: next, ...more });
  };
  const sendLink = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    start("email", { email: String(new FormData(event.currentTarget).get("email") ?? "") });
  };
  return (
    <section className="stack gap-3" aria-label={t("otherWays")}>
      {providers.map(({ id, name }) => (
        <Button key={id} wide busy={isBusy} onClick={() => start(id)}>
          {t("signInWith", { name })}
        </Button>
      ))}
      {mail ? (
        <form onSubmit={sendLink} className="stack gap-3">
          <TextField name="email" type="email" label={t("mailLink")} autoComplete="email" required />
          <Button type="submit" wide busy={isBusy}>
            {t("submit.mailLink")}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
