import { columnIndex, isScored, isSortable, sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { type Direction, directionOf, type Movement, marginsOf, movementOf, type Turns, turnsOf } from "./movement";
import { isBefore } from "./phase";
import { evenness, isSplit, type Shown, shown } from "./policy";
import { present, type Room } from "./room";
import { sureTally, type Tally, tally } from "./tally";

/** One card of the whole picture: how the room stands, and in which column the article has it. */
export type OverviewRow = {
  cardId: string;
  title: string;
  expected: number;
  shown: Shown;
  /** fewer than half agree with the article: "our own view" */
  ownView: boolean;
};

/** The column that gained most between the rounds: in per cent points, or in people where counts are shown. */
export type Gain = { column: number; amount: number; unit: "points" | "people" };

/** How everybody who answered a card in a round split, before the talk and after it. */
export type Rounds = { before: Shown; after: Shown };

/** FIND-3: how a card moved. `before` and `after` are of the people who answered both rounds: who left is no move. */
export type ShiftRow = {
  cardId: string;
  title: string;
  before: Shown;
  after: Shown;
  gain: Gain | null;
  movement: Movement | null;
};

/** The four closing figures. */
export type ClosingFigures = { people: number; cardsMoved: number; stillSplit: number; wouldArgue: number };

/** Everything that is counted once and drawn everywhere. Indices are those of the workshop's deck. */
export type Results = {
  people: number;
  first: Tally;
  final: Tally;
  /** of `first`, those who said that they are sure */
  sure: Tally;
  /** people who would argue with the article, per card */
  arguing: number[];
  /** per card, between the rounds */
  turns: Turns[];
};

/** Least change of a column's share, in points, for a card to have moved: a person in ten. */
const MOVED_POINTS = 10;

export function resultsOf(room: Room): Results {
  const people = present(room);
  const { deck, discussed, phase } = room.workshop;
  const size = { cards: deck.cards.length, columns: deck.columns.length };
  const talked = new Set(discussed);
  const arguing = new Array<number>(size.cards).fill(0);
  for (const person of people) for (const { card } of person.objections) arguing[card] = (arguing[card] ?? 0) + 1;
  return {
    people: people.length,
    first: tally(people, 1, discussed, size),
    // COUNT-4: nothing has come back empty before round 2 opens.
    final: tally(people, isBefore(phase, "resort") ? 1 : 2, discussed, size),
    sure: sureTally(people, 1, discussed, size),
    arguing,
    turns: deck.cards.map((_, card) => turnsOf(people, card, size.columns, talked)),
  };
}

/** FIND-2: scored cards (for a deck without any: all with an expected column), most agreement first. */
export function overview(deck: Deck, final: Tally): OverviewRow[] {
  const belongs = deck.cards.some(isScored) ? isScored : isSortable;
  const rows = deck.cards.flatMap((card, index): OverviewRow[] => {
    const expected = columnIndex(deck, card.expected);
    const counts = final[index] ?? [];
    if (expected < 0 || !belongs(card)) return [];
    const result = shown(counts);
    const agreeing = counts[expected] ?? 0;
    return [
      {
        cardId: card.id,
        title: card.title,
        expected,
        shown: result,
        ownView: result.counts !== null && agreeing * 2 < result.n,
      },
    ];
  });
  return rows.sort((a, b) => share(b) - share(a));
}

const share = (row: OverviewRow) =>
  row.shown.counts === null ? -1 : (row.shown.counts[row.expected] ?? 0) / row.shown.n;

/**
 * On how many of how many scored cards more than half of the room agree with the article; small rooms count none.
 * `among`: another tally in which a card must be shown as well, so that before and after are of the same cards.
 */
export function agreement(
  deck: Deck,
  counts: Tally,
  among: Tally = counts,
): { agree: number; own: number; of: number } {
  const result = { agree: 0, own: 0, of: 0 };
  deck.cards.forEach((card, index) => {
    const row = counts[index] ?? [];
    const { n, counts: visible } = shown(row);
    if (!isScored(card) || visible === null || shown(among[index] ?? []).counts === null) return;
    const agreeing = visible[columnIndex(deck, card.expected)] ?? 0;
    result.of++;
    if (agreeing * 2 > n) result.agree++;
    if (agreeing * 2 < n) result.own++;
  });
  return result;
}

/**
 * FIND-3: how the answers of those who answered both rounds changed, greatest change first. Equal changes stand by id,
 * since the deck's order groups the cards by column.
 */
export function shifts(deck: Deck, results: Results): ShiftRow[] {
  return sortableIndices(deck)
    .map((card) => shiftOf(deck, results, card))
    .sort((a, b) => change(b) - change(a) || (a.cardId < b.cardId ? -1 : 1));
}

export function shiftOf(deck: Deck, results: Results, card: number): ShiftRow {
  const turns = results.turns[card] ?? [];
  const margins = marginsOf(turns);
  const [before, after] = [shown(margins.before), shown(margins.after)];
  return {
    cardId: deck.cards[card]?.id ?? "",
    title: deck.cards[card]?.title ?? "",
    before,
    after,
    gain: gainOf(before, after),
    movement: before.counts === null ? null : movementOf(turns),
  };
}

export const roundsIn = ({ first, final }: Results, card: number): Rounds => ({
  before: shown(first[card] ?? []),
  after: shown(final[card] ?? []),
});

/** MOVE-2, SMALL-4: where people went between the rounds. It tells the article's column: only for an opened card. */
export function directionIn(deck: Deck, results: Results, card: number): Direction | null {
  if (shiftOf(deck, results, card).movement === null) return null;
  const expected = columnIndex(deck, deck.cards[card]?.expected ?? null);
  return directionOf(results.turns[card] ?? [], results.first[card] ?? [], expected < 0 ? null : expected);
}

function gainOf(before: Shown, after: Shown): Gain | null {
  const points = before.shares !== null && after.shares !== null;
  const [from, to] = points ? [before.shares, after.shares] : [before.counts, after.counts];
  const gains = (to ?? []).map((value, column) => value - (from?.[column] ?? 0));
  const amount = Math.max(0, ...gains);
  if (amount === 0) return null;
  return { column: gains.indexOf(amount), amount, unit: points ? "points" : "people" };
}

/** Greatest change of a share, in points; 0 where the room may not see the card. */
function change({ before, after }: ShiftRow): number {
  if (before.counts === null || after.counts === null) return 0;
  const points = after.counts.map((count, column) =>
    Math.abs((100 * count) / after.n - (100 * (before.counts?.[column] ?? 0)) / before.n),
  );
  return Math.max(...points);
}

/** FIND-7: answers may change both ways and leave the split as it was: of all cards, the one on which most people changed theirs. */
export function mostChanged(rows: readonly ShiftRow[]): { title: string; moved: number; both: number } | null {
  const changed = rows.flatMap(({ title, movement }) =>
    movement !== null && movement.moved > 0 ? [{ title, moved: movement.moved, both: movement.both }] : [],
  );
  return changed.reduce<(typeof changed)[number] | null>(
    (most, one) => (most === null || one.moved > most.moved ? one : most),
    null,
  );
}

export const hasMoved = (row: ShiftRow) => change(row) > MOVED_POINTS;

export function closingFigures(deck: Deck, results: Results): ClosingFigures {
  return {
    people: results.people,
    cardsMoved: shifts(deck, results).filter(hasMoved).length,
    stillSplit: sortableIndices(deck).filter((card) => isSplit(results.final[card] ?? [])).length,
    wouldArgue: results.arguing.filter((count) => count > 0).length,
  };
}

/** Cards to talk about, most even split first; cards on which the room is not split come after. */
export function bySplit(deck: Deck, counts: Tally): number[] {
  const rank = (card: number) => {
    const row = counts[card] ?? [];
    return (isSplit(row) ? 1 : 0) + evenness(row);
  };
  return [...sortableIndices(deck)].sort((a, b) => rank(b) - rank(a) || a - b);
}
