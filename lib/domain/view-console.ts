import { isAllRevealed, isSortable } from "./cards";
import { type RollCall, rollCallOf } from "./console-people";
import type { Card } from "./deck";
import {
  agreement,
  bySplit,
  type ClosingFigures,
  closingFigures,
  type Results,
  type ShiftRow,
  shiftOf,
} from "./findings";
import { isSplit, type Shown, shownToFacilitator } from "./policy";
import type { Room } from "./room";
import { baseView, type Prompt, promptsOnStage, type ViewBase } from "./view-common";
import type { Stage } from "./workshop";

export type ConsoleCard = {
  id: string;
  kind: Card["kind"];
  title: string;
  /** of the card on stage: the deck has them all, and this is sent four times a second */
  text: string | null;
  /** for the facilitator only: counts from one answer on */
  first: Shown;
  final: Shown;
  split: boolean;
  discussed: boolean;
  revealed: boolean;
  onStage: boolean;
  arguing: number;
  gain: ShiftRow["gain"];
  movement: ShiftRow["movement"];
};

/** What the facilitator sees. The deck with its model is sent once, beside the first view. */
export type ConsoleView = ViewBase &
  RollCall & {
    code: string;
    stageKey: string;
    stage: Omit<Stage, "card" | "prompts"> & { cardId: string | null; prompts: Prompt[] };
    cards: ConsoleCard[];
    /** ids of the cards to sort, most even split first */
    bySplit: string[];
    allRevealed: boolean;
    agreement: { agree: number; own: number; of: number };
    closing: ClosingFigures | null;
    phaseStartedAt: number;
  };

export function consoleView(room: Room, results: Results, now: number): ConsoleView {
  const { workshop } = room;
  const { deck, stage } = workshop;
  const { card, prompts: _, ...rest } = stage;
  const counts = usesFinal(room) ? results.final : results.first;
  return {
    ...baseView(workshop, results.people, now),
    ...rollCallOf(room, now),
    code: workshop.code,
    stageKey: workshop.stageKey,
    stage: {
      ...rest,
      cardId: card === null ? null : (deck.cards[card]?.id ?? null),
      prompts: promptsOnStage(workshop),
    },
    cards: deck.cards.flatMap((_card, index) => consoleCard(room, results, index)),
    bySplit: bySplit(deck, counts).flatMap((index) => deck.cards[index]?.id ?? []),
    allRevealed: isAllRevealed(workshop),
    agreement: agreement(deck, results.final),
    closing: workshop.phase === "closed" ? closingFigures(deck, results) : null,
    phaseStartedAt: workshop.phaseStartedAt,
  };
}

const usesFinal = ({ workshop }: Room) => !["lobby", "sort", "discuss"].includes(workshop.phase);

function consoleCard(room: Room, results: Results, index: number): ConsoleCard[] {
  const { workshop } = room;
  const card = workshop.deck.cards[index];
  if (card === undefined || card.kind === "practice") return [];
  const first = results.first[index] ?? [];
  const final = results.final[index] ?? [];
  const { gain, movement } = shiftOf(workshop.deck, results, index);
  return [
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      text: workshop.stage.card === index ? card.text : null,
      first: shownToFacilitator(first),
      final: shownToFacilitator(final),
      split: isSortable(card) && isSplit(usesFinal(room) ? final : first),
      discussed: workshop.discussed.includes(index),
      revealed: workshop.revealed.includes(index),
      onStage: workshop.stage.card === index,
      arguing: results.arguing[index] ?? 0,
      gain,
      movement,
    },
  ];
}
