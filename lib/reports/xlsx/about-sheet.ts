import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { nameOf, type SheetTexts } from "./sheet-words";
import type { Column, Table, Value } from "./table";

export type AboutRow = { sheet: string; column: string; means: Value; kind: "text" | "date" | "whole" };
/** Of the sheets before it, what their columns are called and mean. */
export type Described = { name: string; columns: { head: string; means: string }[] };

/** `madeAt` in ms. */
export const aboutTable = (report: Report, sheets: readonly Described[], madeAt: number, words: Words) =>
  aboutSheet([...aboutTheFile(report, madeAt, words), ...aboutMethod(report, words), ...aboutColumns(sheets)], words);

/** What a workbook says of itself, on its last sheet. */
export function aboutSheet(rows: readonly AboutRow[], words: Words): Table<AboutRow> {
  const column = (key: keyof SheetTexts["about"]["columns"], width: number, value: (row: AboutRow) => Value) => ({
    head: words.say(`files.xlsx.about.columns.${key}.head`),
    means: words.say(`files.xlsx.about.columns.${key}.means`),
    width,
    value,
  });
  const text = (of: Omit<Column<AboutRow>, "kind">): Column<AboutRow> => ({ ...of, kind: "text" });
  return {
    name: nameOf("about", words),
    rows,
    frozen: 0,
    columns: [
      text(column("sheet", 28, ({ sheet }) => sheet)),
      text(column("column", 34, (row) => row.column)),
      { ...column("means", 100, ({ means }) => means), kind: ({ kind }) => kind },
    ],
  };
}

function aboutTheFile({ workshop, schemaVersion }: Report, madeAt: number, { say }: Words): AboutRow[] {
  const row = (key: keyof SheetTexts["about"]["rows"], means: Value, kind: AboutRow["kind"]): AboutRow => ({
    sheet: say("files.xlsx.about.file"),
    column: say(`files.xlsx.about.rows.${key}`),
    means,
    kind,
  });
  return [
    row("made", new Date(madeAt), "date"),
    row("version", schemaVersion, "whole"),
    row("product", say("files.xlsx.about.product"), "text"),
    row("source", say("report.article", { article: workshop.article }), "text"),
  ];
}

function aboutMethod(report: Report, words: Words): AboutRow[] {
  const { say } = words;
  const { joined, answeredFirst: first, answeredAgain: again, answersLeftOut: left } = report.people;
  const rows = (sheet: string, lines: (string | null)[]): AboutRow[] =>
    lines.flatMap((means) => (means === null ? [] : [{ sheet, column: "", means, kind: "text" as const }]));
  return [
    ...rows(say("files.xlsx.about.method"), [
      say("report.took", { joined, first, again, left }),
      report.workshop.rounds === 1 ? null : say("report.went"),
      say("report.howSure"),
      report.cards.some(({ tables }) => tables !== null) ? say("report.tables.method") : null,
      report.cards.some(({ followUp }) => followUp !== null) ? say("report.followUp.method") : null,
      say("files.xlsx.about.intervals"),
      sentencesOf(report, words).tests,
      ...sentencesOf(report, words).agreement,
    ]),
    ...rows(say("files.xlsx.about.small"), [
      say("files.xlsx.about.smallSplit"),
      say("files.xlsx.about.smallAnswers"),
      say("report.names"),
      say("files.xlsx.about.empty"),
      say("files.xlsx.about.formula"),
    ]),
  ];
}

export const aboutColumns = (sheets: readonly Described[]): AboutRow[] =>
  sheets.flatMap(({ name, columns }) =>
    columns.map(({ head, means }): AboutRow => ({ sheet: name, column: head, means, kind: "text" })),
  );
