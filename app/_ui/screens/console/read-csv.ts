import type { FileLine } from "@/lib/domain/paper-file";

type Read = { ok: true; lines: FileLine[] } | { ok: false; refusal: { code: "not_text" | "broken"; line?: number } };

/** What spreadsheets write between cells, by language and menu. */
const DELIMITERS = [",", ";", "\t"];

/** The cells of a CSV file, as texts, whatever stands in them. Its reader is fetched when the first file is chosen. */
export async function readCsv(file: Blob): Promise<Read> {
  const text = textOf(await file.arrayBuffer());
  if (text === null) return { ok: false, refusal: { code: "not_text" } };
  const { parse } = await import("csv-parse/browser/esm/sync");
  const read = (delimiter: string, to = -1) => {
    const found = parse(text, {
      delimiter,
      to,
      info: true,
      // said here, as one file may hold several kinds after an editor was at it
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
    });
    // with `info` each record comes beside it, of which the types know nothing
    const records = found as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  };
  try {
    const widths = DELIMITERS.map((delimiter) => read(delimiter, 1)[0]?.cells.length ?? 0);
    return { ok: true, lines: read(DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ",") };
  } catch (thrown) {
    return { ok: false, refusal: { code: "broken", line: lineOf(thrown) } };
  }
}

/** UTF-8, with or without a byte order mark. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** csv-parse's CsvError tells where it was. */
const lineOf = (thrown: unknown): number =>
  thrown instanceof Error && "lines" in thrown && typeof thrown.lines === "number" ? thrown.lines : 1;
