"use client";

import { DoorClosed, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";

/** The code is right, and nobody new is let in for now. A form, so that trying again works without a script. */
export function LockedScreen({ code }: { code: string }) {
  const t = useTranslations("join.locked");
  return (
    <form className="phone" action="/join" method="get">
      <header className="p-head">
        <Mark className="mk" />
      </header>
      <main className="p-main">
        <div className="sp-art">
          <DoorClosed size={56} strokeWidth={1.5} />
        </div>
        <h1 className="t3">{t("title")}</h1>
        <p className="muted lg">{t("text")}</p>
        <input type="hidden" name="code" value={code} />
      </main>
      <footer className="p-foot">
        <GoButton type="submit" wide icon={<RotateCw size={20} />}>
          {t("tryAgain")}
        </GoButton>
        <ButtonLink href="/" variant="quiet" wide>
          {t("otherCode")}
        </ButtonLink>
      </footer>
    </form>
  );
}
