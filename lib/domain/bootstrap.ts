import { inOwnOrder } from "./own-order";
import { seededRandom } from "./random";
import { type AnswerMatrix, type ItemCounts, NONE, rowOf } from "./raters";

/** Resamples of a 95 % interval: Efron and Tibshirani (1993), An Introduction to the Bootstrap, 14.3, ask for 1,000. */
export const RESAMPLES = 1_000;

/** What people drawn by lot answered; `own` as agreementOf takes it. */
export type Drawn = { counts: ItemCounts; own: number[] };

/** In one round; `complete`: those drawn who answered every card, the same value where all people did. */
export type Resample = Drawn & { complete: Drawn };

/**
 * Draws as many people as there are, with replacement, again and again: [time][round], a Resample for each of the
 * matrices, which are of the same people in the same order (say, both rounds). The same answers and seed give the same
 * resamples, in whatever order the people come. None when there is nobody.
 *
 * Whoever is drawn twice would agree with himself, and in a room of eight that alone lifts agreement by an eighth of
 * what is missing to 1. So pairs of one person are left out (`own`): the figure of a resample is that of distinct
 * people, each weighed by how often he was drawn. The same trouble with pairs is named, and cured alike, for networks:
 * Snijders and Borgatti (1999), Connections 22 (2), 61-70.
 *
 * Fast, because the counts of several card-column pairs lie in the bits of one number and are added at once, and because
 * one drawing serves all figures.
 */
export function resamplesOf(matrices: readonly AnswerMatrix[], seed: string, times: number = RESAMPLES): Resample[][] {
  const people = matrices[0]?.people ?? 0;
  if (people === 0) return [];
  const order = inOwnOrder(matrices);
  const drawings = matrices.map((matrix) => drawingOf(matrix, order));
  const random = seededRandom(seed);
  const weights = new Float64Array(people);
  return Array.from({ length: times }, () => {
    draw(weights, random);
    return drawings.map((drawing) => weigh(drawing, weights));
  });
}

/** How often each person was drawn. */
function draw(weights: Float64Array, random: () => number): void {
  const people = weights.length;
  weights.fill(0);
  for (let left = people; left > 0; left--) {
    const at = Math.floor(random() * people);
    weights[at] = (weights[at] as number) + 1;
  }
}

/**
 * The percentile interval, 95 %: of 1,000 figures in order the 25th and the 975th (Efron and Tibshirani 1993, 13.3).
 * Null entries are resamples in which the figure is not defined; with more than one in twenty of them, or none at all,
 * there is no interval.
 */
export function percentileInterval(figures: readonly (number | null)[]): { low: number; high: number } | null {
  const defined = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  if (defined.length === 0 || defined.length < figures.length * 0.95) return null;
  const at = (share: number) => defined[Math.max(0, Math.ceil(share * defined.length) - 1)] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * What is added up for one matrix. fields: for each card its columns but the last, which is what is left of all people
 * when those who left the card out are taken away (gaps: person and card of each).
 */
type Drawing = {
  cards: number;
  columns: number;
  /** who answered every card, and who did not */
  complete: Packed;
  others: Packed;
  gaps: { persons: Int32Array; cards: Int32Array };
  /** by card: weights of those who left it out, and their squares */
  missing: Float64Array;
  missingSquares: Float64Array;
};

function drawingOf(matrix: AnswerMatrix, order: readonly number[]): Drawing {
  const { cards, columns } = matrix;
  const rows = order.map((person) => rowOf(matrix, person));
  const gaps = rows.flatMap((row, person) =>
    [...row].flatMap((column, card) => (column === NONE ? [{ person, card }] : [])),
  );
  const persons = rows.map((_, person) => person);
  const isComplete = (person: number) => !rows[person]?.includes(NONE);
  return {
    cards,
    columns,
    complete: packed(rows, persons.filter(isComplete), cards, columns - 1),
    others: packed(
      rows,
      persons.filter((person) => !isComplete(person)),
      cards,
      columns - 1,
    ),
    gaps: {
      persons: Int32Array.from(gaps, ({ person }) => person),
      cards: Int32Array.from(gaps, ({ card }) => card),
    },
    missing: new Float64Array(cards),
    missingSquares: new Float64Array(cards),
  };
}

const NOBODY = new Float64Array();

function weigh(drawing: Drawing, weights: Float64Array): Resample {
  const { complete, others, missing, missingSquares } = drawing;
  addUpMissing(drawing, weights);
  const full = addUp(complete, weights, NOBODY);
  const all = addUp(others, weights, full.sums);
  const people = full.people + all.people;
  const squares = full.squares + all.squares;
  const drawn: Drawn = {
    counts: countsOf(drawing, all.sums, (card) => people - (missing[card] as number)),
    own: Array.from(missingSquares, (square) => squares - square),
  };
  if (others.persons.length === 0) return { ...drawn, complete: drawn };
  const own = new Array<number>(drawing.cards).fill(full.squares);
  return { ...drawn, complete: { counts: countsOf(drawing, full.sums, () => full.people), own } };
}

/** Takes the counts of each card's columns apart again; the last column has the rest of those who answered. */
function countsOf(
  { cards, columns, complete: { perWord, base } }: Drawing,
  sums: Float64Array,
  answers: (card: number) => number,
): ItemCounts {
  const rests = sums.slice();
  return Array.from({ length: cards }, (_, card) => {
    const row = new Array<number>(columns);
    let rest = answers(card);
    for (let column = 0; column < columns - 1; column++) {
      const word = Math.floor((card * (columns - 1) + column) / perWord);
      const higher = Math.floor((rests[word] as number) / base);
      row[column] = (rests[word] as number) - higher * base;
      rest -= row[column] as number;
      rests[word] = higher;
    }
    row[columns - 1] = rest;
    return row;
  });
}

function addUpMissing({ gaps: { persons, cards }, missing, missingSquares }: Drawing, weights: Float64Array): void {
  missing.fill(0);
  missingSquares.fill(0);
  for (let gap = 0; gap < persons.length; gap++) {
    const weight = weights[persons[gap] as number] as number;
    if (weight === 0) continue;
    const card = cards[gap] as number;
    missing[card] = (missing[card] as number) + weight;
    missingSquares[card] = (missingSquares[card] as number) + weight * weight;
  }
}

/**
 * The answers of these persons, several fields to a number: field (card * columns + column) is 1 where the card lies there.
 * Each is wide enough for all people. words: the first number of each person, then the second of each.
 */
type Packed = { persons: Int32Array; words: Float64Array[]; drawn: Float64Array; perWord: number; base: number };

/** Whole numbers are exact up to this many bits. */
const BITS = 53;

function packed(rows: readonly Int8Array[], persons: readonly number[], cards: number, columns: number): Packed {
  const width = Math.ceil(Math.log2(rows.length + 1));
  const perWord = Math.floor(BITS / width);
  const base = 2 ** width;
  const words = Array.from({ length: Math.ceil((cards * columns) / perWord) }, () => new Float64Array(persons.length));
  persons.forEach((person, place) => {
    for (let card = 0; card < cards; card++) {
      const column = rows[person]?.[card] ?? NONE;
      if (column < 0 || column >= columns) continue;
      const field = card * columns + column;
      const word = words[Math.floor(field / perWord)] as Float64Array;
      word[place] = (word[place] as number) + base ** (field % perWord);
    }
  });
  return { persons: Int32Array.from(persons), words, drawn: new Float64Array(persons.length), perWord, base };
}

/** Sums of the fields on top of `before`, how many people they are of, and the sum of the squared weights. */
function addUp({ persons, words, drawn }: Packed, weights: Float64Array, before: Float64Array) {
  let [people, squares] = [0, 0];
  for (let place = 0; place < persons.length; place++) {
    const weight = weights[persons[place] as number] as number;
    drawn[place] = weight;
    people += weight;
    squares += weight * weight;
  }
  const sums = Float64Array.from(words, (word, at) => (before[at] ?? 0) + weighed(word, drawn));
  return { sums, people, squares };
}

function weighed(word: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < word.length; place++) sum += (weights[place] as number) * (word[place] as number);
  return sum;
}
