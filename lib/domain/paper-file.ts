import { sortableIndices } from "./cards";
import type { Column, Deck } from "./deck";
import { cleanName, NAME_MAX, readersLetters, visibleLine } from "./names";
import { sheetOrder } from "./order";
import type { Round } from "./phase";

/** A row of the file as its reader gives it; `line`: where it ends, as an editor counts lines. */
export type FileLine = { line: number; cells: string[] };

/** The column of each number of the printed sheet, in the order of the numbers; null where nothing was ticked. */
export type NumberedAnswers = (number | null)[];

/** How sure somebody was of each of them; null where nothing was said, or nothing ticked. */
export type NumberedSure = (boolean | null)[];

/** One good line. `name`: as people will see it, "" without one. */
export type FileRow = { line: number; name: string; round: Round; answers: NumberedAnswers; sure: NumberedSure };

/**
 * What is wrong with a line. `name`: the one in it; `heading`: of the cell; `said`: what stands in it; `other`: the line that
 * it disagrees with.
 */
export type Fault = { line: number; code: FaultCode; name?: string; heading?: string; said?: string; other?: number };
type FaultCode =
  | "answer"
  | "ambiguous"
  | "sure_not_asked"
  | "round"
  | "second_closed"
  | "name"
  | "too_many_cells"
  | "empty"
  | "name_twice"
  | "second_unnamed"
  | "second_alone"
  | "second_of_several"
  | "first_faulty";

/** Why nothing of a file can be read. */
export type FileRefusal = {
  code: "nothing" | "no_card" | "unknown_heading" | "other_card" | "heading_twice";
  heading?: string;
  /** the title that this workshop's sheet has there */
  title?: string;
};

/** What the columns that are no cards are headed with. */
export type FileHeadings = { name: string; round: string };

/** PAPER-9: the headings of a workshop's file: name, round, and the cards by number and title. */
export const headingsOf = (deck: Deck, workshopId: string, { name, round }: FileHeadings): string[] => [
  name,
  round,
  ...titlesOf(deck, workshopId).map((title, at) => `${at + 1}. ${title}`),
];

const titlesOf = (deck: Deck, workshopId: string) =>
  sheetOrder(deck, workshopId).map((card) => deck.cards[card]?.title ?? "");

type Place = "name" | "round" | number;
/** `rounds`: whose answers are taken now. `asksHowSure`: whether this workshop asks how sure one is. */
type Taken = { rounds: readonly Round[]; asksHowSure: boolean };
type Reading = Taken & { deck: Deck; headings: string[]; places: Place[] };

/**
 * PAPER-9, PAPER-10: the lines of a file, each read for itself. Lines without any letter are passed over.
 */
export function readRows(
  { deck, workshopId, words, ...taken }: Taken & { deck: Deck; workshopId: string; words: FileHeadings },
  lines: readonly FileLine[],
): { ok: true; rows: FileRow[]; faults: Fault[] } | { ok: false; refusal: FileRefusal } {
  const [head, ...body] = lines.filter(({ cells }) => cells.some((cell) => plain(cell) !== ""));
  if (head === undefined) return { ok: false, refusal: { code: "nothing" } };
  const places = placesOf(head.cells, titlesOf(deck, workshopId), words);
  if (!Array.isArray(places)) return { ok: false, refusal: places };
  if (body.length === 0) return { ok: false, refusal: { code: "nothing" } };
  const read = body.map((line) => readLine({ deck, headings: head.cells, places, ...taken }, line));
  return {
    ok: true,
    rows: read.flatMap((one) => ("row" in one ? [one.row] : [])),
    faults: read.flatMap((one) => ("faults" in one ? one.faults : [])),
  };
}

/** What a reader means alike: one width, no capitals, no space around. */
const plain = (text: string) => visibleLine(text).normalize("NFKC").toLowerCase();

/** A number stands for another card in every workshop, so a title beside it has to be the title of that card. */
function placesOf(cells: string[], titles: string[], words: FileHeadings): Place[] | FileRefusal {
  const places: Place[] = [];
  for (const heading of withoutEmptyEnd(cells)) {
    const [, digits, title = ""] = /^(\d+)\s*[.:)]?\s*(.*)$/u.exec(plain(heading)) ?? [];
    const number = Number(digits);
    const here = titles[number - 1];
    const place = digits === undefined ? namedPlace(heading, words) : here === undefined ? null : number - 1;
    if (place === null) return { code: "unknown_heading", heading };
    if (here !== undefined && title !== "" && title !== plain(here))
      return { code: "other_card", heading, title: here };
    if (places.includes(place)) return { code: "heading_twice", heading };
    places.push(place);
  }
  return places.some((place) => typeof place === "number") ? places : { code: "no_card" };
}

const namedPlace = (heading: string, words: FileHeadings): "name" | "round" | null =>
  plain(heading) === plain(words.name) ? "name" : plain(heading) === plain(words.round) ? "round" : null;

/** A spreadsheet may close each line with empty cells. */
const withoutEmptyEnd = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => plain(cell) !== "") + 1);

function readLine(reading: Reading, { line, cells }: FileLine): { row: FileRow } | { faults: Fault[] } {
  const { deck, headings, places } = reading;
  const empty = sortableIndices(deck).map(() => null);
  const row: FileRow = { line, name: "", round: 1, answers: [...empty], sure: [...empty] };
  const faults: Fault[] = [];
  if (withoutEmptyEnd(cells).length > places.length) faults.push({ line, code: "too_many_cells" });
  for (const [at, place] of places.entries()) {
    const said = cells[at] ?? "";
    const code = plain(said) === "" ? null : fill(row, reading, place, said);
    if (code !== null) faults.push({ line, code, heading: headings[at] ?? "", said });
  }
  const isEmpty = row.answers.every((answer) => answer === null);
  if (faults.length === 0 && isEmpty) faults.push({ line, code: "empty" });
  return faults.length === 0 ? { row } : { faults: faults.map((fault) => ({ ...fault, name: row.name })) };
}

/** Writes into the row what a cell says, or tells what is wrong with it. */
function fill(row: FileRow, { deck, rounds, asksHowSure }: Reading, place: Place, said: string): FaultCode | null {
  if (place === "name") {
    row.name = cleanName(said) ?? "";
    return row.name === "" || readersLetters(visibleLine(said)).length > NAME_MAX ? "name" : null;
  }
  if (place === "round") {
    const round = Number(plain(said));
    if (round !== 1 && round !== 2) return "round";
    row.round = round;
    return rounds.includes(round) ? null : "second_closed";
  }
  const { columns, sure } = answerMeant(deck.columns, plain(said));
  row.answers[place] = columns[0] ?? null;
  row.sure[place] = sure;
  if (columns.length === 1 && sure !== null && !asksHowSure) return "sure_not_asked";
  return columns.length === 1 ? null : columns.length === 0 ? "answer" : "ambiguous";
}

/**
 * PAPER-13: a column, and behind it "!" for sure or "?" for not sure. No signs that a spreadsheet would reckon with: it
 * makes -1 of "1-". A column may be called with one of them at its end, and then it is no mark.
 */
function answerMeant(columns: readonly Column[], said: string): { columns: number[]; sure: boolean | null } {
  const whole = columnsMeant(columns, said);
  const [, column, mark] = /^(.*[^\s!?؟])\s*([!?؟])$/u.exec(said) ?? [];
  if (column === undefined) return { columns: whole, sure: null };
  const marked = columnsMeant(columns, column);
  if (whole.length === 0) return { columns: marked, sure: mark === "!" };
  return { columns: [...new Set([...whole, ...marked])], sure: null };
}

/**
 * PAPER-9: the columns that a cell may mean: by name, by first letter, by number, or by the letter in the shape on the
 * printed sheet. More than one where the first letter of one is the shape's letter of another.
 */
function columnsMeant(columns: readonly Column[], said: string): number[] {
  const meant = columns.flatMap(({ label }, at) => {
    const [first = ""] = readersLetters(plain(label));
    return [plain(label), first, String(at + 1), "abcd"[at]].includes(said) ? [at] : [];
  });
  const named = columns.findIndex(({ label }) => plain(label) === said);
  return named >= 0 ? [named] : meant;
}
