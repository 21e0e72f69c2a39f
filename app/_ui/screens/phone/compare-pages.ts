import { differs, ownColumn } from "@/lib/domain/own";
import type { PlainCard, RevealedCard } from "@/lib/domain/view-common";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { ShownPlacement } from "@/lib/live/client/own-state";

/** One card of compare: with the article's view once it is open. */
export type ComparePage = {
  card: PlainCard;
  mine: number | null;
  revealed: RevealedCard | null;
  differs: boolean;
  isOnStage: boolean;
};

/** Open cards in the order in which they were opened; the card on stage comes first while it is not open yet. */
export function comparePages(
  view: Pick<PhoneView, "revealed" | "onStage" | "discussed">,
  counted: readonly ShownPlacement[],
): ComparePage[] {
  const mineOf = (cardId: string) => ownColumn(counted, cardId, 2, view.discussed);
  const pages = view.revealed.map((revealed): ComparePage => {
    const mine = mineOf(revealed.id);
    const isOnStage = revealed.id === view.onStage?.id;
    return { card: revealed, mine, revealed, differs: differs(mine, revealed), isOnStage };
  });
  const { onStage } = view;
  if (onStage === null || pages.some(({ isOnStage }) => isOnStage)) return pages;
  return [{ card: onStage, mine: mineOf(onStage.id), revealed: null, differs: false, isOnStage: true }, ...pages];
}

/** What a filter leaves. The card on stage stays in both while it is not open: it is what the room looks at. */
export const filtered = (pages: readonly ComparePage[], only: "differ" | "all"): ComparePage[] =>
  pages.filter((page) => only === "all" || page.differs || page.revealed === null);
