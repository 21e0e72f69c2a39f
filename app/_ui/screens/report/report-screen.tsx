import { useTranslations } from "next-intl";
import { Butterfly } from "@/app/_ui/charts/butterfly";
import { Shift } from "@/app/_ui/charts/shift";
import { Banner } from "@/app/_ui/primitives/banner";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import { Findings } from "./findings";
import { ReportCards } from "./report-cards";
import { ReportCommitments } from "./report-commitments";
import { ReportHead } from "./report-head";
import { ReportInterplay } from "./report-interplay";
import { ReportMethod } from "./report-method";

/** As many rows as say what moved; the rest stands card by card. */
const SHIFTS = 8;

export function ReportScreen({ report, files, back }: { report: Report; files: string; back: string }) {
  const t = useTranslations("report");
  const { workshop, people, cards } = report;
  const isFew = people.joined < MIN_SHOWN;
  const hasSplits = cards.some((card) => card.final !== null && card.final.counts !== null);
  return (
    <div className="report">
      <ReportHead report={report} files={files} back={back} />
      <main className="rp">
        {isFew || workshop.isDraft ? (
          <div className="stack gap-3">
            {workshop.isDraft ? <Banner title={t("draftTitle")}>{t("draft")}</Banner> : null}
            {isFew ? <Banner title={t("fewTitle")}>{t("few")}</Banner> : null}
          </div>
        ) : null}
        {hasSplits ? <Findings report={report} /> : null}
        {!hasSplits && !isFew ? <p className="lg muted">{t("nothingYet")}</p> : null}
        {hasSplits ? <RoomAndArticle report={report} /> : null}
        {hasSplits ? <WhatMoved report={report} /> : null}
        <ReportCards report={report} />
        <ReportInterplay report={report} />
        <ReportCommitments report={report} />
        <ReportMethod report={report} />
      </main>
    </div>
  );
}

function RoomAndArticle({ report: { overview, workshop, findings } }: { report: Report }) {
  const t = useTranslations("report");
  if (overview.length === 0) return null;
  return (
    <section>
      <h2>{t("overview")}</h2>
      <p className="muted rp-p">{t("overviewText", { rounds: workshop.rounds, scored: findings.scored })}</p>
      <Butterfly rows={overview} columns={workshop.columns} />
    </section>
  );
}

function WhatMoved({ report: { shifts, workshop } }: { report: Report }) {
  const t = useTranslations("report");
  const rows = shifts.slice(0, SHIFTS);
  const unit = rows[0]?.gain?.unit ?? "points";
  return (
    <section>
      <h2>{t("shift")}</h2>
      <p className="muted rp-p">
        {workshop.rounds === 1 ? t("shiftOne") : rows.length > 0 ? t("shiftText", { unit }) : t("shiftEmpty")}
      </p>
      {workshop.rounds === 2 && rows.length > 0 ? <Shift rows={rows} columns={workshop.columns} /> : null}
    </section>
  );
}
