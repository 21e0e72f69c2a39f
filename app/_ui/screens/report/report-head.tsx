import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import { Logo } from "@/app/_ui/primitives/logo";
import type { Report } from "@/lib/reports/report";

export function ReportHead({ report, actions }: { report: Report; actions?: ReactNode }) {
  const t = useTranslations("report");
  const common = useTranslations("common");
  const { workshop, people, leftOut } = report;
  const cards = report.cards.filter((card) => card.first !== null).length;
  return (
    <header className="rp-h flex-wrap">
      <div className="min-w-0 grow min-[56rem]:basis-xl">
        <Logo name={common("product")} />
        <h1 className="break-words">
          <bdi>{workshop.title}</bdi>
        </h1>
        <p className="muted lg">
          {t.rich(leftOut.includes("names") ? "byNobody" : "by", {
            date: () => <LocalDate at={workshop.closedAt ?? workshop.createdAt} />,
            name: workshop.facilitator,
            people: people.joined,
            cards,
            rounds: workshop.rounds,
          })}
        </p>
      </div>
      {actions}
    </header>
  );
}
