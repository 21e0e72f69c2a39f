"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";
import type { LiveRefusal } from "@/lib/live/client/live-state";
import { useLetIn } from "./use-let-in";

type Why = LiveRefusal | "banned" | "rehearsalOver";

/** letIn: taken out, and let in again since. */
type Said = Why | "letIn";

/** What the button is called by which the page is loaded again; the others lead to the door. */
const RELOADS: Partial<Record<Said, "reload" | "goOn">> = {
  reload_needed: "reload",
  bad_handshake: "reload",
  try_later: "reload",
  banned: "reload",
  letIn: "goOn",
};
const OUT: ReadonlySet<Why> = new Set(["removed", "banned", "not_a_participant"]);

/** Why this phone is in no workshop any more, and the way back in, if there is one. */
export function GoneScreen({ code, why }: { code: string; why: Why }) {
  const t = useTranslations("phone.gone");
  const said: Said = useLetIn(code, OUT.has(why)) ? "letIn" : why;
  const reload = RELOADS[said];
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
        {reload !== undefined ? (
          <GoButton
            wide
            icon={reload === "reload" ? <RotateCw size={20} /> : undefined}
            onClick={() => location.reload()}
          >
            {t(reload)}
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
