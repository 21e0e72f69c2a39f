import { SIGNIFICANT } from "@/lib/domain/movement-tests";
import type { ReportCard } from "@/lib/reports/report-card";

export const CARD_FILTERS = ["all", "split", "discussed", "changed", "argued", "closeCall"] as const;
export type CardFilter = (typeof CARD_FILTERS)[number];

const PASSES: Record<CardFilter, (card: ReportCard) => boolean> = {
  all: () => true,
  split: ({ isSplit }) => isSplit,
  discussed: ({ discussed }) => discussed,
  changed: ({ test }) => test !== null && test.pHolm < SIGNIFICANT,
  argued: ({ arguing }) => arguing > 0,
  closeCall: ({ closeCall }) => closeCall,
};

/** The filters that leave a card. */
export const filtersPassedBy = (card: ReportCard): CardFilter[] =>
  CARD_FILTERS.filter((filter) => PASSES[filter](card));
