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
  const { workshop, people } = report;
  return (
    <div className="report">
      <ReportHead report={report} files={files} back={back} />
      <main className="rp">
        {workshop.isDraft ? <Banner title={t("draftTitle")}>{t("draft")}</Banner> : null}
        {people.joined < MIN_SHOWN ? <Banner title={t("fewTitle")}>{t("few")}</Banner> : null}
        <Findings report={report} />
        <RoomAndArticle report={report} />
        <WhatMoved report={report} />
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
  const hasSplits = overview.some((row) => row.shown.counts !== null);
  return (
    <section>
      <h2>{t("overview")}</h2>
      <p className="muted rp-p">
        {hasSplits ? t("overviewText", { rounds: workshop.rounds, scored: findings.scored }) : t("overviewEmpty")}
      </p>
      {hasSplits ? <Butterfly rows={overview} columns={workshop.columns} /> : null}
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
