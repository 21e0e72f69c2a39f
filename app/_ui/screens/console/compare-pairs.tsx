"use client";

import { useTranslations } from "next-intl";
import type { Pair } from "@/lib/domain/deck";
import { useConsole } from "./console-context";
import { SplitList } from "./split-list";
import type { Compared } from "./standing";
import { useRowNote } from "./use-row-note";

/** Two cards about one event, one for each column, with the interplay card that belongs to them. */
export function ComparePairs({ cards }: { cards: readonly Compared[] }) {
  const { deck } = useConsole();
  return (
    <ul className="stack mt-4 gap-6">
      {deck.pairs.map((pair) => (
        <li key={pair.id}>
          <PairCards pair={pair} cards={cards} />
        </li>
      ))}
    </ul>
  );
}

export function PairCards({ pair, cards }: { pair: Pair; cards: readonly Compared[] }) {
  const t = useTranslations("console.compare");
  const { deck } = useConsole();
  const note = useRowNote();
  const ids = deck.columns.map((column) => pair.cards[column.id]);
  const chosen = [...ids, pair.interplayCard].flatMap((id) => cards.filter(({ card }) => card.id === id));
  return (
    <div>
      <p className="w6">{pair.event}</p>
      <p className="sm muted max-w-prose">{t("pairText", { shows: pair.shows, question: pair.question })}</p>
      <SplitList cards={chosen} label={pair.event} round="final" article stageable note={note} />
    </div>
  );
}
