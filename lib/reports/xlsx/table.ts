import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { safeText } from "../cells";
import { plain } from "../xml-text";
import { FIGURE, FORMATS, HEADER, type Kind, TEXT } from "./look";
import { letter } from "./row-xml";

/** What one cell is given: a number, a text, a moment; null is empty: not asked, or too few. */
export type Value = string | number | Date | null;
export type Column<Row> = {
  head: string;
  /** what it says, for the sheet About */
  means: string;
  /** in letters */
  width: number;
  /** of every cell, or of each row's */
  kind: Kind | ((row: Row) => Kind);
  /** where figures stand; to the right unless texts stand among them */
  align?: "left";
  value: (row: Row) => Value;
};
/** A sheet that is one table: a header that stays, a filter on it, a row below it for each `row`. */
export type Table<Row> = {
  name: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  /** columns that stay as well */
  frozen: number;
};

/** In points; a header has room for two lines of words. */
const LINE_HEIGHT = 15;
const HEADER_HEIGHT = 2 * LINE_HEIGHT + 2;
/** The most that a spreadsheet allows. */
const MOST_HEIGHT = 409;
/** Wider, in letters, no page holds it in letters that can be read: then it prints over several pages. */
const PRINTABLE = 260;

export function addTable<Row>(workbook: Workbook, { name, columns, rows, frozen }: Table<Row>): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: frozen, ySplit: 1 }],
    pageSetup: { orientation: "landscape", printTitlesRow: "1:1", ...fitting(columns) },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const heads = columns.map(({ head }) => plain(safeText(head)));
  const header = sheet.addRow(heads);
  header.height = Math.max(HEADER_HEIGHT, heightOf(heads, columns) + 2);
  header.eachCell((cell) => Object.assign(cell, HEADER));
  for (const row of rows) {
    const values = columns.map(({ value }) => cellValue(value(row)));
    const added = sheet.addRow(values);
    added.height = heightOf(values, columns);
    columns.forEach(({ kind, align }, at) => {
      const own = typeof kind === "function" ? kind(row) : kind;
      const cell = added.getCell(at + 1);
      const format = FORMATS[own];
      if (format !== null) cell.numFmt = format;
      cell.alignment = own === "text" ? TEXT : align === undefined ? FIGURE : { ...FIGURE, horizontal: align };
    });
  }
  sheet.autoFilter = filterOver(columns.length, rows.length);
  return sheet;
}

/** Over the header and all rows below it. */
export const filterOver = (columns: number, rows: number) => `A1:${columnName(columns - 1)}${rows + 1}`;

/** LibreOffice gives a row no height of its own accord, so that wrapped lines would lie over the next row. */
function heightOf(values: readonly Value[], columns: readonly { width: number }[]): number {
  const lines = values.map((value, at) =>
    typeof value !== "string"
      ? 1
      : value
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((1.15 * line.length) / (columns[at]?.width ?? 1))), 0),
  );
  return Math.min(MOST_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines));
}

const fitting = (columns: readonly { width: number }[]) =>
  columns.reduce((sum, { width }) => sum + width, 0) > PRINTABLE
    ? { fitToPage: false }
    : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };

const cellValue = (value: Value) => (typeof value === "string" ? plain(safeText(value)) : value);

const columnName = (column: number): string =>
  column < 26 ? letter(column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
