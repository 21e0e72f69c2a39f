import { cardIndex, isSortable } from "./cards";
import type { Card } from "./deck";
import type { Phase } from "./phase";
import type { Workshop } from "./workshop";

/** What is shown of the card or pair on stage, each over the one before: the card alone, the room's, the article's view. */
export const LAYERS = ["card", "room", "article"] as const;
export type Layer = (typeof LAYERS)[number];

/** STAGE-3: in their order; nobody has an answer of the own to a card without a column, so it begins with the room's words. */
export function layersOf(phase: Phase, card: Pick<Card, "kind">): readonly Layer[] {
  if (phase === "compare") return isSortable(card) ? LAYERS : ["room", "article"];
  return isSortable(card) ? ["card", "room"] : ["card"];
}

/** The id of what is on stage, and its cards as indices: those of a pair, or one, or none. */
export function onStage({ deck, stage }: Pick<Workshop, "deck" | "stage">): { id: string | null; cards: number[] } {
  const pair = deck.pairs.find(({ id }) => id === stage.pair);
  if (pair) return { id: pair.id, cards: Object.values(pair.cards).map((cardId) => cardIndex(deck, cardId)) };
  const card = stage.card === null ? undefined : deck.cards[stage.card];
  return card === undefined || stage.card === null ? { id: null, cards: [] } : { id: card.id, cards: [stage.card] };
}
