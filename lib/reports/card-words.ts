import type { Words } from "@/lib/messages/translator";
import { coefficientWords, percentWords } from "./figure-words";
import type { Report } from "./report";
import { type CardRound, type ReportCard, roundsOf } from "./report-card";

/**
 * All that is known of one card in figures: each round's shares with their intervals (from ten answers on, SMALL-2),
 * evenness and agreement; how the sure stood to the room; and what its tables had to do with it. Empty where too few
 * answered.
 */
export function cardFigures(card: ReportCard, report: Report, words: Words): string[] {
  const { confidence, tables } = report.analysis;
  const sure = confidence?.cards.find(({ id }) => id === card.id);
  const atTables = tables?.cards.find(({ id }) => id === card.id);
  return [
    ...roundsOf(card, report.workshop.rounds).flatMap(({ round, split }) => {
      const said = splitFigures(split, report, words);
      return said === null ? [] : [words.say("report.exact.round", { round, said })];
    }),
    ...(sure ? [words.say("report.exact.sure", countsOf(sure))] : []),
    ...(atTables ? [words.say("report.exact.tables", countsOf(atTables))] : []),
  ];
}

/** Without its id: what is left are numbers. */
function countsOf<Counts extends { id: string }>({ id: _, ...counts }: Counts) {
  return counts;
}

function splitFigures(split: CardRound, { workshop }: Report, words: Words): string | null {
  const { evenness, agreement } = split;
  if (evenness === null || agreement === null) return null;
  const shares = workshop.columns.flatMap(({ label }, column) => {
    const ends = intervalIn(split, column, words);
    return ends === null ? [] : [words.say("report.exact.share", { column: label, ends })];
  });
  const rest = words.say("report.exact.rest", {
    evenness: coefficientWords(evenness, words),
    agreement: percentWords(agreement, words),
  });
  return words.format.list([...shares, rest], { type: "unit" });
}

/** "49% (36% to 63%)", with the share that stands at the bar: shares of a split add up to 100. Null under ten answers. */
export function intervalIn({ shares, intervals }: CardRound, column: number, words: Words): string | null {
  const [share, interval] = [shares?.[column], intervals?.[column]];
  if (share === undefined || !interval) return null;
  return words.say("report.exact.ends", {
    share: percentWords(share / 100, words),
    low: percentWords(interval.low, words),
    high: percentWords(interval.high, words),
  });
}
