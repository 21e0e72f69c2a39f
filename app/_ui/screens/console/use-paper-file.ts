import { useTranslations } from "next-intl";
import { useState } from "react";
import { roundsOfSheets } from "@/lib/domain/paper";
import { type Fault, type FileRefusal, readRows } from "@/lib/domain/paper-file";
import {
  FILE_BYTES_MAX,
  FILE_SHEETS_MAX,
  type FileSheet,
  SHEETS_AT_ONCE,
  sheetsOf,
} from "@/lib/domain/paper-file-sheets";
import type { SheetOutcome } from "@/lib/live/protocol";
import { useConsole } from "./console-context";
import { newId } from "./new-id";
import { readCsv } from "./read-csv";
import type { Failure } from "./use-run";

export type PaperFileRefusal =
  | FileRefusal
  | { code: "too_large" | "too_many" | "not_text" | "broken" | "unreadable"; line?: number };

/** A sheet with the id under which it is entered as a person of its own, if that is wanted. */
type Sheet = FileSheet & { ownId: string };
export type Preview = { sheets: Sheet[]; faults: Fault[] };
/** What came of the sheets so far, by line. `wanted`: how many are to be entered. */
export type Entering = { wanted: number; outcomes: ReadonlyMap<number, SheetOutcome>; failure: Failure["code"] | null };

type Choosing = { step: "choosing"; refusal: PaperFileRefusal | null; failure: Failure["code"] | null };
type PaperFileStep =
  | Choosing
  | { step: "reading" }
  | ({ step: "preview" } & Preview)
  | ({ step: "entering" | "stopped" | "entered" } & Preview & Entering);

const BEGIN: Choosing = { step: "choosing", refusal: null, failure: null };

/** Sheets that are entered unless the facilitator takes them out, and those that are only when asked for (PAPER-12). */
export const isGood = ({ kind }: FileSheet) => kind === "new" || kind === "added";
export const isDouble = ({ kind, first }: FileSheet) => kind === "named" || (kind === "held" && first !== null);

/** A file of sheets, from its choice to what became of each. Nothing is kept before the facilitator has seen what is in it. */
export function usePaperFile() {
  const { view, deck, workshopId, send } = useConsole();
  const words = useTranslations("paper.file.headings");
  const [state, setState] = useState<PaperFileStep>(BEGIN);
  const refuse = (refusal: PaperFileRefusal) => setState({ ...BEGIN, refusal });

  async function choose(file: File) {
    if (file.size > FILE_BYTES_MAX) return refuse({ code: "too_large" });
    setState({ step: "reading" });
    const csv = await readCsv(file).catch(() => ({ ok: false as const, refusal: { code: "unreadable" as const } }));
    if (!csv.ok) return refuse(csv.refusal);
    const headings = { name: words("name"), round: words("round") };
    const taken = { rounds: roundsOfSheets(view.phase), asksHowSure: view.options.confidence };
    const read = readRows({ deck, workshopId, words: headings, ...taken }, csv.lines);
    if (!read.ok) return refuse(read.refusal);
    const { sheets, faults } = sheetsOf(read.rows, read.faults, view.sheets);
    if (sheets.length > FILE_SHEETS_MAX) return refuse({ code: "too_many" });
    const all = [...read.faults, ...faults].sort((a, b) => a.line - b.line);
    await compare({ faults: all, sheets: sheets.map((sheet) => ({ ...sheet, ownId: newId() })) });
  }

  /** The server knows which lines were entered before. */
  async function compare({ sheets, faults }: Preview) {
    const known = new Map<number, SheetOutcome>();
    const isOfLine = ({ sheetId }: Sheet) => sheetId === null;
    const failure = await inTurn(true, sheets.filter(isOfLine), (sheet, outcome) => known.set(sheet.line, outcome));
    if (failure !== null) return setState({ ...BEGIN, failure });
    const kindOf = ({ line, kind }: Sheet) => {
      const outcome = known.get(line);
      return outcome === "held" || outcome === "added" ? outcome : kind;
    };
    setState({ step: "preview", faults, sheets: sheets.map((sheet) => ({ ...sheet, kind: kindOf(sheet) })) });
  }

  async function enter({ sheets, faults }: Preview, withDoubles: boolean, before: Entering["outcomes"] = new Map()) {
    const wanted = sheets.filter((sheet) => isGood(sheet) || (withDoubles && isDouble(sheet)));
    const outcomes = new Map(before);
    const told = (step: "entering" | "stopped" | "entered", failure: Failure["code"] | null = null) =>
      setState({ step, sheets, faults, wanted: wanted.length, outcomes: new Map(outcomes), failure });
    told("entering");
    const left = wanted.filter(({ line }) => !outcomes.has(line));
    const failure = await inTurn(false, left, (sheet, outcome) => {
      outcomes.set(sheet.line, outcome);
      told("entering");
    });
    told(failure === null ? "entered" : "stopped", failure);
  }

  /** As many at once as a packet holds; why it stopped, or null. */
  async function inTurn(check: boolean, sheets: Sheet[], tell: (sheet: Sheet, outcome: SheetOutcome) => void) {
    for (let from = 0; from < sheets.length; from += SHEETS_AT_ONCE) {
      const some = sheets.slice(from, from + SHEETS_AT_ONCE);
      const answer = await send("enterPapers", { check, sheets: some.map((sheet) => asSent(sheet)) });
      if (!answer.ok) return answer.code;
      for (const [at, sheet] of some.entries()) tell(sheet, answer.value[at] ?? "unavailable");
    }
    return null;
  }

  return { state, choose, enter, startAgain: () => setState(BEGIN) };
}

/** What is there by its line and is entered all the same gets an id of its own. */
const asSent = ({ sheetId, ownId, copy, name, first, second, firstSure, secondSure, kind }: Sheet) => ({
  ...{ copy, name, first, second, firstSure, secondSure },
  sheetId: kind === "held" ? ownId : sheetId,
});
