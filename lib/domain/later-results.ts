import { counted } from "./board";
import { columnIndex } from "./cards";
import { answeredLater, MOMENTS, type Moment } from "./follow-up";
import { type Direction, directionOf, type Movement, movementOf, type Turns } from "./movement";
import { MIN_SHOWN, shown } from "./policy";
import { type AnswerMatrix, matrixOf, NONE } from "./raters";
import { present, type Room } from "./room";
import type { Tally } from "./tally";

/** What a follow-up says of a card: how it split, and, of those who had answered it before, who went where since. */
export type LaterCard = { counts: number[]; turns: Turns };

/** FOLLOW-7. By card of the deck. `moments`: commitments by what came of them; null under five people who said so. */
export type LaterResults = {
  people: number;
  cards: LaterCard[];
  moments: Record<Moment, number> | null;
};

/** null: there is no follow-up, or nobody has answered it. */
export function laterResultsOf(room: Room): LaterResults | null {
  const { deck, discussed, followUp } = room.workshop;
  const people = followUp.weeks === null ? [] : present(room).filter(({ later }) => answeredLater(later));
  if (people.length === 0) return null;
  const columns = deck.columns.length;
  const talked = new Set(discussed);
  const cards = deck.cards.map(() => ({ counts: zeros(columns), turns: zeros(columns * columns) }));
  for (const { board, later } of people)
    for (const { card, col } of later.placed) {
      const found = cards[card];
      if (found === undefined || col === null) continue;
      add(found.counts, col);
      const before = counted(board, 2, card, talked);
      if (before !== null) add(found.turns, before * columns + col);
    }
  return { people: people.length, cards, moments: momentsOf(people.map(({ later }) => later.moments)) };
}

function momentsOf(people: { said: Moment }[][]): LaterResults["moments"] {
  if (people.filter((moments) => moments.length > 0).length < MIN_SHOWN) return null;
  const all = people.flat();
  const count = (wanted: Moment) => all.filter(({ said }) => said === wanted).length;
  return Object.fromEntries(MOMENTS.map((moment) => [moment, count(moment)])) as Record<Moment, number>;
}

/**
 * FOLLOW-8, SMALL-4, SMALL-7: who moved since a card's final answer. Null under five who gave both, and where one to four
 * gave only one of the two: what those chose would be left of the counts.
 */
export function laterMovement(
  { workshop: { deck } }: Room,
  final: Tally,
  { cards }: LaterResults,
  card: number,
): { movement: Movement; direction: Direction } | null {
  const { counts, turns } = cards[card] ?? { counts: [], turns: [] };
  const before = final[card] ?? [];
  const movement = movementOf(turns);
  const isSafe = [before, counts].every((row) => {
    const others = row.reduce((sum, count) => sum + count, 0) - movement.both;
    return others === 0 || others >= MIN_SHOWN;
  });
  if (movement.both < MIN_SHOWN || !isSafe) return null;
  const expected = columnIndex(deck, deck.cards[card]?.expected ?? null);
  return { movement, direction: directionOf(turns, before, expected < 0 ? null : expected) };
}

/**
 * FOLLOW-9: who put which of these cards where, weeks later, with those that five and more people answered then; null where
 * there are none. Whoever answered none of them is left out. Each card's counts are shown beside the figures drawn from it.
 */
export function laterAnswers(room: Room, among: readonly number[]): { cards: number[]; matrix: AnswerMatrix } | null {
  const later = laterResultsOf(room);
  const cards = among.filter((card) => shown(later?.cards[card]?.counts ?? []).counts !== null);
  if (cards.length === 0) return null;
  const rows = present(room)
    .map(({ later: { placed } }) => new Map(placed.map(({ card, col }) => [card, col])))
    .map((placed) => cards.map((card) => placed.get(card) ?? NONE))
    .filter((row) => row.some((column) => column !== NONE));
  return { cards, matrix: matrixOf(rows, cards.length, room.workshop.deck.columns.length) };
}

const zeros = (length: number) => new Array<number>(length).fill(0);
const add = (row: number[], at: number) => {
  row[at] = (row[at] ?? 0) + 1;
};
