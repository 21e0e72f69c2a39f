import { NEVER, placed } from "./board";
import { columnIndex, sortableIndices } from "./cards";
import type { ParticipantCommand } from "./commands";
import type { Deck } from "./deck";
import { openRound, type Phase, type Round } from "./phase";
import { leadingColumn } from "./policy";
import { roundAsked } from "./progress";
import { seededRandom } from "./random";
import { type Person, present, type Room } from "./room";
import { tally } from "./tally";

/** People of a rehearsal: enough for every rule of small numbers to show what it shows in a real room. */
export const REHEARSAL_PEOPLE = 24;

/** What a simulated person says: whole lines of the catalogue, any of them at any card. */
export type RehearsalTexts = {
  commitments: { occasion: string; action: string }[];
  arguments: string[];
  words: string[];
  lastWords: string[];
};

/** One thing that a simulated person does, as a real one would. */
export type Act =
  | { type: "place"; card: number; round: Round; col: number; sure: boolean | null }
  | { type: "tableMove"; card: number; col: number; seen: number }
  | { type: "command"; command: ParticipantCommand };

type Random = () => number;

/** Of those who talked about a card, how many think again. */
const CHANGES_MIND = 0.35;
/** Of the cards, how many meet with arguments; and of the people, how many argue with such a card. */
const IS_ARGUED = 0.3;
const ARGUES = 0.15;
const WRITES_A_WORD = 0.3;
const WRITES_ABOUT_A_CARD = 0.4;
const SAYS_A_WORD = 0.8;

/**
 * What this person does next in the room's phase, or null when there is nothing left to do. `random`: numbers in [0, 1);
 * `newId`: names an argument or a line. Splits are plausible, not true: some cards divide the room, most do not.
 */
export function nextAct(
  room: Room,
  person: Person,
  texts: RehearsalTexts,
  random: Random,
  newId: () => string,
): Act | null {
  switch (room.workshop.phase) {
    case "sort":
    case "resort":
      return sortNext(room, person, random) ?? sayDone(room, person);
    case "discuss":
      return atTable(room, person, random) ?? write(room, person, texts, random, newId);
    case "compare":
      return argue(room, person, texts, random, newId);
    case "commit":
      return commit(room, person, texts, random, newId) ?? sayDone(room, person);
    case "closed":
      return sayGoodbye(person, texts, random, newId);
    case "lobby":
      return person.practised ? null : { type: "command", command: { type: "practise" } };
  }
}

function sortNext(room: Room, person: Person, random: Random): Act | null {
  const { deck, discussed, phase } = room.workshop;
  const round = openRound(phase);
  if (round === null) return null;
  const asked = roundAsked(room.workshop) === 1 ? sortableIndices(deck) : discussed;
  const open = asked.filter((card) => placed(person.board, round, card) === NEVER);
  const card = open[Math.floor(random() * open.length)];
  if (card === undefined) return null;
  const col = round === 1 ? firstColumn(deck, card, random) : secondColumn(room, person, card, random);
  return { type: "place", card, round, col, sure: oneOf([null, true, true, false], random) };
}

/** The same cards divide every rehearsal of a deck: how far, is drawn from the card's id. */
function firstColumn(deck: Deck, card: number, random: Random): number {
  const { id = "", expected = null } = deck.cards[card] ?? {};
  const ofCard = seededRandom(`rehearsal ${id}`);
  const article = columnIndex(deck, expected);
  const leans = article >= 0 && ofCard() < 0.85 ? article : Math.floor(ofCard() * deck.columns.length);
  const share = oneOf([0.5, 0.55, 0.62, 0.8, 0.85, 0.9, 0.95], ofCard);
  if (random() < share) return leans;
  return (leans + 1 + Math.floor(random() * (deck.columns.length - 1))) % deck.columns.length;
}

/** Most keep their answer after the talk; of the others more go with the room than against it. */
function secondColumn({ workshop, people }: Room, person: Person, card: number, random: Random): number {
  const { deck } = workshop;
  const before = placed(person.board, 1, card);
  if (before >= 0 && random() > CHANGES_MIND) return before;
  const size = { cards: deck.cards.length, columns: deck.columns.length };
  const lead = leadingColumn(tally(people.values(), 1, [], size)[card] ?? []);
  if (lead !== null && random() < 0.7) return lead;
  return Math.floor(random() * deck.columns.length);
}

const sayDone = ({ workshop }: Room, person: Person): Act | null =>
  person.doneIn === workshop.phase
    ? null
    : { type: "command", command: { type: "ready", phase: workshop.phase, on: true } };

/** At a table each card is placed once, by whoever comes to it, as its mover answered alone; the first one says done. */
function atTable(room: Room, person: Person, random: Random): Act | null {
  const { discussed, tables } = room.workshop;
  if (tables.state !== "open" || person.table === null) return null;
  const board = room.boards.get(person.table);
  const open = discussed.filter((card) => (board?.get(card)?.col ?? null) === null);
  const card = open[Math.floor(random() * open.length)];
  if (card !== undefined) {
    const own = placed(person.board, 1, card);
    const col = own >= 0 ? own : firstColumn(room.workshop.deck, card, random);
    return { type: "tableMove", card, col, seen: board?.get(card)?.rev ?? 0 };
  }
  if (tables.done.includes(person.table)) return null;
  return { type: "command", command: { type: "tableDone", on: true } };
}

/** Some write a line about the card without a column that is on stage, each for one column. */
function write(room: Room, person: Person, texts: RehearsalTexts, random: Random, newId: () => string): Act | null {
  const { deck, stage } = room.workshop;
  const { card } = stage;
  if (card === null || deck.cards[card]?.kind !== "interplay") return null;
  if (room.words.some((word) => word.by === person.id && word.card === card)) return null;
  if (!belongsTo(person, `words ${card}`, WRITES_A_WORD)) return null;
  const col = Math.floor(random() * deck.columns.length);
  return { type: "command", command: { type: "addWord", id: newId(), card, col, text: oneOf(texts.words, random) } };
}

function argue(room: Room, person: Person, texts: RehearsalTexts, random: Random, newId: () => string): Act | null {
  const { deck, revealed } = room.workshop;
  const isArgued = (card: number) => seededRandom(`argued ${deck.cards[card]?.id}`)() < IS_ARGUED;
  const isOpenTo = (card: number) =>
    isArgued(card) && belongsTo(person, `argue ${card}`, ARGUES) && !person.objections.some((one) => one.card === card);
  const card = revealed.find(isOpenTo);
  if (card === undefined) return null;
  const line = random() < 0.5 ? oneOf(texts.arguments, random) : null;
  return { type: "command", command: { type: "object", id: newId(), card, on: true, line } };
}

function sayGoodbye(person: Person, texts: RehearsalTexts, random: Random, newId: () => string): Act | null {
  if (person.rating === null)
    return { type: "command", command: { type: "rate", rating: oneOf([3, 4, 4, 5], random) } };
  if (person.lastWord !== null || !belongsTo(person, "last word", SAYS_A_WORD)) return null;
  return { type: "command", command: { type: "lastWord", id: newId(), text: oneOf(texts.lastWords, random) } };
}

function commit(
  { workshop }: Room,
  person: Person,
  texts: RehearsalTexts,
  random: Random,
  newId: () => string,
): Act | null {
  const open = workshop.deck.columns.findIndex(
    (_, col) => belongsTo(person, `commit ${col}`, 0.6) && !person.commitments.some((one) => one.col === col),
  );
  if (open < 0) return null;
  const shared = random() < 0.5;
  const words = oneOf(texts.commitments, random);
  const talked = workshop.discussed.length > 0 && random() < WRITES_ABOUT_A_CARD;
  const about = talked ? { card: oneOf(workshop.discussed, random) } : null;
  const named = shared && random() < 0.3;
  return {
    type: "command",
    command: { type: "commit", id: newId(), commitment: { ...words, col: open, about, shared, named } },
  };
}

/** The same people do the same thing however often they are asked. */
const belongsTo = (person: Person, about: string, share: number) => seededRandom(`${person.id} ${about}`)() < share;

function oneOf<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** REHEARSAL-3: what a report is made of. Who was simulated is in no figure of it. */
export function withoutSimulated(room: Room): Room {
  const people = new Map([...room.people].filter(([, { simulated }]) => !simulated));
  const words = room.words.filter(({ by }) => by === null || people.has(by));
  const theirs = new Set([...room.people.values()].filter(({ simulated }) => simulated).map(({ table }) => table));
  const boards = new Map([...room.boards].filter(([table]) => !theirs.has(table)));
  return { ...room, people, words, boards, running: null, rollCall: null };
}

/** Simulated people who are in the workshop, in the order of their joining. */
export const simulatedIn = (room: Room): Person[] => present(room).filter(({ simulated }) => simulated);

/** REHEARSAL-1: it begins in the lobby, before anybody came in. */
export const mayRehearse = ({ phase, joined }: { phase: Phase; joined: number }) => phase === "lobby" && joined === 0;
