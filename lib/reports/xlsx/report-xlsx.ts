import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { strFromU8 } from "fflate";
import type { Words } from "@/lib/messages/translator";
import type { Answers } from "../answers";
import { archived, filesOf } from "../archive";
import { butterfly } from "../drawings/butterfly";
import type { Drawing } from "../drawings/drawing";
import { movement } from "../drawings/movement";
import { inPieces } from "../pieces";
import type { Report } from "../report";
import { plain } from "../xml-text";
import { aboutTable, type Described } from "./about-sheet";
import { agreementTable } from "./agreement-sheet";
import { withRows } from "./answer-rows";
import { answerCells, answersTable } from "./answers-sheet";
import { cardsTable } from "./cards-sheet";
import { commitmentsTable } from "./commitments-sheet";
import { movementTable } from "./movement-sheet";
import { pairsTable } from "./pairs-sheet";
import { addPicture } from "./pictures";
import { summaryTable } from "./summary-sheet";
import { addTable, filterOver, type Table } from "./table";

export type XlsxSource = {
  report: Report;
  /** row-level answers, for the owner alone (answers.ts); empty for everybody else */
  answers: Answers;
  words: Words;
  /** when the file is drawn, in ms */
  madeAt: number;
  /** how far it is, 0 to 1 */
  progress: (done: number) => void;
};

/** The share of the whole that drawing all sheets but the answers takes, for a large room. */
const SHEETS_DONE = 0.2;

/**
 * The report as a workbook, in pieces. The library draws every sheet; the answers' rows, up to 150,000 of them, are put
 * into its archive as this is passed on, since the library takes a minute for them and keeps them all in memory.
 */
export async function* reportXlsx({
  report,
  answers,
  words,
  madeAt,
  progress,
}: XlsxSource): AsyncGenerator<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = words.say("files.xlsx.about.product");
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = plain(report.workshop.title);
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  const described: Described[] = [];
  const add = <Row>(table: Table<Row>, columns: Described["columns"] = table.columns) => {
    described.push({ name: table.name, columns });
    return addTable(workbook, table);
  };
  const summary = summaryTable(report, words);
  const movementSheet = movementTable(report, words);
  const draw = (sheet: Worksheet, of: Drawing, columns: number) => addPicture(workbook, sheet, columns, of);
  draw(add(summary), butterfly(report, words), summary.columns.length);
  add(cardsTable(report, words));
  const moved = add(movementSheet);
  if (movementSheet.rows.length > 0) draw(moved, movement(report, words), movementSheet.columns.length);
  add(agreementTable(report, words));
  const pairs = pairsTable(report, words);
  // its columns are cards, and all mean the same
  if (pairs) add(pairs, pairs.columns.slice(0, 1));
  const answersSheet = answersTable(words);
  const path = `xl/worksheets/sheet${described.length + 1}.xml`;
  add(answersSheet).autoFilter = filterOver(answersSheet.columns.length, answers.count);
  add(commitmentsTable(report, words));
  addTable(workbook, aboutTable(report, described, madeAt, words));
  const drawn = filesOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  progress(SHEETS_DONE);
  const cellsOf = answerCells(report, words);
  const done = (share: number) => progress(SHEETS_DONE + (1 - SHEETS_DONE) * share);
  yield* archived(
    drawn.map(([name, bytes]) => ({
      name,
      pieces: name === path ? inPieces(withRows(strFromU8(bytes), answers, cellsOf, done)) : [bytes],
    })),
  );
}
