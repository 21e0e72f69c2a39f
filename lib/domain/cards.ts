import type { Card, Deck } from "./deck";

/** Cards that people place in a column; the others are only shown. */
export const isSortable = (card: Pick<Card, "kind">) => card.kind === "sort" || card.kind === "emphasis";

/** Only `sort` cards with an expected column count as a match with the article. */
export const isScored = (card: Pick<Card, "kind" | "expected">) => card.kind === "sort" && card.expected !== null;

/** Found once per deck, which never changes: it is asked for with every placement. */
const sortable = new WeakMap<Deck, readonly number[]>();

/** Indices, in deck order, of the cards that people place. */
export function sortableIndices(deck: Deck): readonly number[] {
  const known = sortable.get(deck) ?? deck.cards.flatMap((card, index) => (isSortable(card) ? [index] : []));
  sortable.set(deck, known);
  return known;
}

export const cardIndex = (deck: Deck, cardId: string): number => deck.cards.findIndex((card) => card.id === cardId);

export const columnIndex = (deck: Deck, columnId: string | null): number =>
  columnId === null ? -1 : deck.columns.findIndex((column) => column.id === columnId);

/** The short form: its quick cards and everything that is not placed, with what refers to other cards left out. */
export function quickForm(deck: Deck): Deck {
  const quick = new Set(deck.quick);
  const cards = deck.cards.filter((card) => !isSortable(card) || quick.has(card.id));
  const kept = new Set(cards.map((card) => card.id));
  return {
    ...deck,
    cards,
    leastCertain: deck.leastCertain.filter((id) => kept.has(id)),
    whenAgreed: deck.whenAgreed.filter((id) => kept.has(id)),
    pairs: deck.pairs.filter((pair) => Object.values(pair.cards).every((id) => kept.has(id))),
  };
}

/** Indices of the cards about which the article's view may be opened: all but the practice card. */
export const modelIndices = (deck: Deck): number[] =>
  deck.cards.flatMap((card, index) => (card.kind === "practice" ? [] : [index]));

/** "Open all" was pressed, or every card was opened one by one. */
export const isAllRevealed = ({ deck, revealed }: { deck: Deck; revealed: number[] }) =>
  modelIndices(deck).every((index) => revealed.includes(index));
