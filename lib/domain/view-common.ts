import { columnIndex, sortableIndices } from "./cards";
import type { Card, Deck } from "./deck";
import { type Results, type ShiftRow, shiftOf } from "./findings";
import type { Phase } from "./phase";
import { type Shown, shown } from "./policy";
import type { PromptId } from "./prompts";
import type { Timer } from "./timer";
import type { Workshop } from "./workshop";

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
  shift: ShiftRow;
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
    shift: shiftOf(workshop.deck, results, index),
    arguing: results.arguing[index] ?? 0,
  };
}

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

/** The split of the card on stage in discuss, when the facilitator shows it (DECISIONS 8). */
export function barsOnStage(workshop: Workshop, results: Results): Shown | null {
  const { card, bars } = workshop.stage;
  if (workshop.phase !== "discuss" || card === null || !bars) return null;
  if (!sortableIndices(workshop.deck).includes(card)) return null;
  return shown(results.first[card] ?? []);
}
