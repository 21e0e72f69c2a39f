import { hasFollowUpBegun } from "@/lib/domain/follow-up";
import type { Phase } from "@/lib/domain/phase";
import type { ConsoleView } from "@/lib/domain/view-console";

/** Why going on now may be too early; the facilitator is asked once. `count`: the people, cards or tables that it is about, `of` how many. */
export type Doubt = {
  why:
    | "nobody"
    | "stillSorting"
    | "nothingDiscussed"
    | "tablesAtWork"
    | "stillSortingAgain"
    | "sheetsOpen"
    | "nothingRevealed"
    | "closing";
  count: number;
  of?: number;
};

type Seen = Pick<ConsoleView, "phase" | "people" | "done" | "cards" | "tables" | "sheets">;

/** Null where nothing speaks against the next step. Closing is always asked about: phones say goodbye then. */
export function doubtToAdvance(view: Seen): Doubt | null {
  const open = view.people - view.done;
  const doubts: Partial<Record<Phase, Doubt | null>> = {
    lobby: view.people === 0 ? { why: "nobody", count: 0 } : null,
    sort: open > 0 ? { why: "stillSorting", count: open } : null,
    discuss: view.cards.some((card) => card.discussed) ? tablesAtWork(view) : { why: "nothingDiscussed", count: 0 },
    resort: open > 0 ? { why: "stillSortingAgain", count: open } : sheetsOpen(view),
    compare: view.cards.some((card) => card.revealed) ? null : { why: "nothingRevealed", count: 0 },
    commit: { why: "closing", count: open },
  };
  return doubts[view.phase] ?? null;
}

/** PAPER-2: from compare on nothing is taken from them. */
function sheetsOpen({ cards, sheets }: Seen): Doubt | null {
  const count = cards.some((card) => card.discussed) ? sheets.filter(({ second }) => second === 0).length : 0;
  return count > 0 ? { why: "sheetsOpen", count, of: sheets.length } : null;
}

function tablesAtWork({ tables: { state, list } }: Seen): Doubt | null {
  const count = state === "open" ? list.filter((table) => !table.done).length : 0;
  return count > 0 ? { why: "tablesAtWork", count, of: list.length } : null;
}

type Stands = Pick<ConsoleView, "phase" | "cards" | "closedAt" | "followUp" | "rehearsal">;

/** Why there is no step back: the article's view of a card is open, or people were asked once more. Null: there is one. */
export function whyNotBack(view: Stands, now: number): "revealed" | "followUp" | null {
  if (view.phase === "compare" && view.cards.some((card) => card.revealed)) return "revealed";
  return view.phase === "closed" && hasFollowUpBegun(view, now) ? "followUp" : null;
}
