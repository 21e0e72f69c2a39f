import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Logo } from "@/app/_ui/primitives/logo";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import { LocalDate } from "./local-date";

export function ReportHead({ report, files, back }: { report: Report; files: string; back: string }) {
  const t = useTranslations("report");
  const common = useTranslations("common");
  const { workshop, people } = report;
  const cards = report.cards.filter((card) => card.first !== null).length;
  const download = (file: string) => ({ href: `${files}/${file}`, download: "" });
  return (
    <header className="rp-h flex-wrap">
      <div className="min-w-0 grow min-[56rem]:basis-xl">
        <Logo name={common("product")} />
        <h1 className="break-words">
          <bdi>{workshop.title}</bdi>
        </h1>
        <p className="muted lg">
          {t.rich("by", {
            date: () => <LocalDate at={workshop.closedAt ?? workshop.createdAt} />,
            name: workshop.facilitator,
            people: people.joined,
            cards,
            rounds: workshop.rounds,
          })}
        </p>
      </div>
      <nav className="row rp-x print:hidden" aria-label={t("downloads")}>
        <ButtonLink variant="primary" icon={<Download size={20} />} {...download("cards.csv")}>
          {t("cardsCsv")}
        </ButtonLink>
        {people.joined < MIN_SHOWN ? null : <ButtonLink {...download("answers.csv")}>{t("answersCsv")}</ButtonLink>}
        <ButtonLink {...download("report.json")}>{t("json")}</ButtonLink>
        <ButtonLink variant="quiet" href={back}>
          {t(workshop.isDraft ? "console" : "list")}
        </ButtonLink>
      </nav>
    </header>
  );
}
