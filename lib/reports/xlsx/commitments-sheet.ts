import type { Words } from "@/lib/messages/translator";
import type { Report, ReportCommitment } from "../report";
import { labelOf } from "./cards-sheet";
import { nameOf, type SheetTexts } from "./sheet-words";
import type { Column, Table, Value } from "./table";

/** The shared ones; those that their writers kept are in no file. */
export function commitmentsTable(report: Report, words: Words): Table<ReportCommitment> {
  const column = (
    key: keyof SheetTexts["commitments"],
    width: number,
    value: (row: ReportCommitment) => Value,
  ): Column<ReportCommitment> => ({
    head: words.say(`files.xlsx.commitments.${key}.head`),
    means: words.say(`files.xlsx.commitments.${key}.means`),
    kind: "text",
    width,
    value,
  });
  return {
    name: nameOf("commitments", words),
    rows: report.commitments,
    frozen: 0,
    columns: [
      column("column", 18, ({ col }) => labelOf(report.workshop.columns, col)),
      column("when", 50, ({ occasion }) => occasion),
      column("will", 50, ({ action }) => action),
      column("about", 28, ({ about }) => about),
      column("name", 24, ({ name }) => name),
    ],
  };
}
