import { type AboutNamed, aboutNamed, type Topics, topicsOf } from "./about";
import { cell, placed, sureOf, TAKEN, UNSAID } from "./board";
import { type ClosingFigures, closingFigures, type Results } from "./findings";
import { type FollowUpWeeks, isAsked } from "./follow-up";
import type { Layer } from "./layers";
import { ownOrder } from "./order";
import { isBefore, type Phase, type Round } from "./phase";
import { type Person, present, type Room } from "./room";
import type { TableState } from "./tables";
import {
  barsOnStage,
  baseView,
  type CardOnStage,
  type PairOnStage,
  type PlainCard,
  type Prompt,
  pairOnStage,
  plainCard,
  promptsOnStage,
  type RevealedCard,
  revealedCard,
  type ViewBase,
} from "./view-common";
import type { Commitment, LastWord, Options, Workshop } from "./workshop";

/** What all phones of a workshop receive alike. While people sort it holds nothing but phase, timer and head count. */
export type PhoneView = ViewBase & {
  /** the card on stage in discuss and compare */
  onStage: (CardOnStage & { prompts: Prompt[]; layer: Layer }) | null;
  /** cards without a column about which a line is still taken; in discuss only */
  boxed: PlainCard[];
  /** the pair on stage in compare */
  pair: PairOnStage | null;
  /** ids of the cards that come back empty in resort; empty before discuss */
  discussed: string[];
  revealed: RevealedCard[];
  /** whose view the article's is; from compare on */
  article: string | null;
  prompts: Prompt[];
  /** people who have written a commitment; in commit only */
  written: number | null;
  closing: ClosingFigures | null;
  /** what a commitment may be about; in commit and closed only */
  topics: Topics | null;
  /** when people wrote, ms: since when it is commit, or when it was closed; null before commit */
  heldAt: number | null;
  /** phones ask how sure one is */
  confidence: boolean;
  names: Options["names"];
  tables: TableState;
  /** weeks after which people are asked once more, while they may say yes to it; null: they are not asked */
  followUpWeeks: FollowUpWeeks | null;
};

/** A placement of one's own: column index, or null when it was taken back. */
export type OwnPlacement = { cardId: string; round: Round; col: number | null; sure: boolean | null; seq: number };

/** A commitment of one's own, with what it is about by id. `hidden`: the facilitator took it off the wall. */
export type OwnCommitment = Omit<Commitment, "about"> & { about: AboutNamed; hidden: boolean };

/** What belongs to one participant alone. */
export type OwnView = {
  participantId: string;
  /** by these the phone calls its person as all others do, also when names are turned off or on meanwhile (NAME-4) */
  name: string;
  guestName: string;
  nameHidden: boolean;
  guestNumber: number;
  practised: boolean;
  /** the cards to sort, in this person's own order */
  cards: PlainCard[];
  practiceCard: PlainCard | null;
  placements: OwnPlacement[];
  commitments: OwnCommitment[];
  objections: { cardId: string; line: string | null }[];
  /** own lines about cards without a column */
  words: { cardId: string; col: number; text: string }[];
  /** the phase in which this person said to be done */
  doneIn: Phase | null;
  /** number of one's table */
  table: number | null;
  rating: number | null;
  lastWord: Omit<LastWord, "id"> | null;
};

export function phoneView(room: Room, results: Results, now: number): PhoneView {
  const { workshop } = room;
  const base = baseView(workshop, results.people, now);
  const inDiscuss = workshop.phase === "discuss" || workshop.phase === "compare";
  const talked = !isBefore(workshop.phase, "discuss");
  const opened = !isBefore(workshop.phase, "compare");
  return {
    ...base,
    onStage: inDiscuss ? cardOnStage(workshop, results) : null,
    boxed: workshop.phase === "discuss" ? workshop.stage.boxed.flatMap((at) => plainAt(workshop, at)) : [],
    pair: pairOnStage(workshop, results),
    discussed: talked ? workshop.discussed.flatMap((index) => workshop.deck.cards[index]?.id ?? []) : [],
    revealed: opened ? workshop.revealed.flatMap((index) => revealedCard(workshop, results, index) ?? []) : [],
    article: opened ? workshop.deck.source.attribution : null,
    written: workshop.phase === "commit" ? present(room).filter((one) => one.commitments.length > 0).length : null,
    prompts: workshop.phase === "commit" ? promptsOnStage(workshop) : [],
    closing: workshop.phase === "closed" ? closingFigures(workshop.deck, results) : null,
    heldAt: isBefore(workshop.phase, "commit") ? null : (workshop.closedAt ?? workshop.phaseStartedAt),
    topics: isBefore(workshop.phase, "commit")
      ? null
      : topicsOf({ ...workshop, words: new Set(room.words.map(({ card }) => card)) }),
    confidence: workshop.options.confidence,
    names: workshop.options.names,
    tables: workshop.tables.state,
    followUpWeeks: isAsked(workshop, now) ? workshop.followUp.weeks : null,
  };
}

function cardOnStage(workshop: Workshop, results: Results): PhoneView["onStage"] {
  const { card: index, layer } = workshop.stage;
  const card = index === null ? undefined : workshop.deck.cards[index];
  if (index === null || card === undefined) return null;
  const bars = barsOnStage(workshop, results, index);
  return { ...plainCard(card), layer, prompts: promptsOnStage(workshop), bars };
}

const plainAt = ({ deck }: Workshop, at: number): PlainCard[] => {
  const card = deck.cards[at];
  return card === undefined ? [] : [plainCard(card)];
};

export function ownView(room: Room, person: Person): OwnView {
  const { deck } = room.workshop;
  const order = ownOrder(deck, person.id);
  const practice = deck.cards.find((card) => card.kind === "practice");
  return {
    participantId: person.id,
    name: person.name,
    guestName: person.guestName,
    nameHidden: person.nameHidden,
    guestNumber: person.guestNumber,
    practised: person.practised,
    cards: order.flatMap((index) => {
      const card = deck.cards[index];
      return card ? [plainCard(card)] : [];
    }),
    practiceCard: practice ? plainCard(practice) : null,
    placements: ownPlacements(room, person, order),
    commitments: person.commitments.map(({ at: _, id: __, about, ...commitment }) => ({
      ...commitment,
      about: aboutNamed(deck, about),
    })),
    objections: person.objections.flatMap(({ card, line }) => {
      const cardId = deck.cards[card]?.id;
      return cardId === undefined ? [] : [{ cardId, line }];
    }),
    words: room.words.flatMap(({ by, card, col, text }) => {
      const cardId = deck.cards[card]?.id;
      return by !== person.id || cardId === undefined ? [] : [{ cardId, col, text }];
    }),
    doneIn: person.doneIn,
    table: person.table,
    rating: person.rating,
    lastWord: person.lastWord && { text: person.lastWord.text, hidden: person.lastWord.hidden },
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
      const at = cell(cards.length, round, index);
      const sure = sureOf(person.confidence[at] ?? UNSAID);
      return [{ cardId: card.id, round, col: value < 0 ? null : value, sure, seq: person.seqs[at] ?? 0 }];
    }),
  );
}
