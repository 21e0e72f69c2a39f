import { Workbook } from "@cj-tech-master/excelts";
import type { Words } from "@/lib/messages/translator";
import type { Comparison } from "../comparison";
import { comparisonSentences } from "../comparison-words";
import { type AboutRow, aboutColumns, aboutSheet, type Described } from "./about-sheet";
import { differencesTable, splitsTable, workshopsTable } from "./comparison-tables";
import { addTable, type Table } from "./table";

/** Six workshops of 24 cards are 500 rows: drawn at once. `madeAt` in ms. */
export async function comparisonXlsx(comparison: Comparison, words: Words, madeAt: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = words.say("files.xlsx.about.product");
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = words.say("comparison.title");
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  const described: Described[] = [];
  const add = <Row>(table: Table<Row>) => {
    described.push(table);
    addTable(workbook, table);
  };
  add(workshopsTable(comparison, words));
  add(splitsTable(comparison, words));
  add(differencesTable(comparison, words));
  addTable(workbook, aboutSheet([...aboutComparison(comparison, madeAt, words), ...aboutColumns(described)], words));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function aboutComparison(comparison: Comparison, madeAt: number, words: Words): AboutRow[] {
  const { say } = words;
  const text = (sheet: string, column: string, means: string): AboutRow => ({ sheet, column, means, kind: "text" });
  const file = say("files.xlsx.about.file");
  return [
    { sheet: file, column: say("files.xlsx.about.rows.made"), means: new Date(madeAt), kind: "date" },
    text(file, say("files.xlsx.about.rows.product"), say("files.xlsx.about.product")),
    text(file, say("files.xlsx.about.rows.source"), say("report.article", { article: comparison.article })),
    ...comparisonSentences(comparison, words).findings.map((one) => text(say("comparison.findings"), "", one)),
    ...(["counted", "difference", "people", "order"] as const).map((key) =>
      text(say("comparison.method.title"), "", say(`comparison.method.${key}`)),
    ),
    text(say("files.xlsx.about.small"), "", say("files.xlsx.about.empty")),
    text(say("files.xlsx.about.small"), "", say("files.xlsx.about.formula")),
  ];
}
