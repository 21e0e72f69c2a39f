import type { DiscussionQueue } from "@/lib/domain/queue";
import type { QueueChanges } from "@/lib/domain/workshop";

type Queue = Pick<DiscussionQueue, "waiting" | "skipped">;

/** What the facilitator has changed so far, without what was talked about since. */
const changesIn = ({ waiting, skipped }: Queue): QueueChanges => ({
  order: waiting.filter(({ reason }) => reason.chosen).map(({ card }) => card),
  skipped: skipped.map(({ card }) => card),
});

/**
 * One place up or down. All that stands before the lower of the two is fixed with them: else a card that nobody touched
 * might jump between them, since the proposal follows what comes before. Null at either end.
 */
export function moved(queue: Queue, card: number, step: -1 | 1): QueueChanges | null {
  const order = queue.waiting.map((entry) => entry.card);
  const from = order.indexOf(card);
  const other = order[from + step];
  if (from < 0 || other === undefined) return null;
  order[from + step] = card;
  order[from] = other;
  const { order: chosen, skipped } = changesIn(queue);
  const fixed = Math.max(from, from + step) + 1;
  return { order: order.slice(0, Math.max(fixed, chosen.length)), skipped };
}

export function skip(queue: Queue, card: number): QueueChanges {
  const { order, skipped } = changesIn(queue);
  return { order: without(order, card), skipped: [...skipped, card] };
}

/** Back to where the proposal has it. */
export function putBack(queue: Queue, card: number): QueueChanges {
  const { order, skipped } = changesIn(queue);
  return { order, skipped: without(skipped, card) };
}

/** A card that the queue leaves out comes after those that the facilitator put in order, before the proposed ones. */
export function add(queue: Queue, card: number): QueueChanges {
  const { order, skipped } = changesIn(queue);
  return { order: [...without(order, card), card], skipped: without(skipped, card) };
}

/** Out of the order: nothing is fixed about it any more. */
export function unfix(queue: Queue, card: number): QueueChanges {
  const { order, skipped } = changesIn(queue);
  return { order: without(order, card), skipped };
}

/** As proposed; what was skipped stays so. */
export const asProposed = (queue: Queue): QueueChanges => ({ ...changesIn(queue), order: [] });

const without = (cards: readonly number[], card: number) => cards.filter((one) => one !== card);
