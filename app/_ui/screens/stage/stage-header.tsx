"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/app/_ui/primitives/logo";
import { useStage } from "./stage-context";
import { codeHalves } from "./text-size";

/** Says in words whether the picture is live. */
export function Connection() {
  const t = useTranslations("stage.connection");
  const { status } = useStage();
  const isLive = status === "live";
  return (
    <span className="st-connection">
      {isLive ? <i className="dot" aria-hidden="true" /> : <WifiOff className="i" aria-hidden="true" />}
      {t(isLive ? "live" : status === "connecting" ? "first" : "lost")}
    </span>
  );
}

/** Address and code, in a corner of every picture but the lobby's, which is made of them. */
export function JoinCorner() {
  const t = useTranslations("common");
  const { join } = useStage();
  const [first, second] = codeHalves(join.code);
  return (
    <p className="st-join">
      <bdi className="st-host" dir="ltr">
        {join.host}
      </bdi>
      <span className="vh">{t("code", { code: `${first} ${second}` })}</span>
      <span className="code" dir="ltr" aria-hidden="true">
        {first} {second}
      </span>
    </p>
  );
}

/** The line above a picture: where we are, whether it is live, how to join. `children` come between. */
export function StageHeader({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <header className="st-head">
      <p className="st-phase">
        <Mark />
        <span>{label}</span>
        <Connection />
      </p>
      {children}
      <JoinCorner />
    </header>
  );
}
