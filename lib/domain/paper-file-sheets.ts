import type { ConsoleSheet } from "./console-people";
import { openSheet } from "./paper";
import type { Fault, FileRow, NumberedAnswers, NumberedSure } from "./paper-file";
import type { Room } from "./room";

/** Most sheets of one file: a hall of 3,000 in which every sixth has no phone. */
export const FILE_SHEETS_MAX = 500;
/** 500 sheets of 120 cards with whole words in the cells are 900 kB. */
export const FILE_BYTES_MAX = 1_000_000;
/** Sent at once: of 120 cards in both rounds, each with how sure, they are 26 kB, well within a packet. */
export const SHEETS_AT_ONCE = 12;

type Answers = { first: NumberedAnswers | null; second: NumberedAnswers | null };
/** How sure of them; null where these are. */
type HowSure = { firstSure: NumberedSure | null; secondSure: NumberedSure | null };

/**
 * One sheet of a file. `sheetId`: the one that is there, to which these second answers belong; else null. `copy`: how many
 * lines above say the same. `kind`: `named` seems to be there already by its name, `held` is.
 */
export type FileSheet = Answers &
  HowSure & {
    line: number;
    sheetId: string | null;
    copy: number;
    name: string;
    kind: SheetFate | "named";
  };

/** What becomes of a sheet of a file: a person more, second answers for one who is there, or nothing as it is there. */
export type SheetFate = "new" | "added" | "held";

/** PAPER-11, PAPER-12: the sheets that good lines make, and the lines that do not fit the others; `faulty` are no good alone. */
export function sheetsOf(
  rows: readonly FileRow[],
  faulty: readonly Fault[],
  there: readonly ConsoleSheet[],
): { sheets: FileSheet[]; faults: Fault[] } {
  const firsts = onceEach(rows.filter(({ round }) => round === 1));
  const seconds = onceEach(rows.filter(({ round }) => round === 2));
  const news = firstSheets(firsts.rows, there);
  const placed = placeSeconds(seconds.rows, news, faulty, there);
  return {
    sheets: [...news, ...placed.added].sort((a, b) => a.line - b.line),
    faults: [...firsts.faults, ...seconds.faults, ...placed.faults],
  };
}

const keyOf = (name: string) => name.toLowerCase();

/** A name is on one sheet: a second line with it would be the same person twice. */
function onceEach(rows: readonly FileRow[]): { rows: FileRow[]; faults: Fault[] } {
  const lineOf = new Map<string, number>();
  const faults: Fault[] = [];
  const once = rows.filter(({ line, name }) => {
    const other = name === "" ? undefined : lineOf.get(keyOf(name));
    if (other === undefined) lineOf.set(keyOf(name), line);
    else faults.push({ line, code: "name_twice", said: name, other });
    return other === undefined;
  });
  return { rows: once, faults };
}

function firstSheets(rows: readonly FileRow[], there: readonly ConsoleSheet[]): FileSheet[] {
  const copies = new Map<string, number>();
  return rows.map(({ line, name, answers, sure }) => {
    const says = lineSays(name, answers, 0);
    const copy = copies.get(says) ?? 0;
    copies.set(says, copy + 1);
    const kind = namedSo(name, there).length > 0 ? "named" : "new";
    return { line, sheetId: null, copy, name, first: answers, firstSure: sure, second: null, secondSure: null, kind };
  });
}

/** PAPER-12: what makes a line the same as one that was entered before; marks of how sure are none of it. */
export const lineSays = (name: string, first: NumberedAnswers, copy: number): string =>
  JSON.stringify([keyOf(name), first, copy]);

const namedSo = <Named extends { name: string }>(name: string, all: readonly Named[]): Named[] =>
  name === "" ? [] : all.filter((one) => keyOf(one.name) === keyOf(name));

/** PAPER-11: second answers belong to the sheet of their name: one of the file, or else one that is there. */
function placeSeconds(
  rows: readonly FileRow[],
  news: readonly FileSheet[],
  faulty: readonly Fault[],
  there: readonly ConsoleSheet[],
): { added: FileSheet[]; faults: Fault[] } {
  const added: FileSheet[] = [];
  const faults: Fault[] = [];
  for (const { line, name, answers, sure } of rows) {
    const [inFile] = namedSo(name, news);
    const [sheet, another] = namedSo(name, there);
    if (name === "") faults.push({ line, code: "second_unnamed" });
    else if (inFile !== undefined) Object.assign(inFile, { second: answers, secondSure: sure });
    else if (another !== undefined) faults.push({ line, code: "second_of_several", said: name });
    else if (sheet === undefined) faults.push(withoutFirst(line, name, faulty));
    else {
      const kind = sheet.second === 0 ? "added" : "held";
      const second = { first: null, firstSure: null, second: answers, secondSure: sure };
      added.push({ line, sheetId: sheet.id, copy: 0, name, ...second, kind });
    }
  }
  return { added, faults };
}

/** Where the line with the first answers is no good, that is the reason. */
function withoutFirst(line: number, name: string, faulty: readonly Fault[]): Fault {
  const other = faulty.find((fault) => keyOf(fault.name ?? "") === keyOf(name));
  return other === undefined
    ? { line, code: "second_alone", said: name }
    : { line, code: "first_faulty", said: name, other: other.line };
}

/** PAPER-12: what entering a sheet by this id would do now; null where second answers have no sheet any more. */
export function fateOf(room: Room, sheetId: string, { first, second }: Answers): SheetFate | null {
  if (!room.people.has(sheetId)) return first === null ? null : "new";
  const opened = openSheet(room, sheetId);
  if (opened === null) return first === null ? null : "held";
  return second !== null && opened.second.length === 0 ? "added" : "held";
}
