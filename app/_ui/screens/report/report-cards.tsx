"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Segments } from "@/app/_ui/primitives/segments";
import { CARD_FILTERS, type CardFilter } from "./card-filters";

const FIRST_SHOWN = 6;
const ORDERS = ["mostSplit", "deckOrder", "furthest"] as const;
type Order = (typeof ORDERS)[number];

/** A card as the server drew it, with the filters that leave it. */
export type DrawnCard = { id: string; passes: CardFilter[]; row: ReactNode };

/** `cards`: those that are sorted, in deck order. `hasFigures`: folded in them, and not printed. */
type CardsProps = { cards: DrawnCard[]; orders: Record<Order, string[]>; hasFigures: boolean };

/** Card by card, in one of three orders; paper gets all of them. */
export function ReportCards({ cards: sorted, orders, hasFigures }: CardsProps) {
  const t = useTranslations("report");
  const [order, setOrder] = useState<Order>("mostSplit");
  const [isWhole, setWhole] = useState(false);
  const [filter, setFilter] = useState<CardFilter>("all");
  const all = orders[order].flatMap((id) => sorted.find((card) => card.id === id) ?? []);
  const cards = all.filter(({ passes }) => passes.includes(filter));
  const rest = cards.length - FIRST_SHOWN;
  return (
    <section>
      <div className="row between flex-wrap">
        <h2>{t("cards")}</h2>
        <Segments
          label={t("order")}
          options={ORDERS.map((value) => ({ value, label: t(value) }))}
          value={order}
          onChange={setOrder}
        />
      </div>
      <div className="row rp-c">
        <Segments
          label={t("filter")}
          options={filtersFor(all).map((value) => ({ value, label: t(`filters.${value}`) }))}
          value={filter}
          onChange={setFilter}
        />
        <output className="sm muted">{t("filtered", { shown: cards.length, all: all.length })}</output>
      </div>
      <ul className="cc">
        {cards.map(({ id, row }, at) => (
          <li key={id} className={!isWhole && at >= FIRST_SHOWN ? "hidden! print:grid!" : undefined}>
            {row}
          </li>
        ))}
      </ul>
      {hasFigures ? <p className="sm muted hidden print:block">{t("exact.printed")}</p> : null}
      {!isWhole && rest > 0 ? (
        <Button className="print:hidden" onClick={() => setWhole(true)}>
          {t("showRest", { count: rest })}
        </Button>
      ) : null}
    </section>
  );
}

/** Those that leave some cards and not all. */
const filtersFor = (cards: readonly DrawnCard[]): CardFilter[] =>
  CARD_FILTERS.filter((filter) => {
    const left = cards.filter(({ passes }) => passes.includes(filter)).length;
    return filter === "all" || (left > 0 && left < cards.length);
  });
