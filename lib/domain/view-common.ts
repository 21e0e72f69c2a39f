import { cardIndex, columnIndex, sortableIndices } from "./cards";
import type { Card, Deck } from "./deck";
import { directionIn, type Results, type Rounds, roundsIn, shiftOf } from "./findings";
import type { Layer } from "./layers";
import type { Direction, Movement } from "./movement";
import type { Phase } from "./phase";
import { type Shown, shown } from "./policy";
import type { PromptId } from "./prompts";
import type { Room } from "./room";
import type { Timer } from "./timer";
import type { Word, Workshop } from "./workshop";

/** What every view carries. `tick` is set when it is sent; `at` is server time in ms, by which clients set their clock. */
export type ViewBase = {
  version: number;
  tick: number;
  at: number;
  title: string;
  facilitator: string;
  phase: Phase;
  timer: Timer;
  columns: { id: string; label: string }[];
  /** people who joined and were not removed */
  people: number;
  /** they are simulated, and every screen says so */
  rehearsal: boolean;
};

/** A card as everybody may see it: nothing of the model. */
export type PlainCard = { id: string; kind: Card["kind"]; title: string; text: string };

/** A prompt on stage: `text` is set for the card's own prompt, else the catalogue has it under `prompts.<id>`. */
export type Prompt = { id: PromptId; text: string | null };

/** A card with the article's view, from the moment it was revealed in compare. */
export type RevealedCard = PlainCard & {
  /** index of the column in which the article has it; null: it takes both, or the article does not settle it */
  expected: number | null;
  label: string;
  closeCall: boolean;
  rationale: string | null;
  basis: string[];
  counterview: string | null;
  /** shares (interplay) or cases (emphasis) by column index */
  byColumn: string[] | null;
  rounds: Rounds;
  movement: Movement | null;
  /** where people went between the rounds; null when too few answered both */
  direction: Direction | null;
  arguing: number;
};

export function baseView(workshop: Workshop, people: number, now: number): ViewBase {
  return {
    version: workshop.version,
    tick: 0,
    at: now,
    title: workshop.title,
    facilitator: workshop.facilitator,
    phase: workshop.phase,
    timer: workshop.timer,
    columns: workshop.deck.columns.map(({ id, label }) => ({ id, label })),
    people,
    rehearsal: workshop.rehearsal,
  };
}

export const plainCard = ({ id, kind, title, text }: Card): PlainCard => ({ id, kind, title, text });

/** VIEW-MODEL-1: the only place where a card's model becomes part of what phones and stage receive. */
export function revealedCard(workshop: Workshop, results: Results, index: number): RevealedCard | null {
  const card = workshop.deck.cards[index];
  if (card === undefined || !workshop.revealed.includes(index)) return null;
  const expected = columnIndex(workshop.deck, card.expected);
  const { byColumn } = card;
  return {
    ...plainCard(card),
    expected: expected < 0 ? null : expected,
    label: modelLabel(workshop.deck, card),
    closeCall: card.grounding === "inferred" && card.kind === "sort",
    rationale: card.rationale,
    basis: card.basis,
    counterview: card.counterview,
    byColumn: byColumn === null ? null : workshop.deck.columns.map((column) => byColumn[column.id] ?? ""),
    rounds: roundsIn(results, index),
    movement: shiftOf(workshop.deck, results, index).movement,
    direction: directionIn(workshop.deck, results, index),
    arguing: results.arguing[index] ?? 0,
  };
}

/** A card on stage with the room's split; null until its layer is shown. */
export type CardOnStage = PlainCard & { bars: Shown | null };

/** A pair as everybody may see it: its cards in an order that does not follow the columns (VIEW-MODEL-2). */
export type PairOnStage = {
  id: string;
  layer: Layer;
  event: string;
  question: string;
  /** what the article makes of the two; null until all of them were opened */
  shows: string | null;
  cards: CardOnStage[];
};

/** STAGE-5 */
export function pairOnStage(workshop: Workshop, results: Results): PairOnStage | null {
  const { phase, stage, deck, revealed } = workshop;
  const pair = phase === "compare" ? deck.pairs.find(({ id }) => id === stage.pair) : undefined;
  if (pair === undefined) return null;
  const indices = Object.values(pair.cards).map((cardId) => cardIndex(deck, cardId));
  const cards = indices.flatMap((index) => {
    const card = deck.cards[index];
    return card === undefined ? [] : [{ ...plainCard(card), bars: barsOnStage(workshop, results, index) }];
  });
  const isOpen = indices.every((index) => revealed.includes(index));
  return {
    id: pair.id,
    layer: stage.layer,
    event: pair.event,
    question: pair.question,
    shows: isOpen ? pair.shows : null,
    cards: cards.sort((a, b) => (a.title < b.title ? -1 : 1)),
  };
}

/** Lines in one box that the stage can show at reading size. */
const BOX_SHOWN = 6;

/** Lines of those who were not removed, and of the facilitators. */
export const presentWords = ({ words, people }: Room): Word[] =>
  words.filter(({ by }) => by === null || people.get(by)?.removed === false);

/** WORD-2: what the room wrote about a card without a column, by column, without hidden lines; the newest that fit. */
export function boxLinesOf(room: Room, card: number, most = BOX_SHOWN): Word[][] | null {
  const { deck } = room.workshop;
  if (deck.cards[card]?.kind !== "interplay") return null;
  const lines = presentWords(room).filter((word) => word.card === card && !word.hidden);
  return deck.columns.map((_, col) => lines.filter((word) => word.col === col).slice(-most));
}

export const boxesOf = (...asked: Parameters<typeof boxLinesOf>): string[][] | null =>
  boxLinesOf(...asked)?.map((box) => box.map(({ text }) => text)) ?? null;

export function modelLabel(deck: Deck, card: Card): string {
  if (card.kind === "interplay") return deck.labels.interplay;
  if (card.kind === "emphasis") return card.expected === null ? deck.labels.unsettled : deck.labels.leans;
  return deck.labels.model;
}

export function promptsOnStage(workshop: Workshop): Prompt[] {
  const card = workshop.stage.card === null ? undefined : workshop.deck.cards[workshop.stage.card];
  return workshop.stage.prompts
    .map((id) => ({ id, text: id === "card" ? (card?.discussionPrompt ?? null) : null }))
    .filter((prompt) => prompt.id !== "card" || prompt.text !== null);
}

/** The split of a card on stage, once the facilitator shows the room's layer. */
export function barsOnStage({ phase, stage, deck }: Workshop, results: Results, card: number): Shown | null {
  if (stage.layer === "card" || !sortableIndices(deck).includes(card)) return null;
  return shown((phase === "discuss" ? results.first : results.final)[card] ?? []);
}
