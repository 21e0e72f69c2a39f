"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import type { LiveRefusal } from "@/lib/live/client/live-state";

/** The server does not show this workshop here: what happened, and where to go on. */
export function ConsoleRefused({ refusal, workshopId }: { refusal: LiveRefusal; workshopId: string }) {
  const t = useTranslations("console.refused");
  const signIn = refusal === "not_signed_in";
  const reload = refusal === "reload_needed" || refusal === "bad_handshake" || refusal === "try_later";
  const why = signIn ? "signIn" : reload ? "reload" : "gone";
  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <div className="dp max-w-lg" role="alert">
        <h1 className="t3">{t(`${why}.title`)}</h1>
        <p className="muted">{t(`${why}.text`)}</p>
        <div className="dp-b">
          {signIn ? (
            <ButtonLink variant="primary" href={`/signin?next=${encodeURIComponent(`/workshops/${workshopId}`)}`}>
              {t("toSignIn")}
            </ButtonLink>
          ) : null}
          {reload ? (
            <Button variant="primary" onClick={() => location.reload()}>
              {t("toReload")}
            </Button>
          ) : null}
          <ButtonLink variant={why === "gone" ? "primary" : "secondary"} href="/workshops">
            {t("toList")}
          </ButtonLink>
        </div>
      </div>
    </main>
  );
}
