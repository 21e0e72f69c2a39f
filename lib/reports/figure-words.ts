import type { Words } from "@/lib/messages/translator";

/** Figures as every sentence and table of a report writes them. Shares in [0, 1]. */

export const percentWords = (share: number, { format }: Pick<Words, "format">): string =>
  format.number(share, { style: "percent", maximumFractionDigits: 0 });

/** A coefficient, with two decimals. */
export const coefficientWords = (value: number, { format }: Pick<Words, "format">): string =>
  format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** " (95 % interval 0.31 to 0.52)" behind a figure; nothing where there is none. */
export function intervalWords(
  ends: { low: number | null; high: number | null } | null,
  words: Pick<Words, "say" | "format">,
  figure: (value: number, words: Pick<Words, "format">) => string = percentWords,
): string {
  if (ends === null || ends.low === null || ends.high === null) return "";
  return words.say("report.interval", { low: figure(ends.low, words), high: figure(ends.high, words) });
}

/** p to two significant digits; a very small one is told as such. */
export const pWords = (p: number, { format }: Pick<Words, "format">): string =>
  p < 0.001 ? `< ${format.number(0.001)}` : `= ${format.number(p, { maximumSignificantDigits: 2 })}`;
