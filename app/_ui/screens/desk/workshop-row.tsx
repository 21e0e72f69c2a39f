import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Pill } from "@/app/_ui/primitives/pill";
import type { Phase } from "@/lib/domain/phase";

type WorkshopRowProps = {
  workshop: { id: string; title: string; code: string; phase: Phase; rehearsal: boolean };
  /** "24 November, 12 people, Leadership or management?" */
  line: string;
  /** "Imported 25 November", beside the date on which it was made; null: it was held here */
  imported: string | null;
  menu: ReactNode;
};

export function WorkshopRow({ workshop, line, imported, menu }: WorkshopRowProps) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const { id, title, code, phase, rehearsal } = workshop;
  const isClosed = phase === "closed";
  // A rehearsal is ended on its console, and its report has nothing to read.
  const hasReport = isClosed && !rehearsal;
  return (
    <li>
      <span className="grow">
        <b className="pt">
          <bdi>{title}</bdi>
        </b>
        <span className="muted sm block">{line}</span>
      </span>
      {imported === null ? null : <Pill tone="line">{imported}</Pill>}
      {rehearsal ? <Pill tone="line">{common("rehearsal")}</Pill> : null}
      {isClosed ? null : (
        <>
          <span className="num" dir="ltr">
            {`${code.slice(0, 4)} ${code.slice(4)}`}
          </span>
          <Pill>{common(`phase.${phase}`)}</Pill>
        </>
      )}
      <ButtonLink href={hasReport ? `/workshops/${id}/report` : `/workshops/${id}`}>
        {t(hasReport ? "report" : "console")}
      </ButtonLink>
      {menu}
    </li>
  );
}
