import type { AgreementEstimates, Estimate } from "@/lib/domain/agreement-intervals";
import type { Interval } from "@/lib/domain/interval";
import type { Match } from "@/lib/domain/match";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import type { SplitRound } from "../report-card";

/** A figure over several cards. `unit`: a share, a coefficient, or a number of people. */
export type AgreementRow = {
  measure: string;
  group: string;
  round: SplitRound;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: "percent" | "figure" | "whole";
  people: number | null;
  cards: number | null;
  answers: number | null;
  words: string;
};

const COEFFICIENTS = ["pairwise", "alpha", "kappa", "ac1"] as const;

/** Everything that is said of several cards together: among people, with the article, of the sure, at tables. */
export function agreementRowsOf(report: Report, words: Words): AgreementRow[] {
  return [
    ...amongPeople(report, words),
    ...withArticle(report, words),
    ...ofSure(report, words),
    ...atTables(report, words),
  ];
}

const NONE = { people: null, cards: null, answers: null };

function amongPeople({ analysis, workshop }: Report, { say }: Words): AgreementRow[] {
  const { agreement } = analysis;
  if (agreement === null) return [];
  const group = say("files.xlsx.agreement.groups.all");
  const of = (round: SplitRound, one: AgreementEstimates) =>
    COEFFICIENTS.map(
      (key): AgreementRow => ({
        measure: say(`report.agreement.names.${key}`),
        group,
        round,
        ...endsOf(one[key]),
        unit: key === "pairwise" ? "percent" : "figure",
        people: key === "kappa" ? one.complete : one.people,
        cards: one.items,
        answers: null,
        words: say(`files.xlsx.agreement.means.${key}`),
      }),
    );
  const change: AgreementRow[] =
    agreement.change === null
      ? []
      : [
          {
            ...NONE,
            measure: say("files.xlsx.agreement.measures.change"),
            group,
            round: workshop.rounds,
            ...endsOf(agreement.change),
            unit: "percent",
            words: say("files.xlsx.agreement.means.pairwise"),
          },
        ];
  const { first, final, followUp } = agreement;
  return [
    ...of(1, first),
    ...(final === null ? [] : of(2, final)),
    ...change,
    ...(followUp === null ? [] : of(3, followUp)),
  ];
}

const endsOf = (estimate: Estimate | null) => ({
  value: estimate?.value ?? null,
  low: estimate?.low ?? null,
  high: estimate?.high ?? null,
});

function withArticle({ analysis: { match }, workshop: { rounds, columns } }: Report, { say }: Words): AgreementRow[] {
  if (match === null) return [];
  const row = (group: string, one: Match, round: SplitRound = rounds): AgreementRow[] =>
    one.cards === 0
      ? []
      : [
          {
            measure: say("files.xlsx.agreement.measures.match"),
            group,
            round,
            value: one.wilson?.share ?? null,
            low: one.people?.low ?? null,
            high: one.people?.high ?? null,
            unit: "percent",
            people: null,
            cards: one.cards,
            answers: one.answers,
            words: say("files.xlsx.agreement.means.match"),
          },
        ];
  return [
    ...(match.before === null ? [] : row(say("files.xlsx.agreement.groups.allScored"), match.before, 1)),
    ...row(say("files.xlsx.agreement.groups.allScored"), match.overall),
    ...(match.followUp === null ? [] : row(say("files.xlsx.agreement.groups.allScored"), match.followUp, 3)),
    ...row(say("files.xlsx.agreement.groups.without"), match.withoutLeastCertain),
    ...row(say("files.xlsx.agreement.groups.close"), match.closeCalls),
    ...row(say("files.xlsx.agreement.groups.direct"), match.direct),
    ...match.byDimension.flatMap((one) => row(say("files.xlsx.agreement.groups.dimension", { label: one.label }), one)),
    ...match.byColumn.flatMap((one) =>
      row(say("files.xlsx.agreement.groups.column", { label: columns[one.column]?.label ?? "" }), one),
    ),
  ];
}

function ofSure({ analysis: { confidence } }: Report, { say }: Words): AgreementRow[] {
  const overall = confidence?.overall;
  if (!overall) return [];
  const row = (key: "sure" | "unsure", share: Interval | null, answers: number): AgreementRow => ({
    ...NONE,
    measure: say("files.xlsx.agreement.measures.sure"),
    group: say(`files.xlsx.agreement.groups.${key}`),
    round: 1,
    value: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    unit: "percent",
    cards: overall.onCards,
    answers,
    words: say("files.xlsx.agreement.means.sure"),
  });
  return [
    row("sure", overall.sure, overall.sureWith + overall.sureAgainst),
    row("unsure", overall.unsure, overall.unsureWith + overall.unsureAgainst),
  ];
}

function atTables({ analysis: { tables } }: Report, { say }: Words): AgreementRow[] {
  const overall = tables?.overall;
  if (!overall) return [];
  const row = (key: "tablesBefore" | "tablesAfter", round: 1 | 2, value: number): AgreementRow => ({
    measure: say(`files.xlsx.agreement.measures.${key}`),
    group: say("files.xlsx.agreement.groups.tables"),
    round,
    value,
    low: null,
    high: null,
    unit: "whole",
    people: overall.people,
    cards: tables.cards.length,
    answers: null,
    words: say("files.xlsx.agreement.means.tables"),
  });
  return [row("tablesBefore", 1, overall.before), row("tablesAfter", 2, overall.after)];
}
