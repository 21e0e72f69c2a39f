"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";
import type { LiveRefusal } from "@/lib/live/client/live-state";

const RELOADS: ReadonlySet<LiveRefusal> = new Set(["reload_needed", "bad_handshake", "try_later"]);

/** Why this phone is in no workshop any more, and the way back in. */
export function GoneScreen({ code, why }: { code: string; why: LiveRefusal }) {
  const t = useTranslations("phone.gone");
  return (
    <div className="phone">
      <header className="p-head">
        <Mark className="mk" />
      </header>
      <main className="p-main" role="alert">
        <h1 className="t3">{t(`${why}.title`)}</h1>
        <p className="muted lg">{t(`${why}.text`)}</p>
      </main>
      <footer className="p-foot">
        {RELOADS.has(why) ? (
          <GoButton wide icon={<RotateCw size={20} />} onClick={() => location.reload()}>
            {t("reload")}
          </GoButton>
        ) : (
          <GoLink wide href={`/join/${code}`}>
            {t("join")}
          </GoLink>
        )}
        <ButtonLink href="/" variant="quiet" wide>
          {t("first")}
        </ButtonLink>
      </footer>
    </div>
  );
}
