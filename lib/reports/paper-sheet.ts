import { sheetOrder } from "@/lib/domain/order";
import type { Room } from "@/lib/domain/room";

/** What the printed sheet of a workshop says: nothing of the article's view is here. */
export type PaperSheet = {
  title: string;
  deckTitle: string;
  question: string;
  language: string;
  code: string;
  /** where people join, as typed, and what the QR code opens */
  address: string;
  link: string;
  columns: string[];
  /** texts of the cards to sort, the first is number 1 */
  cards: string[];
  /** texts of the cards that take every column */
  interplay: string[];
  asksHowSure: boolean;
};

/** `base`: where people join, as "https://example.org". */
export function paperSheetOf({ workshop }: Room, base: string): PaperSheet {
  const { deck, code } = workshop;
  return {
    title: workshop.title,
    deckTitle: deck.title,
    question: deck.question,
    language: deck.language,
    code,
    address: base.replace(/^https?:\/\//, ""),
    link: `${base}/join/${code}`,
    columns: deck.columns.map(({ label }) => label),
    cards: sheetOrder(deck, workshop.id).flatMap((card) => deck.cards[card]?.text ?? []),
    interplay: deck.cards.flatMap(({ kind, text }) => (kind === "interplay" ? [text] : [])),
    asksHowSure: workshop.options.confidence,
  };
}
