import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { type AgreementRow, agreementRowsOf } from "./agreement-rows";
import { nameOf, type SheetTexts } from "./sheet-words";
import type { Column, Table, Value } from "./table";

export function agreementTable(report: Report, words: Words): Table<AgreementRow> {
  const column = (
    key: keyof SheetTexts["agreement"]["columns"],
    kind: Column<AgreementRow>["kind"],
    width: number,
    value: (row: AgreementRow) => Value,
  ): Column<AgreementRow> => ({
    head: words.say(`files.xlsx.agreement.columns.${key}.head`),
    means: words.say(`files.xlsx.agreement.columns.${key}.means`),
    kind,
    width,
    value,
  });
  const own = ({ unit }: AgreementRow) => unit;
  return {
    name: nameOf("agreement", words),
    rows: agreementRowsOf(report, words),
    frozen: 1,
    columns: [
      column("measure", "text", 34, ({ measure }) => measure),
      column("group", "text", 36, ({ group }) => group),
      column("round", "whole", 8, ({ round }) => round),
      column("value", own, 10, ({ value }) => value),
      column("low", own, 10, ({ low }) => low),
      column("high", own, 10, ({ high }) => high),
      column("people", "whole", 9, ({ people }) => people),
      column("cards", "whole", 8, ({ cards }) => cards),
      column("answers", "whole", 10, ({ answers }) => answers),
      column("words", "text", 70, (row) => row.words),
    ],
  };
}
