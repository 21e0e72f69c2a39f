import { type Cell, safeText } from "../cells";
import { plain } from "../xml-text";

const escaped = (text: string) => plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A column's letter, from 0: A to Z. */
export const letter = (column: number) => String.fromCharCode(65 + column);

/** A row of a sheet as it stands in the file; `number` from 1. Written by hand, since a library's 150,000 rows take a minute. */
export function rowXml(number: number, cells: readonly Cell[]): string {
  const inside = cells.map((cell, column) => {
    if (cell === null) return "";
    const at = `${letter(column)}${number}`;
    return typeof cell === "number"
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(cell))}</t></is></c>`;
  });
  return `<row r="${number}">${inside.join("")}</row>`;
}
