"use client";

import { Link, Lock, QrCode, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { Mark } from "@/app/_ui/primitives/logo";
import { Pill } from "@/app/_ui/primitives/pill";
import { codeGroups, joinLink } from "./code-text";
import { ConnectionPill } from "./connection-pill";
import { useConsole } from "./console-context";
import { EndDialog } from "./end-dialog";
import { JoinDialog } from "./join-dialog";
import { MoreMenu } from "./more-menu";
import { OpenStage } from "./open-stage";
import { useViewport } from "./use-viewport";

/** What holds in every phase: which workshop, whether the screen is live, how to get in, who is here, stage, end. */
export function TopBar() {
  const t = useTranslations("console.top");
  const { view, address } = useConsole();
  const viewport = useViewport();
  const [joining, setJoining] = useState(false);
  const [ending, setEnding] = useState(false);
  const [first, second] = codeGroups(view.code);
  const phone = viewport === "phone";
  const closed = view.phase === "closed";
  const { locked } = view.options;
  return (
    <header className="ct">
      <div className="row ct-l min-w-0">
        {phone ? null : <Mark className="mk" />}
        <b className="truncate" title={view.title}>
          {view.title}
        </b>
        <ConnectionPill />
        {phone ? <Here /> : null}
      </div>
      <div className="row ct-c gap-1!">
        <span className="ct-code" dir="ltr">
          <span className="code">{first}</span>
          <span className="code">{second}</span>
        </span>
        {viewport === "desk" ? (
          <CopyButton iconOnly text={joinLink(address, view.code)} label={t("copyLink")} icon={<Link size={20} />} />
        ) : null}
        <IconButton
          boxed={phone && locked}
          label={locked ? t("howToJoinLocked") : t("howToJoin")}
          icon={phone && locked ? <Lock size={20} /> : <QrCode size={20} />}
          onClick={() => setJoining(true)}
        />
        {locked && !phone ? (
          <Pill tone="line" icon={<Lock size={16} />}>
            {t("locked")}
          </Pill>
        ) : null}
      </div>
      <div className="row ct-r">
        {phone ? null : <Here />}
        <OpenStage />
        <MoreMenu onEnd={closed ? null : () => setEnding(true)} />
        {viewport === "desk" && !closed ? <Button onClick={() => setEnding(true)}>{t("end")}</Button> : null}
      </div>
      <JoinDialog open={joining} onClose={() => setJoining(false)} />
      <EndDialog open={ending} onClose={() => setEnding(false)} />
    </header>
  );
}

function Here() {
  const t = useTranslations("console.top");
  const { view } = useConsole();
  return (
    <span className="tag ms-auto">
      <Users size={20} aria-hidden="true" />
      <span className="whitespace-nowrap">
        {t.rich("here", { count: view.here, b: (chunks) => <b className="num">{chunks}</b> })}
      </span>
    </span>
  );
}
