import { isSortable, sortableIndices } from "./cards";
import type { Deck } from "./deck";
import type { Results } from "./findings";
import { evenness, isSplit, leadingColumn, MIN_SHOWN } from "./policy";
import type { QueueChanges } from "./workshop";

/**
 * Why a card stands where it does, in figures: `counts` and `sure` (people who said so) by column; `rank` 1 is the first
 * card of its dimension, 2 the second, among all that were talked about or come before it.
 */
export type Reason = {
  split: boolean;
  answers: number;
  counts: number[];
  sure: number[];
  dimension: string | null;
  rank: number;
  /** put there by the facilitator, whatever the room said */
  chosen: boolean;
};

export type QueueEntry = { card: number; reason: Reason };

/**
 * What the guide says when a room is unlike others: few_people skips all bars and talks through five cards, none_split takes those that the deck names for it,
 * nearly_all_split stops after the first card to say how to sort.
 */
export type Advice = "few_people" | "none_split" | "nearly_all_split";

export type DiscussionQueue = {
  /** not yet talked about, in the order proposed */
  waiting: QueueEntry[];
  talked: QueueEntry[];
  skipped: QueueEntry[];
  /** enough answers and no split; by deck, each named once */
  agreed: QueueEntry[];
  /** fewer than five answers: nothing can be said */
  unanswered: QueueEntry[];
  advice: Advice | null;
};

/** From this share of split cards on, the room reads the cards differently as such. */
const NEARLY_ALL = 0.8;

/**
 * QUEUE-1 to QUEUE-6: which card the room talks about next, and why. From round 1 and what the facilitator changed:
 * the same room gets the same queue. Indices are those of the deck.
 */
export function discussionQueue(
  deck: Deck,
  results: Pick<Results, "people" | "first" | "sure">,
  discussed: readonly number[],
  changes: QueueChanges,
): DiscussionQueue {
  const cards = sortableIndices(deck);
  const counts = (card: number) => results.first[card] ?? [];
  const advice = adviceFor(cards.map(counts), results.people);
  const talked = discussed.filter((card) => deck.cards[card] !== undefined);
  const isFree = (card: number) => !talked.includes(card);
  const skipped = changes.skipped.filter((card) => cards.includes(card) && isFree(card));
  const chosen = changes.order.filter((card) => isTalkable(deck, card) && isFree(card) && !skipped.includes(card));
  const rest = cards.filter((card) => isFree(card) && !skipped.includes(card) && !chosen.includes(card));
  const dimensions = countDimensions(deck, [...talked, ...chosen]);
  const split = rest.filter((card) => isSplit(counts(card)));
  const proposed = inTurns(deck, split, dimensions, (card) => weight(counts(card), results.sure[card] ?? []));
  const unsplit = rest.filter((card) => !split.includes(card));
  const heard = [...talked, ...chosen];
  const fallback =
    advice === "none_split"
      ? whenAgreed(deck, unsplit)
      : advice === "few_people"
        ? forFew(deck, unsplit, heard, (card) => evenness(counts(card)))
        : [];
  const waiting = [...chosen, ...proposed, ...fallback];
  const reasons = (list: number[]) => list.map((card) => entry(deck, results, card, talked, waiting, chosen));
  const left = rest.filter((card) => !proposed.includes(card) && !fallback.includes(card));
  return {
    waiting: reasons(waiting),
    talked: reasons(talked),
    skipped: reasons(skipped),
    agreed: reasons(left.filter((card) => total(counts(card)) >= MIN_SHOWN)),
    unanswered: reasons(left.filter((card) => total(counts(card)) < MIN_SHOWN)),
    advice,
  };
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const isTalkable = (deck: Deck, card: number) =>
  deck.cards[card] !== undefined && deck.cards[card]?.kind !== "practice";

/** QUEUE-5 */
function adviceFor(all: (readonly number[])[], people: number): Advice | null {
  if (people < MIN_SHOWN) return "few_people";
  const answered = all.filter((counts) => total(counts) >= MIN_SHOWN);
  const split = answered.filter(isSplit).length;
  if (answered.length === 0) return null;
  if (split === 0) return "none_split";
  return split >= NEARLY_ALL * answered.length && answered.length > 2 ? "nearly_all_split" : null;
}

/**
 * QUEUE-2: how even the split is, up to twice as much when everybody is sure and the sure ones differ as evenly.
 * Between 0 and 2.
 */
function weight(counts: readonly number[], sure: readonly number[]): number {
  const confident = evenness(sure) * (total(sure) / total(counts));
  return evenness(counts) * (1 + confident);
}

/** QUEUE-3: the weightiest card of the dimensions that were heard least, again and again. */
function inTurns(
  deck: Deck,
  split: readonly number[],
  heard: Map<string, number>,
  weightOf: (card: number) => number,
): number[] {
  const waiting = [...split].sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const times = new Map(heard);
  const order: number[] = [];
  const heardOf = (card: number) => times.get(dimensionOf(deck, card)) ?? 0;
  while (waiting.length > 0) {
    const least = Math.min(...waiting.map(heardOf));
    const [next] = waiting.splice(
      waiting.findIndex((card) => heardOf(card) === least),
      1,
    );
    if (next === undefined) break;
    order.push(next);
    times.set(dimensionOf(deck, next), heardOf(next) + 1);
  }
  return order;
}

/** A card without a dimension stands for itself. */
const dimensionOf = (deck: Deck, card: number) => deck.cards[card]?.dimension ?? `card ${card}`;

function countDimensions(deck: Deck, cards: readonly number[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const card of cards) times.set(dimensionOf(deck, card), (times.get(dimensionOf(deck, card)) ?? 0) + 1);
  return times;
}

/** Where nothing is split, the cards that the deck names for it are worth the talk. */
const whenAgreed = (deck: Deck, rest: readonly number[]): number[] =>
  deck.whenAgreed.flatMap((id) => rest.filter((card) => deck.cards[card]?.id === id)).slice(0, WHEN_AGREED);
const WHEN_AGREED = 3;

/**
 * Of so few people no split is told, since it would tell who is where; they talk through five cards together instead: those
 * that the deck names first, then those on which they differ most.
 */
function forFew(
  deck: Deck,
  rest: readonly number[],
  heard: readonly number[],
  weightOf: (card: number) => number,
): number[] {
  const named = whenAgreed(deck, rest);
  const others = rest.filter((card) => !named.includes(card));
  const proposed = [...named, ...inTurns(deck, others, countDimensions(deck, [...heard, ...named]), weightOf)];
  // A card that takes both is beside these: once it was on stage nothing tells that it was, and a sixth would come.
  const sorted = heard.filter((card) => isSortable(deck.cards[card] ?? { kind: "practice" })).length;
  return proposed.slice(0, Math.max(0, FEW_TALK - sorted));
}
const FEW_TALK = 5;

function entry(
  deck: Deck,
  { first, sure }: Pick<Results, "first" | "sure">,
  card: number,
  talked: readonly number[],
  waiting: readonly number[],
  chosen: readonly number[],
): QueueEntry {
  const counts = first[card] ?? [];
  const before = [...talked, ...waiting];
  const at = before.indexOf(card);
  const dimension = deck.cards[card]?.dimension ?? null;
  const earlier = before.slice(0, Math.max(at, 0)).filter((one) => deck.cards[one]?.dimension === dimension);
  return {
    card,
    reason: {
      split: isSortable(deck.cards[card] ?? { kind: "practice" }) && isSplit(counts),
      answers: total(counts),
      counts: [...counts],
      sure: [...(sure[card] ?? [])],
      dimension: deck.dimensions.find(({ id }) => id === dimension)?.label ?? null,
      rank: earlier.length + 1,
      chosen: chosen.includes(card),
    },
  };
}

/** Sure people on at least two sides: a difference that is not only guessing. */
export const isConfidentlySplit = ({ sure }: Pick<Reason, "sure">) => sure.filter((count) => count > 0).length > 1;

/** The column that most chose, for a sentence about an agreed card; null when two share the lead. */
export const agreedColumn = ({ counts }: Pick<Reason, "counts">) => leadingColumn(counts);
