"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";
import type { LiveRefusal } from "@/lib/live/client/live-state";
import { useLetIn } from "./use-let-in";

/** letIn: taken out, and let in again since. */
type Why = LiveRefusal | "banned" | "rehearsalOver" | "letIn";

/** Those for whom the page is loaded again. */
const RELOADS: ReadonlySet<Why> = new Set(["reload_needed", "bad_handshake", "try_later", "banned"]);
const OUT: ReadonlySet<Why> = new Set(["removed", "banned", "not_a_participant"]);

/** Why this phone is in no workshop any more, and the way back in, if there is one. */
export function GoneScreen({ code, why }: { code: string; why: Why }) {
  const t = useTranslations("phone.gone");
  const said: Why = useLetIn(code, OUT.has(why)) ? "letIn" : why;
  return (
    <div className="phone">
      <header className="p-head">
        <Mark className="mk" />
      </header>
      <main className="p-main" role="alert">
        <h1 className="t3">{t(`${said}.title`)}</h1>
        <p className="muted lg">{t(`${said}.text`)}</p>
      </main>
      <footer className="p-foot">
        {said === "letIn" ? (
          // Through the door, since it may be as another self than this page's (PEOPLE-3).
          <form method="post" action={`/api/join/${code}`} className="contents">
            <input type="hidden" name="goOn" value="" />
            <GoButton type="submit" wide>
              {t("goOn")}
            </GoButton>
          </form>
        ) : RELOADS.has(said) ? (
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
