"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { MailForm } from "./mail-form";
import { ShareForm } from "./share-form";
import type { ShareActions, ShareLink } from "./share-link";
import { ShareList } from "./share-list";

export type ShareDialogProps = {
  open: boolean;
  onClose: () => void;
  first: ShareLink[];
  actions: ShareActions;
  /** before commit a link has nothing to show yet */
  isEarly: boolean;
};

/** The links to a report: made, copied, turned off. */
export function ShareDialog({ open, onClose, first, actions, isEarly }: ShareDialogProps) {
  const t = useTranslations("share");
  const [links, setLinks] = useState(first);
  const [making, setMaking] = useState<"no" | "from the start" | "asked">(first.length === 0 ? "from the start" : "no");
  const [said, setSaid] = useState("");
  const [mailing, setMailing] = useState<ShareLink | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was pressed is gone from the page: the focus goes to the head of the list. */
  const show = (now: ShareLink[], words: string) => {
    setLinks(now);
    setSaid(words);
    heading.current?.focus();
  };
  return (
    <Dialog
      wide
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      {mailing?.mail ? (
        <MailForm
          link={mailing}
          previews={mailing.mail}
          isEarly={isEarly}
          onSend={(addresses, brings) => actions.mail(mailing.id, addresses, brings)}
          onBack={() => setMailing(null)}
        />
      ) : (
        <>
          {isEarly ? <Banner>{t("open")}</Banner> : null}
          <h3 ref={heading} tabIndex={-1} className="mt-2 text-lg">
            {t("links")}
          </h3>
          <p className={said === "" ? "vh" : "banner ok"} role="status">
            {said}
          </p>
          <ShareList
            links={links}
            onMail={setMailing}
            head={heading}
            onTurnOff={({ id, label }) =>
              actions.turnOff(id).then(
                (answer) => show(answer.links, t("isOff", { label })),
                () => setSaid(t("failure.failed")),
              )
            }
          />
          {making !== "no" ? (
            <ShareForm
              isAskedFor={making === "asked"}
              onMake={async (wishes) => {
                const { code, links: now } = await actions.make(wishes);
                if (code === null) {
                  setMaking("no");
                  show(now, t("isMade", { label: wishes.label }));
                }
                return code;
              }}
            />
          ) : (
            <div>
              <Button onClick={() => setMaking("asked")}>{t("new")}</Button>
            </div>
          )}
          {links.some((link) => link.mail === null) ? <p className="sm muted">{t("mail.none")}</p> : null}
        </>
      )}
    </Dialog>
  );
}
