import { describe, expect, test } from "vitest";
import { readCsv } from "./read-csv";

const read = (...parts: BlobPart[]) => readCsv(new Blob(parts));
const cells = async (...parts: BlobPart[]) => {
  const found = await read(...parts);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.lines.map((line) => line.cells);
};

describe("a CSV file", () => {
  test.each([",", ";", "\t"])("is read with %j between its cells, by the line that has most of them", async (mark) => {
    const line = (...texts: string[]) => texts.join(mark);
    const text = `${line("Name", "1. Yes, no; maybe".replaceAll(mark, "/"), "2. B")}\n${line("Ana", "1", "2")}\n`;
    expect((await cells(text))[1]).toEqual(["Ana", "1", "2"]);
  });

  test("may have a byte order mark, quotes, breaks within them, any end of line and none at the end", async () => {
    const text = '\uFEFFName,1\r\n"Weber, ""Ada""",L\n"two\r\nlines",M\rLast,"1"';
    expect(await cells(text)).toEqual([
      ["Name", "1"],
      ['Weber, "Ada"', "L"],
      ["two\r\nlines", "M"],
      ["Last", "1"],
    ]);
    expect(await cells('Name;1\nJim "Jimbo" Ray;L')).toEqual([
      ["Name", "1"],
      ['Jim "Jimbo" Ray', "L"],
    ]);
  });

  test("keeps what looks like a formula as text, and lines of any length with their number", async () => {
    const found = await read("Name,1,2\n=1+1,@x\n\n,,,,\n+3,-4,5,6\n");
    expect(found.ok && found.lines).toEqual([
      { line: 1, cells: ["Name", "1", "2"] },
      { line: 2, cells: ["=1+1", "@x"] },
      { line: 3, cells: [""] },
      { line: 4, cells: ["", "", "", "", ""] },
      { line: 5, cells: ["+3", "-4", "5", "6"] },
    ]);
  });

  test("is refused when it is no text, or a quotation mark stays open, with the line", async () => {
    const refused = { ok: false, refusal: { code: "not_text" } };
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]))).toEqual(refused);
    expect(await read(new Uint8Array([0x4e, 0xe4, 0x0a]))).toEqual(refused);
    expect(await read("N\0a\0")).toEqual(refused);
    expect(await read('Name,1\nAna,L\n"Ben,L\n')).toMatchObject({ ok: false, refusal: { code: "broken" } });
    expect(await cells("")).toEqual([]);
  });
});
