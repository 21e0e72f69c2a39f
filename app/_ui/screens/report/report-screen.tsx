import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Butterfly } from "@/app/_ui/charts/butterfly";
import { Shift } from "@/app/_ui/charts/shift";
import { Banner } from "@/app/_ui/primitives/banner";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Logo } from "@/app/_ui/primitives/logo";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import { Findings } from "./findings";
import { ReportCards } from "./report-cards";
import { ReportCommitments } from "./report-commitments";
import { ReportInterplay } from "./report-interplay";
import { ReportMethod } from "./report-method";

/** As many rows as say what moved; the rest stands card by card. */
const SHIFTS = 8;

export function ReportScreen({ report, files, back }: { report: Report; files: string; back: string }) {
  const t = useTranslations("report");
  const { workshop, overview, people } = report;
  const shifts = report.shifts.slice(0, SHIFTS);
  return (
    <div className="report">
      <ReportHead report={report} files={files} back={back} />
      <main className="rp">
        {workshop.isDraft ? <Banner title={t("draftTitle")}>{t("draft")}</Banner> : null}
        {people.joined < MIN_SHOWN ? <Banner title={t("fewTitle")}>{t("few")}</Banner> : null}
        <Findings report={report} />
        <section>
          <h2>{t("overview")}</h2>
          <p className="muted rp-p">
            {overview.some((row) => row.shown.counts !== null) ? t("overviewText") : t("overviewEmpty")}
          </p>
          {overview.some((row) => row.shown.counts !== null) ? (
            <Butterfly rows={overview} columns={workshop.columns} />
          ) : null}
        </section>
        <section>
          <h2>{t("shift")}</h2>
          <p className="muted rp-p">
            {workshop.rounds === 1 ? t("shiftOne") : shifts.length > 0 ? t("shiftText") : t("shiftEmpty")}
          </p>
          {workshop.rounds === 2 && shifts.length > 0 ? <Shift rows={shifts} columns={workshop.columns} /> : null}
        </section>
        <ReportCards report={report} />
        <ReportInterplay report={report} />
        <ReportCommitments report={report} />
        <ReportMethod report={report} />
      </main>
    </div>
  );
}

function ReportHead({ report, files, back }: { report: Report; files: string; back: string }) {
  const t = useTranslations("report");
  const common = useTranslations("common");
  const format = useFormatter();
  const { workshop, people } = report;
  const date = format.dateTime(new Date(workshop.closedAt ?? workshop.createdAt), {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const cards = report.cards.filter((card) => card.first !== null).length;
  const download = (file: string) => ({ href: `${files}/${file}`, download: "" });
  return (
    <header className="rp-h max-md:flex-col max-md:items-start">
      <div>
        <Logo name={common("product")} />
        <h1 className="break-words">
          <bdi>{workshop.title}</bdi>
        </h1>
        <p className="muted lg">
          {t("by", { date, name: workshop.facilitator, people: people.joined, cards, rounds: workshop.rounds })}
        </p>
      </div>
      <nav className="row rp-x print:hidden" aria-label={t("downloads")}>
        <ButtonLink variant="primary" icon={<Download size={20} />} {...download("cards.csv")}>
          {t("cardsCsv")}
        </ButtonLink>
        <ButtonLink {...download("answers.csv")}>{t("answersCsv")}</ButtonLink>
        <ButtonLink {...download("report.json")}>{t("json")}</ButtonLink>
        <ButtonLink variant="quiet" href={back}>
          {t(workshop.isDraft ? "console" : "list")}
        </ButtonLink>
      </nav>
    </header>
  );
}
