import type { AgreementEstimates, Estimate } from "@/lib/domain/agreement-intervals";
import { SMALL_GROUP } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import { coefficientWords, intervalWords, percentWords } from "./figure-words";
import type { Report } from "./report";

/**
 * How far people agreed with each other, in sentences, per cent first; each coefficient has one of its own. Empty when
 * too few answered.
 */
export function agreementSentences(report: Report, words: Words): string[] {
  const { agreement, isSmallGroup } = report.analysis;
  if (agreement === null) return [];
  const last = agreement.final ?? agreement.first;
  return [
    perCent(report, last.pairwise, words),
    agreement.change === null ? null : change(agreement.change, words),
    coefficient("report.agreement.alpha", last.alpha, words),
    coefficient("report.agreement.kappa", last.kappa, words, { people: last.complete }),
    coefficient("report.agreement.ac1", last.ac1, words),
    skewed(report, words),
    isSmallGroup ? words.say("report.agreement.small", { people: last.people }) : null,
    ...(agreement.followUp === null ? [] : later(agreement.followUp, words)),
  ].filter((sentence) => sentence !== null);
}

function perCent({ analysis, workshop }: Report, pairwise: Estimate | null, words: Words): string | null {
  if (pairwise === null) return null;
  return words.say("report.agreement.pairwise", {
    value: percentWords(pairwise.value, words),
    interval: intervalWords(pairwise, words),
    cards: analysis.cards.length,
    rounds: workshop.rounds,
  });
}

/** A change whose interval holds 0 is none to speak of; the ends of another are not rounded to 0. */
function change({ value, low, high }: Estimate, { say, format }: Words): string {
  const points = (share: number, digits = 0) =>
    format.number(100 * share, { maximumFractionDigits: digits, signDisplay: "exceptZero" });
  if (low === null || high === null) return say("report.agreement.change", { points: points(value) });
  const isChange = low > 0 || high < 0;
  const digits = isChange && [value, low, high].some((one) => Math.round(100 * one) === 0) ? 1 : 0;
  return say(isChange ? "report.agreement.changed" : "report.agreement.unchanged", {
    points: points(value, digits),
    low: points(low, digits),
    high: points(high, digits),
  });
}

type CoefficientKey = "report.agreement.alpha" | "report.agreement.kappa" | "report.agreement.ac1";

function coefficient(
  key: CoefficientKey,
  estimate: Estimate | null,
  words: Words,
  more: Record<string, number> = {},
): string | null {
  if (estimate === null) return null;
  const interval = intervalWords(estimate, words, coefficientWords);
  return words.say(key, { value: coefficientWords(estimate.value, words), interval, ...more });
}

/** Of who came back weeks later; no change, since they are not the same people (FOLLOW-9). */
function later({ people, items, pairwise, ...others }: AgreementEstimates, words: Words): string[] {
  const { say, format } = words;
  if (pairwise === null) return [];
  const [value, interval] = [percentWords(pairwise.value, words), intervalWords(pairwise, words)];
  const figures = (["alpha", "kappa", "ac1"] as const).flatMap((key) => {
    const estimate = others[key];
    if (estimate === null) return [];
    return say("report.agreement.followUpFigure", {
      name: say(`report.agreement.names.${key}`),
      value: coefficientWords(estimate.value, words),
      interval: intervalWords(estimate, words, coefficientWords),
    });
  });
  return [
    say("report.agreement.followUp", { people, value, interval, cards: items }),
    figures.length === 0 ? null : say("report.agreement.followUpFigures", { figures: format.list(figures) }),
    people < SMALL_GROUP ? say("report.agreement.followUpSmall", { people }) : null,
  ].filter((sentence) => sentence !== null);
}

function skewed({ analysis: { agreement }, workshop }: Report, words: Words): string | null {
  if (!agreement?.skewed) return null;
  const { column, share } = agreement.skewed;
  const label = workshop.columns[column]?.label ?? "";
  return words.say("report.agreement.skewed", { column: label, share: percentWords(share, words) });
}
