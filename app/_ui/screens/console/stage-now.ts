import type { Layer } from "@/lib/domain/layers";
import { type Shown, shown } from "@/lib/domain/policy";
import type { ConsoleCard, ConsoleView } from "@/lib/domain/view-console";

/** What the stage shows now, for the small picture of it. `shown` is what the room may see of the card's split. */
export type StageNow =
  | { kind: "blank" | "code" | "waiting" | "intro" | "overview" | "movement" | "pair" | "closing" }
  | { kind: "findTable" }
  | { kind: "atTables"; done: number; tables: number }
  | { kind: "progress"; done: number; people: number }
  | { kind: "commitments"; written: number }
  | { kind: "card"; card: ConsoleCard; layer: Layer; shown: Shown | null };

export function stageNow(view: ConsoleView): StageNow {
  const { blank, layer } = view.stage;
  if (blank) return { kind: "blank" };
  switch (view.phase) {
    case "lobby":
      return { kind: "code" };
    case "sort":
    case "resort":
      return { kind: "progress", done: view.done, people: view.people };
    case "discuss": {
      const card = cardOnStage(view);
      if (card === null) return talkOrTables(view);
      return { kind: "card", card, layer, shown: layer === "room" ? shown(card.first.counts ?? []) : null };
    }
    case "compare": {
      const card = cardOnStage(view);
      if (view.stage.compare !== "card") return { kind: view.stage.compare };
      if (card === null) return { kind: "intro" };
      return { kind: "card", card, layer, shown: layer === "card" ? null : shown(card.final.counts ?? []) };
    }
    case "commit":
      return { kind: "commitments", written: view.commitments.written };
    case "closed":
      return { kind: "closing" };
  }
}

function talkOrTables(view: ConsoleView): StageNow {
  const { list } = view.tables;
  switch (tablesOnStage(view)) {
    case "findTable":
      return { kind: "findTable" };
    case "atTables":
      return { kind: "atTables", done: list.filter(({ done }) => done).length, tables: list.length };
    case null:
      return { kind: "waiting" };
  }
}

/** What the stage says of tables while no card is on it in discuss. */
export function tablesOnStage({
  phase,
  tables,
}: Pick<ConsoleView, "phase" | "tables">): "findTable" | "atTables" | null {
  if (phase !== "discuss") return null;
  return tables.state === "seating" ? "findTable" : tables.state === "open" ? "atTables" : null;
}

export const cardOnStage = (view: Pick<ConsoleView, "cards">): ConsoleCard | null =>
  view.cards.find((card) => card.onStage) ?? null;
