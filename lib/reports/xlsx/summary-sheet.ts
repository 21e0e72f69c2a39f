import { MOMENTS } from "@/lib/domain/follow-up";
import type { Match } from "@/lib/domain/match";
import type { Words } from "@/lib/messages/translator";
import { followUpSentences } from "../follow-up-words";
import { headlines } from "../headlines";
import type { Report } from "../report";
import type { Kind } from "./look";
import { nameOf, type SheetTexts } from "./sheet-words";
import type { Column, Table, Value } from "./table";

type Row = { what: string; figure: Value; kind: Kind; words: string | null };

export function summaryTable(report: Report, words: Words): Table<Row> {
  const column = (
    key: keyof SheetTexts["summary"]["columns"],
    kind: Column<Row>["kind"],
    width: number,
    value: (row: Row) => Value,
  ): Column<Row> => ({
    head: words.say(`files.xlsx.summary.columns.${key}.head`),
    means: words.say(`files.xlsx.summary.columns.${key}.means`),
    kind,
    width,
    value,
  });
  return {
    name: nameOf("summary", words),
    rows: [...aboutTheWorkshop(report, words), ...figures(report, words), ...later(report, words)],
    frozen: 0,
    columns: [
      column("what", "text", 46, ({ what }) => what),
      {
        ...column(
          "figure",
          ({ kind }) => kind,
          34,
          ({ figure }) => figure,
        ),
        align: "left",
      },
      column("words", "text", 80, (row) => row.words),
    ],
  };
}

type RowKey = keyof SheetTexts["summary"]["rows"];

const rowOf =
  ({ say }: Words) =>
  (key: RowKey, kind: Kind, figure: Value, words: string | null = null): Row => ({
    what: say(`files.xlsx.summary.rows.${key}`),
    figure,
    kind,
    words,
  });

function aboutTheWorkshop({ workshop, people, rating, commitments: { length: shared } }: Report, words: Words): Row[] {
  const row = rowOf(words);
  const { say } = words;
  return [
    row("title", "text", workshop.title),
    row("facilitator", "text", workshop.facilitator),
    row("deck", "text", workshop.deckTitle),
    row("article", "text", workshop.article),
    row("created", "date", new Date(workshop.createdAt)),
    row("closed", "date", workshop.closedAt === null ? null : new Date(workshop.closedAt)),
    row("draft", "text", say(workshop.isDraft ? "files.xlsx.summary.isDraft" : "files.xlsx.summary.isClosed")),
    row("joined", "whole", people.joined),
    row("first", "whole", people.answeredFirst),
    ...(workshop.rounds === 1 ? [] : [row("again", "whole", people.answeredAgain)]),
    row("commitments", "whole", people.commitments, say("files.xlsx.summary.private", { count: shared })),
    row("rating", "mean", rating.mean, say("files.xlsx.summary.answers", { count: rating.answers })),
  ];
}

function figures(report: Report, words: Words): Row[] {
  const { findings, workshop, analysis } = report;
  const row = rowOf(words);
  const { say } = words;
  const told = headlines(report, words);
  if (told.length === 0) return [];
  const sentence = (id: (typeof told)[number]["id"]) => told.find((one) => one.id === id)?.text ?? null;
  const { of, scored } = findings;
  const agreement = analysis.agreement?.final ?? analysis.agreement?.first;
  const overall = analysis.match?.overall;
  return [
    ...(of === 0
      ? []
      : [
          row(
            "agree",
            "whole",
            findings.agree,
            sentence("agree") ?? say("files.xlsx.summary.ofScored", { of, scored }),
          ),
          row("own", "whole", findings.own, sentence("own")),
        ]),
    ...(workshop.rounds === 1 ? [] : [row("moved", "whole", findings.moved, sentence("moved"))]),
    row("split", "whole", findings.closing.stillSplit, sentence("split")),
    row("argue", "whole", findings.closing.wouldArgue),
    ...(agreement ? [row("pairwise", "percent", agreement.pairwise?.value ?? null)] : []),
    ...(overall ? [row("match", "percent", overall.wilson?.share ?? null, overAnswers(overall, words))] : []),
  ];
}

const overAnswers = ({ answers, cards }: Match, { say }: Words) =>
  say("files.xlsx.summary.overAnswers", { answers, cards });

/** What came of it weeks later; no row where there was no follow-up. */
function later(report: Report, words: Words): Row[] {
  const { followUp, analysis } = report;
  if (followUp === null) return [];
  const row = rowOf(words);
  const { people, moments } = followUp;
  const [agreement, match] = [analysis.agreement?.followUp, analysis.match?.followUp];
  return [
    row("later", "whole", people, followUpSentences(report, words).slice(1).join(" ") || null),
    ...(agreement ? [row("laterPairwise", "percent", agreement.pairwise?.value ?? null)] : []),
    ...(match ? [row("laterMatch", "percent", match.wilson?.share ?? null, overAnswers(match, words))] : []),
    ...(moments === null ? [] : MOMENTS.map((moment) => row(moment, "whole", moments[moment]))),
  ];
}
