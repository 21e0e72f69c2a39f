"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Pill } from "@/app/_ui/primitives/pill";
import { isSortable } from "@/lib/domain/cards";
import type { Reason } from "@/lib/domain/queue";
import { useConsole } from "./console-context";
import { walkOf } from "./queue";
import { ColumnHeads } from "./split-list";
import { SplitRow } from "./split-row";
import type { Compared } from "./standing";
import { useArrowWalk } from "./use-arrow-walk";
import { useWhy } from "./use-why";

/** `card`: index in the deck. A card that takes both has no reason while it does not wait. */
export type Entry = { card: number; reason?: Reason };

type QueuePartProps = {
  name: "waiting" | "talked" | "skipped" | "agreed" | "unanswered" | "interplay";
  entries: readonly Entry[];
  cards: readonly Compared[];
  article: boolean;
  note?: (one: Compared) => ReactNode;
  actions?: (entry: Entry, at: number) => ReactNode;
};

/** One part of the queue; the part that waits says of each card why it stands there, and which is next. */
export function QueuePart({ name, entries, cards, article, note, actions }: QueuePartProps) {
  const t = useTranslations("console.queue");
  const { view, deck } = useConsole();
  const columns = deck.columns.length;
  const headingId = useId();
  const why = useWhy();
  const walk = walkOf(view, deck);
  const onKeyDown = useArrowWalk(walk);
  const byId = new Map(cards.map((one) => [one.card.id, one]));
  if (entries.length === 0) return null;
  return (
    <section className="qp" aria-labelledby={headingId}>
      <h3 className="h4" id={headingId}>
        {t(`part.${name}.title`, { count: entries.length, columns })}
      </h3>
      <p className="sm muted">{t(`part.${name}.text`, { columns })}</p>
      {name === "waiting" ? <ColumnHeads /> : null}
      <ol className="dl mt-1" aria-labelledby={headingId} onKeyDown={onKeyDown}>
        {entries.map((entry, at) => {
          const one = byId.get(deck.cards[entry.card]?.id ?? "");
          if (one === undefined) return null;
          return (
            <SplitRow
              key={one.card.id}
              one={one}
              split={one.seen.first}
              article={article}
              stageable
              note={note?.(one)}
              tag={name === "waiting" && one.card.id === walk.next ? <Pill tone="line">{t("next")}</Pill> : null}
              why={name === "waiting" && entry.reason ? why(entry.reason, !isSortable(one.card)) : null}
              actions={actions?.(entry, at)}
            />
          );
        })}
      </ol>
    </section>
  );
}
