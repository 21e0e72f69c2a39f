import type { OpenedSheet, SheetAnswer } from "@/lib/domain/paper";

export type PaperRound = "first" | "second";
type Said = Omit<SheetAnswer, "cardId">;
/** by card; a card that is missing was left empty */
export type PaperAnswers = ReadonlyMap<string, Said>;

/**
 * What was typed of a sheet and is not saved yet. `seen`: the revision that was opened, 0 for a new sheet. `hasSecond`:
 * second answers were typed here.
 */
export type PaperDraft = { sheetId: string; seen: number; name: string; changed: boolean; hasSecond: boolean } & Record<
  PaperRound,
  PaperAnswers
>;

export const emptyDraft = (sheetId: string): PaperDraft => ({
  ...{ sheetId, seen: 0, name: "", changed: false, hasSecond: false },
  ...{ first: new Map(), second: new Map() },
});

export const draftOf = (sheetId: string, { name, revision, first, second }: OpenedSheet): PaperDraft => ({
  ...{ sheetId, seen: revision, name, changed: false, hasSecond: false },
  ...{ first: byCard(first), second: byCard(second) },
});

const byCard = (answers: SheetAnswer[]): PaperAnswers => new Map(answers.map(({ cardId, ...said }) => [cardId, said]));

/** The draft with another answer to one card; null empties it. */
export function withAnswer(draft: PaperDraft, round: PaperRound, cardId: string, said: Said | null): PaperDraft {
  const answers = new Map(draft[round]);
  if (said === null) answers.delete(cardId);
  else answers.set(cardId, said);
  return { ...draft, changed: true, hasSecond: draft.hasSecond || round === "second", [round]: answers };
}

/** The server holds just what was typed: its answer to the save that brought it was lost on the way. */
export const isHeld = (draft: PaperDraft, held: OpenedSheet): boolean =>
  draft.name.trim() === held.name &&
  isSame(draft.first, byCard(held.first)) &&
  isSame(draft.second, byCard(held.second));

const isSame = (a: PaperAnswers, b: PaperAnswers) =>
  a.size === b.size &&
  [...a].every(([cardId, said]) => said.columnId === b.get(cardId)?.columnId && said.sure === b.get(cardId)?.sure);

/** As the wire takes it. */
export const listOf = (answers: PaperAnswers): SheetAnswer[] =>
  [...answers].map(([cardId, said]) => ({ cardId, ...said }));
