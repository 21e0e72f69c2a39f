import { sortableIndices } from "./cards";
import type { Change, Refusal, SavePaper } from "./commands";
import { isPaper, roundsOfSheets, type SheetCell, unknownIn } from "./paper";
import { isBefore, type Round } from "./phase";
import { ok, type Result, refused } from "./result";
import type { Participant, Workshop } from "./workshop";

/** `sheet`: the one that the command names; null when there is none yet by this id. */
export function savePaper(
  workshop: Workshop,
  sheet: Participant | null,
  command: SavePaper,
  now: number,
): Result<Change[], Refusal> {
  if (sheet === null ? command.seen > 0 : !isOwnSheet(workshop, sheet)) return refused("not_a_participant");
  if (!isBefore(workshop.phase, "compare")) return refused("sheets_closed");
  const taken = roundsOfSheets(workshop.phase);
  if (taken.length === 0 || (command.second !== null && !taken.includes(2))) return refused("wrong_phase");
  // PAPER-5: somebody else saved it since this facilitator opened it.
  if (sheet !== null && sheet.revision !== command.seen) return refused("sheet_changed");
  const rows = [...rowsOf(1, command.first), ...rowsOf(2, command.second)];
  for (const row of rows) {
    const unknown = unknownIn(workshop.deck, row);
    if (unknown !== null) return refused(unknown);
  }
  const cells = [
    ...(command.first === null ? [] : wholeRound(workshop, 1, rows)),
    ...(command.second === null ? [] : wholeRound(workshop, 2, rows)),
  ];
  const revision = workshop.version + 1;
  const known = sheet ?? newSheet(workshop, command, now);
  const saved = { ...known, name: command.name ?? known.guestName, revision };
  return ok([{ type: "paperSaved", sheet: saved, isNew: sheet === null, cells }]);
}

const isOwnSheet = (workshop: Workshop, sheet: Participant) =>
  sheet.workshopId === workshop.id && isPaper(sheet) && !sheet.removed;

const rowsOf = (round: Round, answers: SavePaper["first"]): SheetCell[] =>
  (answers ?? []).map((answer) => ({ round, ...answer }));

/** PAPER-6: a sheet is saved as a whole, so that what was taken out is empty again. Of a card named twice the last counts. */
function wholeRound({ deck }: Workshop, round: Round, rows: SheetCell[]): SheetCell[] {
  const given = new Map(rows.filter((row) => row.round === round).map((row) => [row.card, row]));
  return sortableIndices(deck).map((card) => given.get(card) ?? { round, card, col: null, sure: null });
}

/** PAPER-7: a sheet is called by the number of its entry where it has no name of its own, and where names are off. */
function newSheet(workshop: Workshop, { sheetId, untitled }: SavePaper, now: number): Participant {
  const called = untitled(workshop.papers + 1);
  return {
    id: sheetId,
    workshopId: workshop.id,
    kind: "paper",
    revision: 0,
    name: called,
    guestNumber: workshop.joined + 1,
    guestName: called,
    formerly: null,
    nameHidden: false,
    joinedIn: workshop.phase,
    joinedAt: now,
    removed: false,
    banned: false,
    simulated: false,
    table: null,
    doneIn: null,
    practised: false,
    rating: null,
  };
}
