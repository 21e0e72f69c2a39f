import { columnIndex, isSortable } from "@/lib/domain/cards";
import type { Card, Deck } from "@/lib/domain/deck";
import { type Results, type Rounds, shiftOf } from "@/lib/domain/findings";
import { type Interval, wilson } from "@/lib/domain/interval";
import { type LaterResults, laterMovement } from "@/lib/domain/later-results";
import type { Direction, Movement } from "@/lib/domain/movement";
import type { MovementTest, TestedMovement } from "@/lib/domain/movement-tests";
import { type Note, noteOn } from "@/lib/domain/notes";
import { evenness, isSplit, MIN_SHOWN, type Shown, shown } from "@/lib/domain/policy";
import { present, type Room } from "@/lib/domain/room";
import { tableTally } from "@/lib/domain/tables";
import { boxesOf, modelLabel } from "@/lib/domain/view-common";

/**
 * How a card split in one round. All but `n` are null where too few answered (SPEC: SMALL). `intervals`: of each column's
 * share (STAT: Wilson, 95 %), from ten answers on (SMALL-2). `evenness`: normalised entropy, 0 all alike to 1 even. `agreement`: of all pairs of people
 * who answered it, the share who chose the same column, 0 to 1.
 */
export type CardRound = Shown & {
  intervals: Interval[] | null;
  evenness: number | null;
  agreement: number | null;
};

/** Weeks later: how it split, and who moved since the final answer; null under five who gave both. */
export type CardFollowUp = { split: CardRound; movement: Movement | null; direction: Direction | null };

/** Columns are indices into `workshop.columns`. Splits follow the rule of small numbers (SPEC: SMALL). */
export type ReportCard = {
  id: string;
  kind: Card["kind"];
  title: string;
  text: string;
  dimension: string | null;
  /** the column in which the article has it; null: it takes both, or the article does not settle it */
  expected: number | null;
  label: string;
  closeCall: boolean;
  rationale: string | null;
  basis: string[];
  counterview: string | null;
  /** what to discuss about it */
  prompt: string | null;
  byColumn: string[] | null;
  /** null: a card that nobody sorts */
  first: CardRound | null;
  final: CardRound | null;
  movement: Movement | null;
  /** how those who answered both rounds split in each; null where `movement` is */
  twice: Rounds | null;
  /** where they went; null under five who answered both rounds */
  direction: Direction | null;
  /** null where `movement` is */
  test: MovementTest | null;
  /** of those in `first`, who said that they are sure, by column; null where nobody was asked, or too few (SMALL-6) */
  sure: number[] | null;
  /** null: there was no follow-up, or under five people answered it (FOLLOW-7) */
  followUp: CardFollowUp | null;
  isSplit: boolean;
  discussed: boolean;
  arguing: number;
  /** against the article, without writers, in no order that tells who wrote when */
  arguments: string[];
  /** how many tables had it in each column; null where fewer than two tables did */
  tables: number[] | null;
  /** what the room wrote about a card without a column, by column */
  boxes: string[][] | null;
  /** the facilitator's own; null in a report that is shared (NOTE-3) */
  note: string | null;
};

/** What every card is drawn from, worked out once. */
export type CardSource = {
  room: Room;
  deck: Deck;
  results: Results;
  /** by the card's index; of the cards that are sorted */
  tested: ReadonlyMap<number, TestedMovement>;
  /** whether anybody was asked and said how sure they are */
  saidHowSure: boolean;
  /** by the card's index (sureShown) */
  sure: readonly (number[] | null)[];
  later: LaterResults | null;
  notes: readonly Note[];
};

/** None for the practice card. */
export function reportCard(source: CardSource, card: Card, index: number): ReportCard[] {
  if (card.kind === "practice") return [];
  const { room, deck, results, tested, saidHowSure, sure, notes } = source;
  const final = results.final[index] ?? [];
  const expected = columnIndex(deck, card.expected);
  const { byColumn } = card;
  const sorted = isSortable(card);
  const { movement = null, direction = null, test = null } = tested.get(index) ?? {};
  return [
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      text: card.text,
      dimension: deck.dimensions.find((dimension) => dimension.id === card.dimension)?.label ?? null,
      expected: expected < 0 ? null : expected,
      label: modelLabel(deck, card),
      closeCall: card.kind === "sort" && card.grounding === "inferred",
      rationale: card.rationale,
      basis: card.basis,
      counterview: card.counterview,
      prompt: card.discussionPrompt,
      byColumn: byColumn === null ? null : deck.columns.map((column) => byColumn[column.id] ?? ""),
      first: sorted ? cardRound(results.first[index] ?? []) : null,
      final: sorted ? cardRound(final) : null,
      movement,
      twice: movement === null ? null : twiceOn(source, index),
      direction,
      test,
      sure: sorted && saidHowSure ? (sure[index] ?? null) : null,
      followUp: sorted ? cardFollowUp(source, index) : null,
      isSplit: sorted && isSplit(final),
      discussed: room.workshop.discussed.includes(index),
      arguing: results.arguing[index] ?? 0,
      arguments: argumentsOn(room, index),
      tables: tablesShown(tableTally(room)[index] ?? []),
      boxes: boxesOf(room, index, Number.POSITIVE_INFINITY),
      note: noteOn(notes, `card:${index}`),
    },
  ];
}

/** After which round a split is; 3 is the follow-up, weeks later. */
export type SplitRound = 1 | 2 | 3;

/** How a card stood after each round; none for a card that nobody sorts. `rounds`: how many the room has opened. */
export function roundsOf(
  { first, final, followUp }: ReportCard,
  rounds: 1 | 2,
): { round: SplitRound; split: CardRound }[] {
  if (first === null || final === null) return [];
  return [
    { round: 1, split: first },
    ...(rounds === 1 ? [] : [{ round: 2 as const, split: final }]),
    ...(followUp === null ? [] : [{ round: 3 as const, split: followUp.split }]),
  ];
}

function twiceOn({ deck, results }: CardSource, index: number): Rounds {
  const { before, after } = shiftOf(deck, results, index);
  return { before, after };
}

function cardFollowUp({ room, results, later }: CardSource, index: number): CardFollowUp | null {
  if (later === null || later.people < MIN_SHOWN) return null;
  const moved = laterMovement(room, results.final, later, index);
  return {
    split: cardRound(later.cards[index]?.counts ?? []),
    movement: moved?.movement ?? null,
    direction: moved?.direction ?? null,
  };
}

function cardRound(counts: readonly number[]): CardRound {
  const split = shown(counts);
  if (split.counts === null) return { ...split, intervals: null, evenness: null, agreement: null };
  const { n } = split;
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return {
    ...split,
    intervals: split.shares === null ? null : counts.flatMap((count) => wilson(count, n) ?? []),
    evenness: evenness(counts),
    agreement: pairs / (n * (n - 1)),
  };
}

/** A single table's board is what three people said: two and more are a picture. */
const tablesShown = (counts: number[]): number[] | null =>
  counts.reduce((sum, tables) => sum + tables, 0) < 2 ? null : counts;

/** ARGUE-1 */
const argumentsOn = (room: Room, index: number): string[] =>
  present(room)
    .flatMap(({ objections }) =>
      objections.filter(({ card, line, hidden }) => card === index && line !== null && !hidden),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ line }) => line ?? []);
