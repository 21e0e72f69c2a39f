"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { FoldLoader } from "@/app/_ui/primitives/skeleton";

const AFTER_A_BLINK = "[animation:appear_var(--dur-move)_400ms_both]";

/** Shown only when finding the room takes longer than a blink. */
export function FindingScreen({ code, isSlow }: { code: string; isSlow: boolean }) {
  const t = useTranslations("phone.finding");
  return (
    <div className="phone">
      <main className="p-main">
        <div className={`sp-art ${AFTER_A_BLINK}`}>
          <FoldLoader>
            <b className="flare lg block">{t("title")}</b>
            <span className="muted" dir="ltr">
              {`${code.slice(0, 4)} ${code.slice(4)}`}
            </span>
          </FoldLoader>
        </div>
        {isSlow ? (
          <p className="ctr muted" role="status">
            {t("slow")}
          </p>
        ) : null}
      </main>
      <footer className="p-foot">
        <ButtonLink href="/" variant="quiet" wide className={AFTER_A_BLINK}>
          {t("cancel")}
        </ButtonLink>
      </footer>
    </div>
  );
}
