import { type Shown, shown } from "@/lib/domain/policy";
import type { ConsoleCard, ConsoleView } from "@/lib/domain/view-console";

/** What the stage shows now, for the small picture of it. `shown` is what the room may see of the card's split. */
export type StageNow =
  | { kind: "blank" | "code" | "waiting" | "intro" | "overview" | "movement" | "closing" }
  | { kind: "progress"; done: number; people: number }
  | { kind: "commitments"; written: number }
  | { kind: "card"; card: ConsoleCard; shown: Shown | null; revealed: boolean };

export function stageNow(view: ConsoleView): StageNow {
  if (view.stage.blank) return { kind: "blank" };
  switch (view.phase) {
    case "lobby":
      return { kind: "code" };
    case "sort":
    case "resort":
      return { kind: "progress", done: view.done, people: view.people };
    case "discuss": {
      const card = cardOnStage(view);
      if (card === null) return { kind: "waiting" };
      return { kind: "card", card, shown: view.stage.bars ? shown(card.first.counts ?? []) : null, revealed: false };
    }
    case "compare": {
      const card = cardOnStage(view);
      if (view.stage.compare !== "card") return { kind: view.stage.compare };
      if (card === null) return { kind: "intro" };
      return { kind: "card", card, shown: shown(card.final.counts ?? []), revealed: card.revealed };
    }
    case "commit":
      return { kind: "commitments", written: view.commitments.written };
    case "closed":
      return { kind: "closing" };
  }
}

export const cardOnStage = (view: Pick<ConsoleView, "cards">): ConsoleCard | null =>
  view.cards.find((card) => card.onStage) ?? null;
