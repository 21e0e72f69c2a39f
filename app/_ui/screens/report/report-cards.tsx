"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Segments } from "@/app/_ui/primitives/segments";
import type { Report } from "@/lib/reports/report";
import { ReportCardRow } from "./report-card-row";

const FIRST_SHOWN = 6;
const ORDERS = ["mostSplit", "deckOrder", "furthest"] as const;
type Order = (typeof ORDERS)[number];

/** Card by card, in one of three orders; paper gets all of them. */
export function ReportCards({ report }: { report: Report }) {
  const t = useTranslations("report");
  const [order, setOrder] = useState<Order>("mostSplit");
  const [isWhole, setWhole] = useState(false);
  const ids = idsIn(report, order);
  const cards = ids.flatMap((id) => report.cards.find((card) => card.id === id) ?? []);
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
      <ul className="cc">
        {cards.map((card, at) => (
          <ReportCardRow
            key={card.id}
            card={card}
            columns={report.workshop.columns}
            rounds={report.workshop.rounds}
            isFolded={!isWhole && at >= FIRST_SHOWN}
          />
        ))}
      </ul>
      {!isWhole && rest > 0 ? (
        <Button className="print:hidden" onClick={() => setWhole(true)}>
          {t("showRest", { count: rest })}
        </Button>
      ) : null}
    </section>
  );
}

/** The overview is ordered by agreement with the article, so its end is furthest from it; cards with too few answers come last. */
function idsIn(report: Report, order: Order): string[] {
  const inDeck = report.cards.filter((card) => card.first !== null).map((card) => card.id);
  if (order === "deckOrder") return inDeck;
  if (order === "mostSplit") return report.bySplit;
  const furthest = report.overview.filter((row) => row.shown.counts !== null).map((row) => row.cardId);
  furthest.reverse();
  return [...furthest, ...inDeck.filter((id) => !furthest.includes(id))];
}
