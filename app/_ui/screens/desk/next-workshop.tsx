import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeckCover } from "@/app/_ui/cards/deck-cover";
import { Sheet } from "@/app/_ui/cards/sheet";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { Pill } from "@/app/_ui/primitives/pill";
import type { Phase } from "@/lib/domain/phase";

type NextWorkshopProps = {
  workshop: { id: string; title: string; code: string; phase: Phase; rehearsal: boolean };
  line: string;
  joinUrl: string;
  menu: ReactNode;
};

/** The open workshop that was made last: most likely the one that is wanted now. */
export function NextWorkshop({ workshop, line, joinUrl, menu }: NextWorkshopProps) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const { id, title, code, phase, rehearsal } = workshop;
  const spoken = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <section className="next">
      <div className="nx-t">
        <p className="nx-k row flex-wrap">
          {t("phaseNow", { phase: common(`phase.${phase}`) })}
          {rehearsal ? <Pill tone="line">{common("rehearsal")}</Pill> : null}
        </p>
        <h1 className="break-words">
          <bdi>{title}</bdi>
        </h1>
        <p className="muted lg">{line}</p>
        <div className="row nx-b">
          <GoLink href={`/workshops/${id}`}>{t(phase === "lobby" ? "openRoom" : "goOn")}</GoLink>
          <CopyButton
            variant="secondary"
            label={t("copyInvitation")}
            text={t("invitation", { title, link: joinUrl, code: spoken })}
          />
          {menu}
        </div>
      </div>
      <Sheet className="nx-code" dir="ltr" role="img" aria-label={common("code", { code: spoken })}>
        <span className="code">{code.slice(0, 4)}</span>
        <span className="code">{code.slice(4)}</span>
      </Sheet>
    </section>
  );
}

type NothingOpenProps = { isFirst: boolean; deck: { columns: { label: string }[] } | undefined };

/** Instead of it, when no workshop is open: the thing that is used, and what to do. */
export function NothingOpen({ isFirst, deck }: NothingOpenProps) {
  const t = useTranslations("workshops");
  return (
    <section className="next">
      <div className="nx-t">
        <h1>{t(isFirst ? "emptyTitle" : "nextTitle")}</h1>
        <p className="muted lg">{t("emptyText")}</p>
        <div className="row nx-b">
          <GoLink href="/workshops/new">{t("setUp")}</GoLink>
        </div>
      </div>
      {deck ? (
        <div className="w-full max-w-80 pb-2 lg:ms-auto" aria-hidden="true">
          <DeckCover columns={deck.columns} />
        </div>
      ) : null}
    </section>
  );
}
