"use client";

import { useTranslations } from "next-intl";
import { useStage } from "./stage-context";
import { codeHalves } from "./text-size";

/** The QR code beside a picture that makes room for it, for those who come late. */
export function JoinStrip() {
  const t = useTranslations("stage");
  const { join } = useStage();
  const [first, second] = codeHalves(join.code);
  return (
    <aside className="st-strip" aria-label={t("joinNow")}>
      <p className="st-strip-title">{t("joinNow")}</p>
      <div className="st-strip-qr">{join.qr}</div>
      <p className="code" dir="ltr">
        <span>{first}</span> <span>{second}</span>
      </p>
    </aside>
  );
}
