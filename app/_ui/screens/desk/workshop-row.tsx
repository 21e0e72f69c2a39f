import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Pill } from "@/app/_ui/primitives/pill";
import type { Phase } from "@/lib/domain/phase";

type WorkshopRowProps = {
  workshop: { id: string; title: string; code: string; phase: Phase };
  /** "24 November, 12 people, Leadership or management?" */
  line: string;
  menu: ReactNode;
};

export function WorkshopRow({ workshop, line, menu }: WorkshopRowProps) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const { id, title, code, phase } = workshop;
  const isClosed = phase === "closed";
  return (
    <li>
      <span className="grow">
        <b className="pt">
          <bdi>{title}</bdi>
        </b>
        <span className="muted sm block">{line}</span>
      </span>
      {isClosed ? null : (
        <>
          <span className="num" dir="ltr">
            {`${code.slice(0, 4)} ${code.slice(4)}`}
          </span>
          <Pill>{common(`phase.${phase}`)}</Pill>
        </>
      )}
      <ButtonLink href={isClosed ? `/workshops/${id}/report` : `/workshops/${id}`}>
        {t(isClosed ? "report" : "console")}
      </ButtonLink>
      {menu}
    </li>
  );
}
