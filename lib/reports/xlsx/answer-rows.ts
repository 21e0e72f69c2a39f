import type { AnswerRow, Answers } from "../answers";
import type { Cell } from "../cells";
import { rowXml } from "./row-xml";

/** After so many rows it is told how far it is. */
const TOLD_AFTER = 256;
const END = "</sheetData>";

/** A sheet's XML, as it was written with its header alone, with these rows below that; in texts. `done`: 0 to 1. */
export function* withRows(
  sheet: string,
  answers: Answers,
  cellsOf: (row: AnswerRow) => Cell[],
  done: (share: number) => void,
): Generator<string> {
  const at = sheet.indexOf(END);
  if (at < 0) throw new Error("The answers' sheet holds no rows.");
  yield sheet.slice(0, at).replace(/<dimension ref="A1:([A-Z]+)1"\/>/, `<dimension ref="A1:$1${answers.count + 1}"/>`);
  let written = 0;
  for (const row of answers) {
    yield rowXml(written + 2, cellsOf(row));
    written++;
    if (written % TOLD_AFTER === 0) done(written / answers.count);
  }
  done(1);
  yield sheet.slice(at);
}
