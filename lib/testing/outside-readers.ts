import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { extractText, getDocumentProxy } from "unpdf";

// Files of a report read by programs that did not write them.

const run = promisify(execFile);

/** Whether LibreOffice is here; where it is not, what is left out is named. */
export const hasOffice = (what: string): boolean => canRun("soffice", ["--version"], what) !== null;

/**
 * Where a program is that can do this: on the path, or the system's own, to which Debian's packages belong. null where there
 * is none, and then what is left out is named.
 */
export function canRun(program: string, trial: readonly string[], what: string): string | null {
  const found = [program, `/usr/bin/${program}`].find((one) => spawnSync(one, trial).status === 0);
  if (found === undefined) process.stdout.write(`skipped: ${what} (no ${[program, ...trial].join(" ")} here)\n`);
  return found ?? null;
}

/** What a script of R or Python prints that is given these files, in their order. */
export function ranOn(program: string, script: string, files: Record<string, string>): Promise<string> {
  return inFolder(async (folder) => {
    const names = Object.entries({ ...files, script }).map(([name, text]) => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    const { stdout } = await run(program, [names.at(-1) ?? "", ...names.slice(0, -1)], {
      env: ANY_TEXT,
      maxBuffer: 1e8,
    });
    return stdout;
  });
}

const ANY_TEXT = { ...process.env, LC_ALL: "C.UTF-8" };

const hasPdfToText = spawnSync("pdftotext", ["-v"]).status === 0;

export const squeezed = (text: string) => text.replaceAll(/\s+/g, " ");

/** A PDF's text, page by page in the order in which it was written, spaces and lines alike: by pdftotext, where it is. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  if (!hasPdfToText) return (await extractText(await getDocumentProxy(bytes.slice()))).text.map(squeezed);
  return inFolder(async (folder) => {
    const file = path.join(folder, "file.pdf");
    writeFileSync(file, bytes);
    const { stdout } = await run("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { maxBuffer: 1e8 });
    return stdout.split("\f").slice(0, -1).map(squeezed);
  });
}

export const pdfText = async (bytes: Uint8Array): Promise<string> => squeezed((await pdfPages(bytes)).join(" "));

export const hasPdfInfo = canRun("pdfinfo", ["-v"], "a PDF's tags as they are read aloud") !== null;

/** A PDF as its tags have it, line by line: what a screen reader is given. */
export function pdfTagged(bytes: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const file = path.join(folder, "file.pdf");
    writeFileSync(file, bytes);
    return (await run("pdfinfo", ["-struct-text", "-enc", "UTF-8", file], { maxBuffer: 1e8 })).stdout;
  });
}

/**
 * Files by name, opened by LibreOffice in one go, since its start takes seconds, and written as another kind: "pdf", or
 * "csv" with a file for each sheet, figures as they are. By the names of what it wrote.
 */
export function convertedByOffice(files: Record<string, Uint8Array>, to: "pdf" | "csv"): Promise<Map<string, Buffer>> {
  return inFolder(async (folder) => {
    const [from, out] = [path.join(folder, "from"), path.join(folder, "out")];
    mkdirSync(from);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(from, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // comma, quotes, UTF-8, from line 1, no shown formats, every sheet
    const kind = to === "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1" : to;
    const names = Object.keys(files).map((name) => path.join(from, name));
    await run("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", out, ...names]);
    return new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name))]));
  });
}

/** What a line of a shell prints in a folder with these files. */
export function ranIn(line: string, files: Record<string, string>): Promise<string> {
  return inFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    return (await run("sh", ["-c", line], { cwd: folder, env: ANY_TEXT })).stdout;
  });
}

async function inFolder<Made>(make: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-outside-"));
  try {
    return await make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
