import type { Socket } from "socket.io-client";
import { clock } from "./messages";

/** Notes when a stage or console showed how many answers. */
export type Watcher = { shown: { at: number; answers: number }[]; close(): void };

type View = { sorting?: { answers: number } | null; counts?: { first: number[][] } };

export function watch(socket: Socket, event: "stage" | "console"): Watcher {
  const shown: Watcher["shown"] = [];
  socket.on(event, (view: View) => {
    const at = clock();
    const answers = view.sorting?.answers ?? view.counts?.first.flat().reduce((sum, count) => sum + count, 0);
    if (answers !== undefined) shown.push({ at, answers });
  });
  return { shown, close: () => socket.disconnect() };
}

/**
 * From sending to showing, ms. Stage and console say how many answers there are, not which: the answer that was sent as
 * the k-th counts as visible with the first view of at least k answers. Only first placements count, since moving a card
 * changes no count.
 */
export function visibleAfter(sentAt: number[], shown: Watcher["shown"]): { ms: number[]; never: number } {
  const ms: number[] = [];
  let view = 0;
  const inOrder = [...sentAt].sort((a, b) => a - b);
  for (const [index, at] of inOrder.entries()) {
    while (view < shown.length && (shown[view]?.answers ?? 0) <= index) view++;
    const seen = shown[view];
    if (seen === undefined) return { ms, never: inOrder.length - index };
    ms.push(Math.max(0, seen.at - at));
  }
  return { ms, never: 0 };
}
