import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { GoLink } from "@/app/_ui/primitives/go-button";
import type { Phase } from "@/lib/domain/phase";

type NextWorkshopProps = {
  workshop: { id: string; title: string; code: string; phase: Phase; line: string };
  joinUrl: string;
};

/** The open workshop that was made last: most likely the one that is wanted now. */
export function NextWorkshop({ workshop, joinUrl }: NextWorkshopProps) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const { id, title, code, phase, line } = workshop;
  const spoken = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <section className="next">
      <div className="nx-t">
        <p className="nx-k">{t("phaseNow", { phase: common(`phase.${phase}`) })}</p>
        <h1 className="break-words">
          <bdi>{title}</bdi>
        </h1>
        <p className="muted">{line}</p>
        <div className="row nx-b">
          <GoLink href={`/workshops/${id}`}>{t("goOn")}</GoLink>
          <CopyButton
            variant="secondary"
            label={t("copyInvitation")}
            text={t("invitation", { title, link: joinUrl, code: spoken })}
          />
        </div>
      </div>
      <Sheet className="nx-code" dir="ltr" role="img" aria-label={common("code", { code: spoken })}>
        <span className="code">{code.slice(0, 4)}</span>
        <span className="code">{code.slice(4)}</span>
      </Sheet>
    </section>
  );
}
