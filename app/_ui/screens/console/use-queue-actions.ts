"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isSortable } from "@/lib/domain/cards";
import type { DiscussionQueue } from "@/lib/domain/queue";
import { useConsole } from "./console-context";
import { add, asProposed, moved, putBack, skip, unfix } from "./queue-changes";
import { type QueueStep, useQueueInTurn } from "./use-queue-in-turn";

/** What the facilitator does to the queue. `said`: what came of it, for a screen reader. */
export function useQueueActions() {
  const t = useTranslations("console.queue.said");
  const { deck } = useConsole();
  const takeInTurn = useQueueInTurn();
  const [said, say] = useState("");
  const titleOf = (card: number) => deck.cards[card]?.title ?? "";
  const act = (step: QueueStep, sentence: string) => takeInTurn(step, () => say(sentence));

  const move = (card: number, by: -1 | 1) =>
    takeInTurn(
      (queue) => moved(queue, card, by),
      ({ order }, { waiting }) =>
        say(t("moved", { title: titleOf(card), at: order.indexOf(card) + 1, of: waiting.length })),
    );

  return {
    said,
    up: (card: number) => move(card, -1),
    down: (card: number) => move(card, 1),
    skip(card: number) {
      const sorts = isSortable(deck.cards[card] ?? { kind: "practice" });
      const step = (queue: DiscussionQueue) => (sorts ? skip(queue, card) : unfix(queue, card));
      act(step, t("skipped", { title: titleOf(card) }));
    },
    putBack: (card: number) => act((queue) => putBack(queue, card), t("putBack", { title: titleOf(card) })),
    add: (card: number) => act((queue) => add(queue, card), t("added", { title: titleOf(card) })),
    reset: () => act(asProposed, t("reset")),
  };
}

export type QueueActions = ReturnType<typeof useQueueActions>;
