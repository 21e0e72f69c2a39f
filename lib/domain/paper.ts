import { cell, placed, sureOf, UNSAID } from "./board";
import { isSortable, sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { isBefore, type Phase, type Round } from "./phase";
import type { Person, Room } from "./room";

/** What a paper sheet says about one card. `col` null: left empty. `sure`: null when nothing was ticked. */
export type SheetCell = { round: Round; card: number; col: number | null; sure: boolean | null };

/** Whose answers a facilitator typed in: such a participant has no phone, no token and no seat. */
export const isPaper = ({ kind }: Pick<Person, "kind">) => kind === "paper";

/**
 * PAPER-2: the rounds whose answers are taken from sheets in this phase. Sheets are collected when sort ends and typed in
 * while the room talks, so round 1 stays open for them longer than for phones; from compare on the figures stand.
 */
export function roundsOfSheets(phase: Phase): readonly Round[] {
  if (phase === "lobby" || !isBefore(phase, "compare")) return [];
  return phase === "resort" ? [1, 2] : [1];
}

/** Sheets can be entered and corrected now. */
export const areSheetsTaken = (phase: Phase): boolean => roundsOfSheets(phase).length > 0;

/** Why a row of a sheet cannot be taken: a card that nobody sorts, or a column that the deck does not have. */
export function unknownIn(
  { cards, columns }: Deck,
  { card, col }: SheetCell,
): "unknown_card" | "unknown_column" | null {
  const known = cards[card];
  if (known === undefined || !isSortable(known)) return "unknown_card";
  return col !== null && columns[col] === undefined ? "unknown_column" : null;
}

/** One answer of a sheet as the console shows it for correction. */
export type SheetAnswer = { cardId: string; columnId: string; sure: boolean | null };

/** `name`: empty where the sheet has none of its own. `revision`: what a save has to say that it saw. */
export type OpenedSheet = { name: string; revision: number; first: SheetAnswer[]; second: SheetAnswer[] };

/** PAPER-8: what a sheet says, for the facilitator who corrects it; null where there is no such sheet any more. */
export function openSheet({ people, workshop }: Room, sheetId: string): OpenedSheet | null {
  const sheet = people.get(sheetId);
  if (sheet === undefined || sheet.removed || !isPaper(sheet)) return null;
  const { name, guestName, revision } = sheet;
  const answers = (round: Round) => answersOf(workshop.deck, sheet, round);
  return { name: name === guestName ? "" : name, revision, first: answers(1), second: answers(2) };
}

function answersOf(deck: Deck, { board, confidence }: Person, round: Round): SheetAnswer[] {
  return sortableIndices(deck).flatMap((card) => {
    const column = deck.columns[placed(board, round, card)];
    const said = confidence[cell(deck.cards.length, round, card)] ?? UNSAID;
    return column === undefined
      ? []
      : [{ cardId: deck.cards[card]?.id ?? "", columnId: column.id, sure: sureOf(said) }];
  });
}
