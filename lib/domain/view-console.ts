import { isAllRevealed, sortableIndices } from "./cards";
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
import { askedIn, isDone, type Progress, progressIn } from "./progress";
import { type Person, present, type Room } from "./room";
import { baseView, type Prompt, promptsOnStage, type ViewBase } from "./view-common";
import type { Stage } from "./workshop";

/** People listed on the console at once; the counts are always of everyone. */
export const PEOPLE_LISTED = 200;

export type ConsolePerson = {
  id: string;
  name: string;
  connected: boolean;
  lastSeenAt: number;
  progress: Progress;
  done: boolean;
};

export type ConsoleCard = {
  id: string;
  kind: Card["kind"];
  title: string;
  text: string;
  /** for the facilitator only: counts from one answer on */
  first: Shown;
  final: Shown;
  split: boolean;
  discussed: boolean;
  revealed: boolean;
  onStage: boolean;
  arguing: number;
  shift: ShiftRow;
};

/** What the facilitator sees. The deck with its model is sent once, beside the first view. */
export type ConsoleView = ViewBase & {
  code: string;
  stageKey: string;
  stage: Omit<Stage, "card" | "prompts"> & { cardId: string | null; prompts: Prompt[] };
  /** dropped first, then those with most left to do */
  listed: ConsolePerson[];
  here: number;
  dropped: number;
  done: number;
  practised: number;
  cards: ConsoleCard[];
  /** ids of the cards to sort, most even split first */
  bySplit: string[];
  allRevealed: boolean;
  agreement: { agree: number; own: number; of: number };
  commitments: { written: number; shared: number; people: number };
  ratings: { answers: number; mean: number | null };
  closing: ClosingFigures | null;
  phaseStartedAt: number;
};

export function consoleView(room: Room, results: Results, now: number): ConsoleView {
  const { workshop } = room;
  const { deck, stage } = workshop;
  const people = present(room);
  const order = inNeed(room, people);
  const here = people.filter((person) => isHere(room, person)).length;
  const { card, prompts: _, ...rest } = stage;
  const counts = usesFinal(room) ? results.final : results.first;
  return {
    ...baseView(workshop, people.length, now),
    code: workshop.code,
    stageKey: workshop.stageKey,
    stage: {
      ...rest,
      cardId: card === null ? null : (deck.cards[card]?.id ?? null),
      prompts: promptsOnStage(workshop),
    },
    listed: order.listed,
    here,
    dropped: people.length - here,
    done: order.done,
    practised: people.filter((person) => person.practised).length,
    cards: deck.cards.flatMap((_card, index) => consoleCard(room, results, index)),
    bySplit: bySplit(deck, counts).flatMap((index) => deck.cards[index]?.id ?? []),
    allRevealed: isAllRevealed(workshop),
    agreement: agreement(deck, results.final),
    commitments: {
      written: people.reduce((sum, person) => sum + person.commitments.length, 0),
      shared: people.reduce((sum, person) => sum + person.commitments.filter((one) => one.shared).length, 0),
      people: people.filter((person) => person.commitments.length > 0).length,
    },
    ratings: ratings(people),
    closing: workshop.phase === "closed" ? closingFigures(deck, results) : null,
    phaseStartedAt: workshop.phaseStartedAt,
  };
}

const usesFinal = ({ workshop }: Room) => !["lobby", "sort", "discuss"].includes(workshop.phase);

function consolePerson(room: Room, { id, name, joinedAt }: Person, progress: Progress): ConsolePerson {
  const presence = room.presence.get(id);
  return {
    id,
    name,
    connected: presence?.connected ?? false,
    lastSeenAt: presence?.lastSeenAt ?? joinedAt,
    progress,
    done: isDone(progress),
  };
}

/** VIEW-CONSOLE-2. In a hall only those who are listed are put in order by name: comparing 3,000 names takes 40 ms. */
function inNeed(room: Room, people: Person[]): { listed: ConsolePerson[]; done: number } {
  const progress = progressIn(room.workshop);
  const { length: asked } = askedIn(room.workshop);
  const groups: { person: Person; progress: Progress }[][] = Array.from({ length: 2 * (asked + 1) }, () => []);
  let done = 0;
  for (const person of people) {
    const own = progress(person);
    if (isDone(own)) done++;
    groups[(isHere(room, person) ? asked + 1 : 0) + own.placed]?.push({ person, progress: own });
  }
  const chosen: ConsolePerson[] = [];
  for (const group of groups)
    for (const one of group.slice(0, PEOPLE_LISTED - chosen.length))
      chosen.push(consolePerson(room, one.person, one.progress));
  return { listed: chosen.sort(byNeed), done };
}

const isHere = (room: Room, { id }: Person) => room.presence.get(id)?.connected ?? false;

const byNeed = (a: ConsolePerson, b: ConsolePerson) =>
  Number(a.connected) - Number(b.connected) || a.progress.placed - b.progress.placed || a.name.localeCompare(b.name);

function consoleCard(room: Room, results: Results, index: number): ConsoleCard[] {
  const { workshop } = room;
  const card = workshop.deck.cards[index];
  if (card === undefined || card.kind === "practice") return [];
  const first = results.first[index] ?? [];
  const final = results.final[index] ?? [];
  return [
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      text: card.text,
      first: shownToFacilitator(first),
      final: shownToFacilitator(final),
      split: sortableIndices(workshop.deck).includes(index) && isSplit(usesFinal(room) ? final : first),
      discussed: workshop.discussed.includes(index),
      revealed: workshop.revealed.includes(index),
      onStage: workshop.stage.card === index,
      arguing: results.arguing[index] ?? 0,
      shift: shiftOf(workshop.deck, results, index),
    },
  ];
}

function ratings(people: { rating: number | null }[]): ConsoleView["ratings"] {
  const given = people.flatMap((person) => (person.rating === null ? [] : [person.rating]));
  const sum = given.reduce((total, rating) => total + rating, 0);
  return { answers: given.length, mean: given.length === 0 ? null : Math.round((10 * sum) / given.length) / 10 };
}
