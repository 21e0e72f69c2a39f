import type { Phase } from "@/lib/domain/phase";
import type { ConsoleView } from "@/lib/domain/view-console";

/** Why going on now may be too early; the facilitator is asked once. `count`: the people or cards that it is about. */
export type Doubt = {
  why: "nobody" | "stillSorting" | "nothingDiscussed" | "stillSortingAgain" | "nothingRevealed" | "closing";
  count: number;
};

type Seen = Pick<ConsoleView, "phase" | "people" | "done" | "cards" | "commitments">;

/** Null where nothing speaks against the next step. Closing is always asked about: phones say goodbye then. */
export function doubtToAdvance(view: Seen): Doubt | null {
  const open = view.people - view.done;
  const doubts: Partial<Record<Phase, Doubt | null>> = {
    lobby: view.people === 0 ? { why: "nobody", count: 0 } : null,
    sort: open > 0 ? { why: "stillSorting", count: open } : null,
    discuss: view.cards.some((card) => card.discussed) ? null : { why: "nothingDiscussed", count: 0 },
    resort: open > 0 ? { why: "stillSortingAgain", count: open } : null,
    compare: view.cards.some((card) => card.revealed) ? null : { why: "nothingRevealed", count: 0 },
    commit: { why: "closing", count: view.people - view.commitments.people },
  };
  return doubts[view.phase] ?? null;
}

/** Once the article's view of a card is open, answers cannot be given afresh (DECISIONS 5). */
export const isBackBarred = ({ phase, cards }: Pick<ConsoleView, "phase" | "cards">) =>
  phase === "compare" && cards.some((card) => card.revealed);
