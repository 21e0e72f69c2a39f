import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Report } from "@/lib/reports/report";

/** Titles that a sentence can hold; the rest stands in the picture below. */
const TITLES = 3;
const WIDTH: Record<number, string> = { 1: "lg:grid-cols-1", 2: "lg:grid-cols-2" };

/** The headline: figures, each with the sentence that it proves. What cannot be said of this room is left out. */
export function Findings({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { findings, workshop } = report;
  const twoRounds = workshop.rounds === 2;
  const isScored = findings.of > 0;
  const articles = [
    isScored ? <Agreement key="agree" report={report} /> : null,
    twoRounds ? <Moved key="moved" report={report} /> : null,
    isScored ? <OwnView key="own" report={report} /> : null,
    isScored && twoRounds ? null : (
      <Finding key="split" figure={findings.closing.stillSplit}>
        {t("stillSplit", { count: findings.closing.stillSplit, rounds: workshop.rounds })}
      </Finding>
    ),
  ].filter((article) => article !== null);
  return <section className={["rp-f", WIDTH[articles.length]].filter(Boolean).join(" ")}>{articles}</section>;
}

function Finding({ figure, of, children }: { figure: number; of?: ReactNode; children: ReactNode }) {
  return (
    <article>
      <p className="num">
        {figure}
        {of ? <small>{of}</small> : null}
      </p>
      <p>{children}</p>
    </article>
  );
}

function Agreement({ report: { findings, workshop } }: { report: Report }) {
  const t = useTranslations("report");
  const { agree, of, before } = findings;
  return (
    <Finding figure={agree} of={t("of", { of })}>
      {t("agree", { count: agree, before, rounds: workshop.rounds })}
    </Finding>
  );
}

function Moved({ report: { findings, workshop } }: { report: Report }) {
  const t = useTranslations("report");
  const { moved, mostMoved } = findings;
  const gain = mostMoved?.gain;
  if (!mostMoved || !gain) return <Finding figure={moved}>{t("moved", { count: moved })}</Finding>;
  const column = workshop.columns[gain.column]?.label ?? "";
  return (
    <Finding figure={moved}>
      {t(gain.unit === "points" ? "movedMostPoints" : "movedMostPeople", {
        count: moved,
        title: mostMoved.title,
        amount: gain.amount,
        column,
      })}
    </Finding>
  );
}

function OwnView({ report: { findings } }: { report: Report }) {
  const t = useTranslations("report");
  const format = useFormatter();
  const { own, ownTitles } = findings;
  const more = Math.max(0, own - TITLES);
  const quoted = ownTitles.slice(0, TITLES).map((title) => t("quoted", { title }));
  const titles = format.list(quoted, more > 0 ? { type: "unit" } : undefined);
  return <Finding figure={own}>{t("own", { count: own, titles, more })}</Finding>;
}
