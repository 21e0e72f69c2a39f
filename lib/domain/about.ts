import { cardIndex } from "./cards";
import type { Card, Deck } from "./deck";
import type { Workshop } from "./workshop";

/** What a commitment is about, where its writer says so: a card by its index in the deck, or a dimension by its id. */
export type About = { card: number } | { dimension: string } | null;

/** The same with ids alone, as phones know it: an index would tell the deck's order, which groups cards by column. */
export type AboutNamed = { cardId: string } | { dimensionId: string } | null;

/** ABOUT-1: cards that somebody may write about: all but the practice card. */
const isTopic = (card: Card | undefined): card is Card => card !== undefined && card.kind !== "practice";

/** From what a phone sent; null when the deck has no such card or dimension. */
export function aboutFrom(deck: Deck, named: AboutNamed): { about: About } | null {
  if (named === null) return { about: null };
  const about = "cardId" in named ? { card: cardIndex(deck, named.cardId) } : { dimension: named.dimensionId };
  return isKnown(deck, about) ? { about } : null;
}

export function isKnown(deck: Deck, about: About): boolean {
  if (about === null) return true;
  if ("card" in about) return isTopic(deck.cards[about.card]);
  return deck.dimensions.some(({ id }) => id === about.dimension);
}

export function aboutNamed(deck: Deck, about: About): AboutNamed {
  if (about === null) return null;
  if ("dimension" in about) return { dimensionId: about.dimension };
  const cardId = deck.cards[about.card]?.id;
  return cardId === undefined ? null : { cardId };
}

/** As it stands under a sentence: the card's title or the dimension's label. */
export function aboutLabel(deck: Deck, about: About): string | null {
  if (about === null) return null;
  if ("card" in about) return deck.cards[about.card]?.title ?? null;
  return deck.dimensions.find(({ id }) => id === about.dimension)?.label ?? null;
}

/** What may be written about. Nothing here tells which card belongs to which dimension. */
export type Topics = { cards: { id: string; title: string }[]; dimensions: { id: string; label: string }[] };

/** ABOUT-2: cards that were talked about first, in the order in which they were; the others by title. */
export function topicsOf({ deck, discussed, words }: Pick<Workshop, "deck" | "discussed"> & Talked): Topics {
  const boxes = deck.cards.flatMap((card, index) => (card.kind === "interplay" && words.has(index) ? [index] : []));
  const first = [...discussed, ...boxes];
  const rest = deck.cards.map((_, index) => index).filter((index) => !first.includes(index));
  const titled = (indices: number[]) =>
    indices.flatMap((index) => {
      const card = deck.cards[index];
      return isTopic(card) ? [{ id: card.id, title: card.title }] : [];
    });
  return {
    cards: [...titled(first), ...titled(rest).sort((a, b) => (a.title < b.title ? -1 : 1))],
    dimensions: deck.dimensions.map(({ id, label }) => ({ id, label })),
  };
}

/** Cards without a column are never marked as discussed: that somebody wrote in their boxes tells it. */
type Talked = { words: ReadonlySet<number> };
