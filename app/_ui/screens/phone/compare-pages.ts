import { differs, ownColumn } from "@/lib/domain/own";
import type { Shown } from "@/lib/domain/policy";
import type { CardOnStage, PlainCard, RevealedCard } from "@/lib/domain/view-common";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { ShownPlacement } from "@/lib/live/client/own-state";

/** One card of compare: with the room's split and the article's view once they are shown. */
export type ComparePage = {
  card: PlainCard;
  mine: number | null;
  room: Shown | null;
  revealed: RevealedCard | null;
  differs: boolean;
  isOnStage: boolean;
};

/**
 * Open cards in the order in which they were opened; the card on stage comes first while the article's view of it is not
 * shown there, whether or not it was opened before. `follows`: this phone was taken to it; who was busy with an open card
 * when it came on stage, or when a layer of it went back, goes on with that.
 */
export function comparePages(
  view: Pick<PhoneView, "revealed" | "onStage" | "discussed" | "pair">,
  counted: readonly ShownPlacement[],
  follows: boolean,
): ComparePage[] {
  const mineOf = (cardId: string) => ownColumn(counted, cardId, 2, view.discussed);
  const onStage = cardsOnStage(view);
  const isFolded = follows && (view.pair ?? view.onStage)?.layer !== "article";
  const pages = view.revealed.flatMap((revealed): ComparePage[] => {
    const mine = mineOf(revealed.id);
    const isOnStage = onStage.some(({ id }) => id === revealed.id);
    if (isOnStage && isFolded) return [];
    return [
      { card: revealed, mine, room: revealed.rounds.after, revealed, differs: differs(mine, revealed), isOnStage },
    ];
  });
  const folded = onStage.filter(({ id }) => !pages.some(({ card }) => card.id === id));
  return [
    ...folded.map((card) => ({
      card,
      mine: mineOf(card.id),
      room: card.bars,
      revealed: null,
      differs: false,
      isOnStage: true,
    })),
    ...pages,
  ];
}

/** What is on stage and which layer of it, to tell one step there from another; null when nothing is. */
export function stepOnStage({ onStage, pair }: Pick<PhoneView, "onStage" | "pair">): string | null {
  const staged = pair ?? onStage;
  return staged && `${staged.id}/${staged.layer}`;
}

/** The card on stage, or the cards of the pair that is there. */
export const cardsOnStage = ({ onStage, pair }: Pick<PhoneView, "onStage" | "pair">): CardOnStage[] =>
  pair !== null ? pair.cards : onStage === null ? [] : [onStage];

/** What is shown at once: one card, or while a pair is on stage and one of its cards is looked at, all of them. */
export function besides(
  page: ComparePage,
  pages: readonly ComparePage[],
  view: Pick<PhoneView, "pair">,
): ComparePage[] {
  const { pair } = view;
  if (pair === null || !page.isOnStage) return [page];
  return pair.cards.flatMap(({ id }) => pages.find(({ card }) => card.id === id) ?? []);
}

/** What a filter leaves. What the room looks at stays in both, and what this phone looks at: nobody loses a line under it. */
export const filtered = (pages: readonly ComparePage[], only: "differ" | "all", looked: string | null): ComparePage[] =>
  pages.filter((page) => only === "all" || page.differs || page.isOnStage || page.card.id === looked);
