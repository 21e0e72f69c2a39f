import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Butterfly } from "@/app/_ui/charts/butterfly";
import { Shift } from "@/app/_ui/charts/shift";
import { Banner } from "@/app/_ui/primitives/banner";
import { InTurn } from "@/app/_ui/primitives/in-turn";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import type { Sentences } from "@/lib/reports/sentences";
import { CardByCard } from "./card-by-card";
import { Findings } from "./findings";
import { ReportAgreement } from "./report-agreement";
import { ReportCommitments } from "./report-commitments";
import { ReportFollowUp } from "./report-follow-up";
import { ReportHead } from "./report-head";
import { ReportInterplay } from "./report-interplay";
import { ReportLikeness } from "./report-likeness";
import { ReportMatch } from "./report-match";
import { ReportMethod } from "./report-method";
import { ReportNotes } from "./report-notes";
import { ReportPeople } from "./report-people";
import { ReportTogether } from "./report-together";
import { ReportWords } from "./report-words";

/** As many rows as say what moved; the rest stands card by card. */
const SHIFTS = 8;

/** `actions`: what its reader may do with it. */
type ReportScreenProps = { report: Report; sentences: Sentences; actions?: ReactNode; isRehearsal: boolean };

export function ReportScreen({ report, sentences, actions, isRehearsal }: ReportScreenProps) {
  const t = useTranslations("report");
  const rehearsal = useTranslations("rehearsal.report");
  const { workshop, people, cards } = report;
  const isFew = people.joined < MIN_SHOWN;
  const hasSplits = cards.some((card) => card.final !== null && card.final.counts !== null);
  return (
    <div className="report">
      <ReportHead report={report} actions={actions} />
      <main className="rp">
        {isFew || isRehearsal || workshop.isDraft ? (
          <div className="stack gap-3">
            {isRehearsal ? <Banner title={rehearsal("title")}>{rehearsal("text")}</Banner> : null}
            {workshop.isDraft ? <Banner title={t("draftTitle")}>{t("draft")}</Banner> : null}
            {isFew ? <Banner title={t("fewTitle")}>{t("few")}</Banner> : null}
          </div>
        ) : null}
        <InTurn>{hasSplits ? <Findings headlines={sentences.headlines} /> : null}</InTurn>
        {!hasSplits && !isFew ? <p className="lg muted">{t("nothingYet")}</p> : null}
        <InTurn>{hasSplits ? <RoomAndArticle report={report} /> : null}</InTurn>
        <InTurn>
          <ReportMatch report={report} sentences={sentences.match} />
        </InTurn>
        <InTurn>{hasSplits ? <WhatMoved report={report} tests={sentences.tests} /> : null}</InTurn>
        <CardByCard report={report} sentences={sentences} />
        <InTurn>
          <ReportFollowUp sentences={sentences.followUp} />
        </InTurn>
        <InTurn>
          <ReportAgreement report={report} sentences={sentences.agreement} />
          <ReportPeople sentences={sentences} />
        </InTurn>
        <InTurn>
          <ReportLikeness report={report} sentences={sentences.likeness} />
        </InTurn>
        <InTurn>
          <ReportTogether report={report} />
        </InTurn>
        <InTurn>
          <ReportInterplay report={report} />
          {report.leftOut.includes("commitments") ? null : (
            <ReportCommitments
              commitments={report.commitments}
              written={report.people.commitments}
              columns={report.workshop.columns}
            />
          )}
        </InTurn>
        <InTurn>
          <ReportWords words={report.words} rating={report.rating} />
          <ReportNotes notes={report.stepNotes} />
          <ReportMethod sentences={sentences.method} />
        </InTurn>
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

function WhatMoved({ report: { shifts, workshop }, tests }: { report: Report; tests: string | null }) {
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
      {tests === null ? null : <p className="muted rp-p mt-3">{tests}</p>}
    </section>
  );
}
