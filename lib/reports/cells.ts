export type Cell = string | number | null;

/** What a spreadsheet would run as a formula when it opens the file (OWASP, CSV injection; also in full width). */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text as it may stand in a cell of any format: never a formula. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * Where a spreadsheet's separator is the semicolon or the tab, it takes what follows one within a text for a cell of its own,
 * and what follows a line's end for a row.
 */
const FORMULA_INSIDE = /(?<=[;\t\r\n]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text as it may stand in CSV: no formula to whatever program splits it at whatever sign. */
export const csvText = (text: string): string => safeText(text).replace(FORMULA_INSIDE, "'");

/** What Excel takes in one cell (its specifications and limits): it offers to repair a workbook with more. */
export const XLSX_CELL = { letters: 32_767, lines: 253 } as const;
const ANY = { letters: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };
const ROOM_FOR_MORE = 12;

/**
 * Several lines of people in one cell, one below the other; each may begin like a formula. Where a cell takes no more than
 * `most`, the last line says how many lines are left out, as "… +12".
 */
export function linesCell(lines: readonly string[], most: { letters: number; lines: number } = ANY): string | null {
  if (lines.length === 0) return null;
  const safe = lines.map(safeText);
  const whole = safe.join("\n");
  if (whole.length <= most.letters && lines.length <= most.lines) return whole;
  let kept = 0;
  let length = 0;
  for (const line of safe.slice(0, most.lines - 1)) {
    length += line.length + 1;
    if (length > most.letters - ROOM_FOR_MORE) break;
    kept++;
  }
  return [...safe.slice(0, kept), `… +${lines.length - kept}`].join("\n");
}

/** By which Excel knows that a file is UTF-8; other readers may take it for a part of the first header. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A table as CSV (RFC 4180) with a byte order mark. */
export const csv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [...csvLines(header, rows)].join("");

/** The same, a line at a time. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  const line = (row: readonly Cell[]) => `${row.map(field).join(",")}\r\n`;
  yield BYTE_ORDER_MARK + line(header);
  for (const row of rows) yield line(row);
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = csvText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
