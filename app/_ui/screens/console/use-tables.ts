"use client";

import { useConsole } from "./console-context";

/** What the facilitator does with the tables as a whole, and the figures that are said of them. */
export function useTables() {
  const { view, run } = useConsole();
  const { list, cards, unseated } = view.tables;

  /** A card on stage would hide what the stage says of the tables. */
  async function clearStage() {
    if (view.stage.cardId !== null) await run("show", { cardId: null });
  }

  return {
    figures: {
      tables: list.length,
      done: list.filter((table) => table.done).length,
      people: list.reduce((sum, { size }) => sum + size, 0),
      cards,
      unseated,
    },
    async deal() {
      if (await run("seat", {})) await clearStage();
    },
    async open() {
      if (await run("tables", { state: "open" })) await clearStage();
    },
    close: () => run("tables", { state: "closed" }),
    undo: () => run("tables", { state: "none" }),
    lock: (on: boolean) => run("lockTables", { on }),
  };
}
