"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { TextField } from "@/app/_ui/primitives/field";

type Provider = { id: string; name: string };

type ProviderButtonsProps = {
  providers: readonly Provider[];
  /** a link by mail as well */
  mail?: boolean;
  /** where to go afterwards */
  next: string;
  /** what the server has to know before the browser leaves */
  before?: () => Promise<void>;
  /** to an account that is signed in */
  connecting?: boolean;
};

/** Other ways in, as far as this installation has them. */
export function ProviderButtons({ providers, mail = false, next, before, connecting = false }: ProviderButtonsProps) {
  const t = useTranslations("account");
  const [busy, setBusy] = useState<string | null>(null);
  if (providers.length === 0 && !mail) return null;

  async function start(id: string, more: Record<string, string> = {}) {
    setBusy(id);
    try {
      await before?.();
      await signIn(id, { callbackUrl: next, ...more });
    } catch {
      setBusy(null);
    }
  }
  const sendLink = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void start("email", { email: String(new FormData(event.currentTarget).get("email") ?? "") });
  };

  return (
    <section className="stack gap-3" aria-label={t("otherWays")}>
      {providers.map(({ id, name }) => (
        <Button key={id} size="lg" wide busy={busy === id} onClick={() => void start(id)}>
          {t(connecting ? "connect" : "signInWith", { name })}
        </Button>
      ))}
      {mail ? (
        <form onSubmit={sendLink} className="stack gap-3">
          <TextField name="email" type="email" label={t("mailLink")} autoComplete="email" required />
          <Button type="submit" size="lg" wide busy={busy === "email"}>
            {t("submit.mailLink")}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
