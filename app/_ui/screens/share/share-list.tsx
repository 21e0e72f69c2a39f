"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { ConfirmDialog } from "@/app/_ui/primitives/dialog";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import type { LeftOut } from "@/lib/domain/sharing";
import type { ShareLink } from "./share-link";

type ShareListProps = {
  links: ShareLink[];
  /** where the focus goes when a link that had it is gone */
  head: RefObject<HTMLElement | null>;
  onMail: (link: ShareLink) => void;
  onTurnOff: (link: ShareLink) => Promise<void>;
};

export function ShareList({ links, head, onMail, onTurnOff }: ShareListProps) {
  const t = useTranslations("share");
  const [leaving, setLeaving] = useState<ShareLink | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isGone = useRef(false);
  const ask = (link: ShareLink) => {
    isGone.current = false;
    setLeaving(link);
  };
  const turnOff = async () => {
    if (leaving === null) return;
    setBusy(true);
    await onTurnOff(leaving).finally(() => setBusy(false));
    isGone.current = true;
    setLeaving(null);
  };
  return (
    <>
      {links.length === 0 ? <p className="muted">{t("none")}</p> : null}
      <ul className="share-list">
        {links.map((link) => (
          <li key={link.id}>
            <About link={link} />
            <div className="row flex-wrap gap-2">
              {link.isOver ? null : (
                <CopyButton
                  text={link.url}
                  label={t("copy")}
                  variant="secondary"
                  about={t("copyOf", { label: link.label })}
                />
              )}
              {link.isOver || link.mail === null ? null : (
                <Button aria-label={t("mail.sendOf", { label: link.label })} onClick={() => onMail(link)}>
                  {t("mail.send")}
                </Button>
              )}
              <Button variant="quiet" aria-label={t("turnOffOf", { label: link.label })} onClick={() => ask(link)}>
                {t("turnOff")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("turnOffTitle", { label: leaving?.label ?? "" })}
        text={t("turnOffText")}
        safe={t("keep")}
        confirm={t("turnItOff")}
        busy={isBusy}
        finalFocus={() => (isGone.current ? head.current : true)}
        onConfirm={() => void turnOff()}
      />
    </>
  );
}

/** What a link shows, how long it works and how often it was opened; no more is known of who did. */
function About({ link }: { link: ShareLink }) {
  const t = useTranslations("share");
  const format = useFormatter();
  const { label, choices, hasPassword, expiresAt, isOver, opens, openedAt } = link;
  const parts = (Object.keys(choices) as LeftOut[]).filter((part) => choices[part]).map((part) => t(`part.${part}`));
  const date = (at: number | null) => () => (at === null ? null : <LocalDate at={at} />);
  return (
    <div className="min-w-0">
      <b className="block break-words">
        <bdi>{label}</bdi>
      </b>
      <p className="sm muted">
        {t.rich("opened", { opens, date: date(openedAt) })},{" "}
        {isOver ? <b>{t("over")}</b> : expiresAt === null ? t("endless") : t.rich("ends", { date: date(expiresAt) })},{" "}
        {t(hasPassword ? "withPassword" : "withoutPassword")}.
      </p>
      <p className="sm muted">{parts.length === 0 ? t("showsNone") : t("shows", { parts: format.list(parts) })}</p>
    </div>
  );
}
