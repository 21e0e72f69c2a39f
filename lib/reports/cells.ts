export type Cell = string | number | null;

/** What a spreadsheet would run as a formula when it opens the file (OWASP, CSV injection; also in full width). */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text as it may stand in a cell of any format: never a formula. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A table as CSV (RFC 4180) with the byte order mark by which Excel knows that it is UTF-8. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(field).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = safeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
