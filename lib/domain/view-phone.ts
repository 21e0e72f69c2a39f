import { cell, placed, TAKEN } from "./board";
import { type ClosingFigures, closingFigures, type Results } from "./findings";
import { ownOrder } from "./order";
import { isBefore, type Round } from "./phase";
import type { Shown } from "./policy";
import { type Person, present, type Room } from "./room";
import {
  barsOnStage,
  baseView,
  type PlainCard,
  type Prompt,
  plainCard,
  promptsOnStage,
  type RevealedCard,
  revealedCard,
  type ViewBase,
} from "./view-common";
import type { Commitment } from "./workshop";

/** What all phones of a workshop receive alike. While people sort it holds nothing but phase, timer and head count. */
export type PhoneView = ViewBase & {
  /** the card on stage in discuss and compare */
  onStage: (PlainCard & { prompts: Prompt[]; bars: Shown | null }) | null;
  /** ids of the cards that come back empty in resort; empty before discuss */
  discussed: string[];
  revealed: RevealedCard[];
  /** whose view the article's is; from compare on */
  article: string | null;
  prompts: Prompt[];
  /** people who have written a commitment; in commit only */
  written: number | null;
  closing: ClosingFigures | null;
};

/** A placement of one's own: column index, or null when it was taken back. */
export type OwnPlacement = { cardId: string; round: Round; col: number | null; seq: number };

/** What belongs to one participant alone. */
export type OwnView = {
  participantId: string;
  name: string;
  guestNumber: number;
  practised: boolean;
  /** the cards to sort, in this person's own order */
  cards: PlainCard[];
  practiceCard: PlainCard | null;
  placements: OwnPlacement[];
  commitments: Commitment[];
  objections: string[];
  rating: number | null;
};

export function phoneView(room: Room, results: Results, now: number): PhoneView {
  const { workshop } = room;
  const base = baseView(workshop, results.people, now);
  const inDiscuss = workshop.phase === "discuss" || workshop.phase === "compare";
  const card = inDiscuss && workshop.stage.card !== null ? workshop.deck.cards[workshop.stage.card] : undefined;
  const talked = !isBefore(workshop.phase, "discuss");
  const opened = !isBefore(workshop.phase, "compare");
  return {
    ...base,
    onStage: card
      ? { ...plainCard(card), prompts: promptsOnStage(workshop), bars: barsOnStage(workshop, results) }
      : null,
    discussed: talked ? workshop.discussed.flatMap((index) => workshop.deck.cards[index]?.id ?? []) : [],
    revealed: opened ? workshop.revealed.flatMap((index) => revealedCard(workshop, results, index) ?? []) : [],
    article: opened ? workshop.deck.source.attribution : null,
    written: workshop.phase === "commit" ? present(room).filter((one) => one.commitments.length > 0).length : null,
    prompts: workshop.phase === "commit" ? promptsOnStage(workshop) : [],
    closing: workshop.phase === "closed" ? closingFigures(workshop.deck, results) : null,
  };
}

export function ownView(room: Room, person: Person): OwnView {
  const { deck } = room.workshop;
  const order = ownOrder(deck, person.id);
  const practice = deck.cards.find((card) => card.kind === "practice");
  return {
    participantId: person.id,
    name: person.name,
    guestNumber: person.guestNumber,
    practised: person.practised,
    cards: order.flatMap((index) => {
      const card = deck.cards[index];
      return card ? [plainCard(card)] : [];
    }),
    practiceCard: practice ? plainCard(practice) : null,
    placements: ownPlacements(room, person, order),
    commitments: person.commitments.map(({ at: _, ...commitment }) => commitment),
    objections: person.objections.flatMap((index) => deck.cards[index]?.id ?? []),
    rating: person.rating,
  };
}

/** In the person's own order: the deck's order groups the cards by column, and so would give the model away. */
function ownPlacements(room: Room, person: Person, order: readonly number[]): OwnPlacement[] {
  const { cards } = room.workshop.deck;
  const rounds: Round[] = [1, 2];
  return rounds.flatMap((round) =>
    order.flatMap((index): OwnPlacement[] => {
      const card = cards[index];
      const value = placed(person.board, round, index);
      if (card === undefined || (value < 0 && value !== TAKEN)) return [];
      const seq = person.seqs[cell(cards.length, round, index)] ?? 0;
      return [{ cardId: card.id, round, col: value < 0 ? null : value, seq }];
    }),
  );
}
