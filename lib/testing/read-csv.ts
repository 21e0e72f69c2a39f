import { parse } from "csv-parse/sync";
import { expect } from "vitest";

/** A CSV file read back by a program other than ours: its cells, row by row. */
export const parseCsv = (text: string, line = "\r\n"): string[][] => parse(text, { bom: true, record_delimiter: line });

/** Its rows by the names of their columns; the file must begin with the byte order mark. */
export function csvRecords(text: string): Record<string, string>[] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  return parse(text, { bom: true, record_delimiter: "\r\n", columns: true });
}
