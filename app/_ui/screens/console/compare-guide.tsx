"use client";

import { useTranslations } from "next-intl";
import { compareOrder, type Stop } from "./compare-order";
import { PairCards } from "./compare-pairs";
import { useConsole } from "./console-context";
import { SplitList } from "./split-list";
import type { Compared } from "./standing";
import { useRowNote } from "./use-row-note";

/** The order within compare that is suggested, stop by stop. */
export function CompareGuide({ cards }: { cards: readonly Compared[] }) {
  const t = useTranslations("console.compare.stop");
  const { deck } = useConsole();
  const stops = compareOrder(cards, deck);
  const columns = deck.columns.length;
  return (
    <ol className="stack mt-4 gap-5">
      {stops.map((stop, index) => (
        <li key={keyOf(stop)} className="stack gap-1">
          <h3 className="h4">{t("heading", { at: index + 1, what: t(`${stop.kind}.title`) })}</h3>
          <p className="sm muted max-w-prose">{t(`${stop.kind}.text`, { columns })}</p>
          <StopCards stop={stop} cards={cards} />
        </li>
      ))}
    </ol>
  );
}

const keyOf = (stop: Stop) => ("one" in stop ? stop.one.card.id : stop.kind);

function StopCards({ stop, cards }: { stop: Stop; cards: readonly Compared[] }) {
  const t = useTranslations("console.compare.stop");
  const note = useRowNote();
  if (stop.kind === "overview") return null;
  if (stop.kind === "pair") return <PairCards pair={stop.pair} cards={cards} />;
  return <SplitList cards={[stop.one]} label={t(`${stop.kind}.title`)} round="final" article stageable note={note} />;
}
