import { InTurn } from "@/app/_ui/primitives/in-turn";
import type { Report } from "@/lib/reports/report";
import type { Sentences } from "@/lib/reports/sentences";
import { filtersPassedBy } from "./card-filters";
import { ReportCardRow } from "./report-card-row";
import { ReportCards } from "./report-cards";

/** Draws each card for the browser, which orders and filters them. */
export function CardByCard({ report, sentences }: { report: Report; sentences: Sentences }) {
  const { bySplit, workshop } = report;
  const cards = report.cards.filter((card) => card.first !== null);
  const deckOrder = cards.map(({ id }) => id);
  // By agreement with the article, so that its end is furthest from it; cards with too few answers come last.
  const furthest = report.overview.filter((row) => row.shown.counts !== null).map((row) => row.cardId);
  furthest.reverse();
  const orders = {
    mostSplit: bySplit,
    deckOrder,
    furthest: [...furthest, ...deckOrder.filter((id) => !furthest.includes(id))],
  };
  const drawn = cards.map((card) => ({
    id: card.id,
    passes: filtersPassedBy(card),
    row: (
      <InTurn>
        <ReportCardRow
          card={card}
          test={sentences.test[card.id] ?? null}
          figures={sentences.figures[card.id] ?? []}
          columns={workshop.columns}
          rounds={workshop.rounds}
        />
      </InTurn>
    ),
  }));
  const hasFigures = cards.some(({ id }) => (sentences.figures[id] ?? []).length > 0);
  return <ReportCards cards={drawn} orders={orders} hasFigures={hasFigures} />;
}
