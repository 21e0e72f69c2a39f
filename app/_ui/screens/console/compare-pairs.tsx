"use client";

import { Columns2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
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

/** Puts the cards side by side on stage; what is shown of them there is beside the stage's picture. */
function PairOnStage({ pair }: { pair: Pair }) {
  const t = useTranslations("console.compare");
  const { view, run } = useConsole();
  const isOnStage = view.stage.pair === pair.id;
  return (
    <div className="row my-2 flex-wrap gap-2">
      <Button
        icon={<Columns2 size={20} />}
        aria-pressed={isOnStage}
        onClick={() => (isOnStage ? run("stage", { set: { compare: "intro" } }) : run("showPair", { pairId: pair.id }))}
      >
        {t(isOnStage ? "pairOff" : "pairOn")}
        <span className="vh">{pair.event}</span>
      </Button>
    </div>
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
      <PairOnStage pair={pair} />
      <SplitList cards={chosen} label={pair.event} round="final" article stageable note={note} />
    </div>
  );
}
