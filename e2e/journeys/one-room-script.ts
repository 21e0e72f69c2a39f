import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };

// What a room of eight does, and what a report has to say of it: counted here by rules that are written down a second
// time, from what each of them did and from nothing that the product says.

export const QUICK = quickForm(deck as Deck);
export const CARDS = QUICK.cards.filter(({ kind }) => kind === "sort");
export const IDS = CARDS.map(({ id }) => id);
export const LABELS = ["Leadership", "Management"];
const COLUMNS = ["leadership", "management"];
export const columnOf = (label: string) => LABELS.indexOf(label);
export const expectedOf = (id: string) => COLUMNS.indexOf(CARDS.find((card) => card.id === id)?.expected ?? "");

/** The two cards that the room talks about. */
export const TALKED = [IDS[0] ?? "", IDS[1] ?? ""];
/** The card on which the room has a view of its own. */
export const OWN = IDS[5] ?? "";

/** Answers by card: the index of the column. */
export type Answers = Map<string, number>;
export type Person = {
  name: string;
  first: Answers;
  /** what was placed in the second round */
  second: Answers;
  table: 1 | 2 | null;
  argument: string | null;
  rating: number | null;
  word: string | null;
};

export const aPerson = (name: string): Person => ({
  name,
  first: new Map(),
  second: new Map(),
  table: null,
  argument: null,
  rating: null,
  word: null,
});

/** Seven sort alone: they split on the cards to talk about, and most of them see OWN the other way. */
export function firstChoice(person: number, id: string): number {
  const article = expectedOf(id);
  if (id === TALKED[0]) return person < 3 ? 1 - article : article;
  if (id === TALKED[1]) return person % 2 === 1 ? 1 - article : article;
  if (id === OWN) return person > 0 ? 1 - article : article;
  return article;
}

/** Afterwards all but one come to the article's column of the first card, and one leaves that of the second. */
export function secondChoice(person: number, id: string): number {
  const article = expectedOf(id);
  if (id === TALKED[0]) return person === 1 ? 1 - article : article;
  return person === 4 || person === 5 ? 1 - article : article;
}

/** After round 2 a discussed card counts only if it was placed again, another as it was placed last. */
export const finalOf = ({ first, second }: Person, id: string): number | undefined =>
  second.get(id) ?? (TALKED.includes(id) ? undefined : first.get(id));

export const countsOf = (answers: (number | undefined)[]): number[] =>
  COLUMNS.map((_, column) => answers.filter((answer) => answer === column).length);

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
/** Under five answers nothing is shown; no room here has ten. */
export const shown = (counts: number[]) => ({ n: sum(counts), counts: sum(counts) < 5 ? null : counts, shares: null });

export const firstCounts = (people: Person[], id: string) => countsOf(people.map(({ first }) => first.get(id)));
export const finalCounts = (people: Person[], id: string) => countsOf(people.map((person) => finalOf(person, id)));

/** Without answers of one to four people who gave only one of a card's two, where five and more gave both. */
export function withoutFew(people: Person[]): Person[] {
  const kept = people.map((person) => ({ ...person, first: new Map(person.first), second: new Map(person.second) }));
  for (const id of IDS) {
    const before = (person: Person) => person.first.has(id);
    const after = (person: Person) => finalOf(person, id) !== undefined;
    const once = (one: typeof before, other: typeof before) => people.filter((who) => one(who) && !other(who)).length;
    if (people.filter((person) => before(person) && after(person)).length < 5) continue;
    for (const [at, person] of people.entries()) {
      if (before(person) && !after(person) && once(before, after) < 5) kept[at]?.first.delete(id);
      if (after(person) && !before(person) && once(after, before) < 5) kept[at]?.second.delete(id);
    }
  }
  return kept;
}

/** Everybody who answered a card in both rounds, as [before, after]. */
export const turnsOf = (people: Person[], id: string): [number, number][] =>
  people.flatMap((person): [number, number][] => {
    const [before, after] = [person.first.get(id), finalOf(person, id)];
    return before === undefined || after === undefined ? [] : [[before, after]];
  });

export function directionOf(people: Person[], id: string) {
  const [a = 0, b = 0] = firstCounts(people, id);
  const led = a === b ? null : a > b ? 0 : 1;
  const direction = { stayed: 0, room: 0, article: 0, away: 0 };
  for (const [before, after] of turnsOf(people, id)) {
    if (before === after) direction.stayed++;
    else if (after === led) direction.room++;
    else if (after === expectedOf(id)) direction.article++;
    else direction.away++;
  }
  return direction;
}

/** McNemar's exact test by counting coin throws one by one. */
export function exactP(people: Person[], id: string): number {
  const moved = turnsOf(people, id).filter(([before, after]) => before !== after);
  const forth = moved.filter(([before]) => before === 0).length;
  const fewer = Math.min(forth, moved.length - forth);
  let extreme = 0;
  for (let throws = 0; throws < 2 ** moved.length; throws++) {
    const heads = throws.toString(2).replaceAll("0", "").length;
    if (heads <= fewer) extreme++;
  }
  return Math.min(1, (2 * extreme) / 2 ** moved.length);
}

/** Of all pairs of people who answered a card, the share who agree, averaged over the cards: pair by pair. */
export function pairwise(people: Person[], answer: (person: Person, id: string) => number | undefined): number {
  const shares = IDS.map((id) => {
    const given = people.flatMap((person) => answer(person, id) ?? []);
    const pairs = given.flatMap((one, at) => given.slice(at + 1).map((other) => Number(one === other)));
    return sum(pairs) / pairs.length;
  });
  return sum(shares) / shares.length;
}

/** On how many cards more than half, and fewer than half, are with the article. */
export function agreementOf(countsFor: (id: string) => number[]) {
  const agreeing = IDS.map((id) => ({ with: countsFor(id)[expectedOf(id)] ?? 0, all: sum(countsFor(id)) }));
  return {
    agree: agreeing.filter((card) => card.with * 2 > card.all).length,
    own: agreeing.filter((card) => card.with * 2 < card.all).length,
  };
}

/** A card has moved when a column's share changed by more than ten points. */
export const hasMoved = (people: Person[], id: string): boolean => {
  const share = (counts: number[]) => (100 * (counts[0] ?? 0)) / sum(counts);
  return Math.abs(share(finalCounts(people, id)) - share(firstCounts(people, id))) > 10;
};

/** The leading column has less than seventy in a hundred. */
export const isSplit = (counts: number[]) => Math.max(...counts) / sum(counts) < 0.7;
