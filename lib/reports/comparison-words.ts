import { type CohortDifference, isClear } from "@/lib/domain/cohorts";
import type { Words } from "@/lib/messages/translator";
import type { CardComparison, Comparison } from "./comparison";
import { percentWords, pWords } from "./figure-words";

/** What a comparison says in words; every sentence follows from its figures. */
export type ComparisonSentences = {
  findings: string[];
  /** by the card's id: on its greatest difference */
  card: Record<string, { text: string; isClear: boolean }>;
};

export function comparisonSentences(comparison: Comparison, words: Words): ComparisonSentences {
  return {
    findings: findingsOf(comparison, words),
    card: Object.fromEntries(
      comparison.cards.flatMap(({ id, differences: [greatest] }) =>
        greatest === undefined
          ? []
          : [[id, { text: differenceWords(comparison, greatest, words), isClear: isClear(greatest) }]],
      ),
    ),
  };
}

function findingsOf(comparison: Comparison, words: Words): string[] {
  const { cards, tests } = comparison;
  const { say } = words;
  const [first] = cards;
  const greatest = first?.differences[0];
  if (first === undefined || greatest === undefined) return [say("comparison.none")];
  if (greatest.share.value === 0) return [say("comparison.alike"), say("comparison.all", tests)];
  const values = { compared: tests.compared, p: pWords(greatest.p, words), pHolm: pWords(greatest.pHolm, words) };
  return [
    mostWords(comparison, first, greatest, words),
    say(isClear(greatest) ? "comparison.clear" : "comparison.chance", values),
    say("comparison.all", tests),
  ];
}

function mostWords(comparison: Comparison, card: CardComparison, difference: CohortDifference, words: Words): string {
  const { column } = difference;
  const { above, under, ...ends } = facing(difference, words);
  const shareIn = (place: number) => percentWords((card.splits[place]?.shares?.[column] ?? 0) / 100, words);
  return words.say("comparison.most", {
    ...ends,
    one: nameOf(comparison, above),
    other: nameOf(comparison, under),
    title: isolated(card.title),
    shareOne: shareIn(above),
    shareOther: shareIn(under),
    column: isolated(comparison.columns[column]?.label ?? ""),
  });
}

function differenceWords(comparison: Comparison, difference: CohortDifference, words: Words): string {
  const { above, under, ...ends } = facing(difference, words);
  const names = { one: nameOf(comparison, above), other: nameOf(comparison, under) };
  return words.say(ends.points === 0 ? "comparison.same" : "comparison.difference", { ...ends, ...names });
}

/** The workshop with the greater share first, so that the difference is not below 0. In whole points. */
function facing({ a, b, points, share }: CohortDifference, { format }: Words) {
  const isTurned = share.value < 0;
  const [low, high] = isTurned ? [-share.high, -share.low] : [share.low, share.high];
  const whole = (end: number) => format.number(wholePoints(end));
  return {
    ...(isTurned ? { above: b, under: a } : { above: a, under: b }),
    ...{ points: Math.abs(points), low: whole(low), high: whole(high) },
  };
}

/** An end of a difference in points; never -0. */
export const wholePoints = (share: number): number => Math.round(100 * share) || 0;

const nameOf = ({ workshops }: Comparison, place: number) => isolated(workshops[place]?.label ?? "");

/** Somebody's words run in their own direction, and the figures beside them in ours (first strong isolate). */
const isolated = (text: string) => `\u2068${text}\u2069`;
