"use client";

import { useEffect, useRef } from "react";
import type { DiscussionQueue } from "@/lib/domain/queue";
import type { QueueChanges } from "@/lib/domain/workshop";
import { useConsole } from "./console-context";

/** What becomes of the queue as it stands then; null: nothing. */
export type QueueStep = (queue: DiscussionQueue) => QueueChanges | null;

type AfterStep = (changes: QueueChanges, before: DiscussionQueue) => void;

/** A view comes a tenth of a second after its change, on a slow line later. After that long the next step goes on anyway. */
const VIEW_WITHIN_MS = 10_000;

const isSame = (one: QueueChanges, other: QueueChanges) =>
  one.order.join() === other.order.join() && one.skipped.join() === other.skipped.join();

/**
 * Takes steps one after the other, each from the queue that the one before it left: pressed twice in a moment, a card goes
 * two places, and somebody who is quick is not told that another screen was quicker (QUEUE-8).
 */
export function useQueueInTurn(): (step: QueueStep, then: AfterStep) => void {
  const { deck, view, run } = useConsole();
  const latest = useRef({ view, run });
  const arrived = useRef<(() => void) | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    latest.current = { view, run };
    arrived.current?.();
  });

  const idsOf = (cards: readonly number[]) => cards.flatMap((card) => deck.cards[card]?.id ?? []);
  // The protocol speaks of cards by id.
  const named = ({ order, skipped }: QueueChanges) => ({ order: idsOf(order), skipped: idsOf(skipped) });

  /** Until this console shows another queue than the one that was changed: the changed one, or what became of it since. */
  const shown = ({ queue: before }: { queue: QueueChanges }) =>
    new Promise<void>((resolve) => {
      const over = () => {
        clearTimeout(limit);
        arrived.current = null;
        resolve();
      };
      const limit = setTimeout(over, VIEW_WITHIN_MS);
      arrived.current = () => isSame(latest.current.view.queue, before) || over();
      arrived.current();
    });

  async function take(step: QueueStep, then: AfterStep): Promise<void> {
    const { view: seen, run: send } = latest.current;
    const changes = step(seen.discussion);
    if (changes === null) return;
    if (!(await send("queue", { ...named(changes), seen: named(seen.queue) }))) return;
    then(changes, seen.discussion);
    if (!isSame(changes, seen.queue)) await shown(seen);
  }

  return (step, then) => {
    turn.current = turn.current.then(() => take(step, then));
  };
}
