import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { cell, confidenceOf, emptyBoard, emptyConfidence, TAKEN } from "@/lib/domain/board";
import { sortableIndices } from "@/lib/domain/cards";
import { type Card, type Deck, deckSchema, type Pair } from "@/lib/domain/deck";
import { NO_FOLLOW_UP, NOTHING_LATER } from "@/lib/domain/follow-up";
import type { Round } from "@/lib/domain/phase";
import type { Person, Room } from "@/lib/domain/room";
import { NO_TABLES } from "@/lib/domain/tables";
import { TIMER_OFF } from "@/lib/domain/timer";
import {
  FIRST_OPTIONS,
  FIRST_STAGE,
  type KeptCommitment,
  NO_QUEUE_CHANGES,
  type Objection,
  type Workshop,
} from "@/lib/domain/workshop";

/** Values of the domain for tests. Every text of the model begins with SECRET, so that a leak is found by searching. */
export const SECRET = "SECRET";

export type BuiltInDeck = "leadership-or-management" | "when-to-emphasise";

/** A deck of prisma/decks, read by the schema as the product reads it. */
export function builtInDeck(name: BuiltInDeck): Deck {
  const file = new URL(`../../prisma/decks/${name}.json`, import.meta.url);
  return deckSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** A card to sort; its model is null until given. */
export function aCard(card: Partial<Card> & { id: string }): Card {
  return {
    kind: "sort",
    title: `Title of ${card.id}`,
    text: `Text of ${card.id}.`,
    expected: null,
    dimension: null,
    industry: null,
    difficulty: null,
    grounding: null,
    basis: [],
    alsoSupportedBy: [],
    claims: [],
    rationale: null,
    counterview: null,
    discussionPrompt: null,
    byColumn: null,
    ...card,
  };
}

function scoredCard(number: number, column: string): Card {
  const id = `card-${number}`;
  return aCard({
    id,
    expected: column,
    dimension: "dim-secret",
    industry: `${SECRET} industry`,
    difficulty: 2,
    grounding: number % 3 === 0 ? "inferred" : "direct",
    basis: [`${SECRET} basis of ${id}`],
    alsoSupportedBy: [`${SECRET} also supported ${id}`],
    claims: ["SECRET1"],
    rationale: `${SECRET} rationale of ${id}`,
    counterview: `${SECRET} counterview of ${id}`,
    discussionPrompt: `Prompt of ${id}?`,
  });
}

/**
 * Two columns; cards 0 to 7 to sort, grouped by column as the real decks are; 8 is an interplay card, 9 the practice
 * card. Cards 0 and 4 are a pair.
 */
export function aDeck(changes: Partial<Deck> = {}): Deck {
  const pair: Pair = {
    id: "pair-secret",
    event: `${SECRET} event`,
    cards: { lead: "card-0", manage: "card-4" },
    articleExample: false,
    shows: `${SECRET} shows`,
    interplayCard: "both",
    question: `${SECRET} question`,
  };
  return {
    schemaVersion: 1,
    id: "test-deck",
    title: "A test deck",
    language: "en",
    question: "Which is it?",
    source: {
      title: "An article",
      author: "An author",
      published: "2026-01-20",
      attribution: "Article's view: An article",
      note: null,
    },
    labels: {
      model: `${SECRET} label model`,
      match: "Same column as the article",
      differ: "Different column from the article",
      closeCall: "Close call",
      interplay: `${SECRET} label interplay`,
      leans: `${SECRET} label leans`,
      unsettled: `${SECRET} label unsettled`,
    },
    columns: [
      { id: "lead", label: "Lead", summary: null },
      { id: "manage", label: "Manage", summary: null },
    ],
    dimensions: [
      {
        id: "dim-secret",
        label: `${SECRET} dimension`,
        basis: [`${SECRET} heading`],
        question: `${SECRET} dimension question`,
        byColumn: { lead: `${SECRET} dimension lead`, manage: `${SECRET} dimension manage` },
      },
    ],
    cards: [
      ...[0, 1, 2, 3].map((number) => scoredCard(number, "lead")),
      ...[4, 5, 6, 7].map((number) => scoredCard(number, "manage")),
      aCard({
        id: "both",
        kind: "interplay",
        basis: [`${SECRET} basis of both`],
        rationale: `${SECRET} rationale of both`,
        discussionPrompt: "Prompt of both?",
        byColumn: { lead: `${SECRET} share lead`, manage: `${SECRET} share manage` },
      }),
      aCard({ id: "practice", kind: "practice" }),
    ],
    quick: ["card-0", "card-1", "card-5", "card-6"],
    leastCertain: ["card-3"],
    whenAgreed: ["card-5", "card-2"],
    pairs: [pair],
    ...changes,
  };
}

/** A deck of that many columns and cards to sort, without a model, for rules that hold for any deck. */
export function aPlainDeck(columns: number, cards: number): Deck {
  return aDeck({
    columns: Array.from({ length: columns }, (_, index) => ({
      id: `column-${index}`,
      label: `Column ${index}`,
      summary: null,
    })),
    cards: Array.from({ length: cards }, (_, index) => aCard({ id: `card-${index}` })),
    dimensions: [],
    quick: [],
    leastCertain: [],
    whenAgreed: [],
    pairs: [],
  });
}

export const START = Date.UTC(2026, 10, 24, 9, 0, 0);

export function aWorkshop(changes: Partial<Workshop> = {}): Workshop {
  return {
    id: "0199a000-0000-7000-8000-000000000001",
    code: "48217093",
    stageKey: "stage-key-stage-key",
    ownerId: "0199a000-0000-7000-8000-00000000000f",
    facilitator: "Amara Osei",
    title: "Ward 6 away morning",
    deck: aDeck(),
    phase: "lobby",
    version: 1,
    timer: TIMER_OFF,
    stage: FIRST_STAGE,
    options: FIRST_OPTIONS,
    queue: NO_QUEUE_CHANGES,
    tables: NO_TABLES,
    rehearsal: false,
    joined: 0,
    papers: 0,
    discussed: [],
    revealed: [],
    createdAt: START,
    phaseStartedAt: START,
    stays: [{ phase: changes.phase ?? "lobby", startedAt: changes.phaseStartedAt ?? START }],
    closedAt: null,
    followUp: NO_FOLLOW_UP,
    ...changes,
  };
}

/** Column indices by place in the deck's cards to sort: null leaves the card out, "taken" takes it back. */
export type Answers = (number | null | "taken")[];

/** Also by card to sort: what was said about being sure in round 1. */
export type PersonChanges = Partial<Omit<Person, "board" | "seqs" | "confidence" | "id" | "objections">> & {
  first?: Answers;
  second?: Answers;
  sure?: (boolean | null)[];
  /** cards, without a line */
  objections?: number[];
};

/** Participant number n, with the given answers in the two rounds. */
export function aPerson(
  deck: Deck,
  number: number,
  { first = [], second = [], sure = [], objections = [], ...changes }: PersonChanges = {},
): Person {
  const person: Person = {
    id: `0199a000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    workshopId: aWorkshop().id,
    kind: "phone",
    revision: 0,
    name: `Name of ${number}`,
    guestNumber: number,
    guestName: `Guest ${number}`,
    formerly: null,
    nameHidden: false,
    joinedIn: "lobby",
    joinedAt: START + number,
    removed: false,
    banned: false,
    simulated: false,
    table: null,
    doneIn: null,
    practised: false,
    rating: null,
    board: emptyBoard(deck.cards.length),
    seqs: new Float64Array(deck.cards.length * 2),
    confidence: emptyConfidence(deck.cards.length),
    commitments: [],
    objections: objections.map((card) => anObjection(number, card)),
    takenBack: [],
    lastWord: null,
    later: NOTHING_LATER,
    ...changes,
  };
  sortableIndices(deck).forEach((card, place) => {
    person.confidence[cell(deck.cards.length, 1, card)] = confidenceOf(sure[place] ?? null);
  });
  fill(deck, person, 1, first);
  fill(deck, person, 2, second);
  return person;
}

function fill(deck: Deck, person: Person, round: Round, answers: Answers): void {
  sortableIndices(deck).forEach((card, place) => {
    const answer = answers[place] ?? null;
    if (answer === null) return;
    const at = cell(deck.cards.length, round, card);
    person.board[at] = answer === "taken" ? TAKEN : answer;
    person.seqs[at] = place + 1;
  });
}

export const anObjection = (number: number, card: number, changes: Partial<Objection> = {}): Objection => ({
  id: `0199b000-0000-7000-8000-${String(number * 1000 + card).padStart(12, "0")}`,
  card,
  line: null,
  hidden: false,
  ...changes,
});

export function aCommitment(changes: Partial<KeptCommitment> = {}): KeptCommitment {
  const words = { col: 0, occasion: "the round begins", action: "ask first", about: null };
  return { ...words, shared: false, named: false, hidden: false, id: randomUUID(), at: START, ...changes };
}

export function aRoom(workshop: Workshop, people: Person[] = []): Room {
  return {
    workshop,
    people: new Map(people.map((person) => [person.id, person])),
    presence: new Map(),
    words: [],
    boards: new Map(),
    running: null,
    rollCall: null,
  };
}

/** As many people as there are answer sheets, each with the same columns in both rounds unless a second is given. */
export function peopleWith(deck: Deck, sheets: { first?: Answers; second?: Answers }[]): Person[] {
  return sheets.map((sheet, index) => aPerson(deck, index + 1, sheet));
}
