import type { Match } from "@/lib/domain/match";
import { MIN_PERCENT } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import { intervalWords, percentWords } from "./figure-words";
import type { Report } from "./report";

/** How many answers were the article's, in sentences: over all cards, before talking, without the uncertain ones, and weeks later. */
export function matchSentences({ analysis: { match } }: Report, words: Words): string[] {
  const share = match === null ? null : shareWords(match.overall, words);
  if (match === null || share === null) return [];
  const { overall, before, followUp, withoutLeastCertain, closeCalls, direct } = match;
  const { say } = words;
  const interval = intervalWords(overall.people, words);
  return [
    say("report.match.overall", { share, interval, answers: overall.answers, cards: overall.cards }),
    before === null ? null : say("report.match.before", { share: shareWords(before, words) ?? "" }),
    withoutLeastCertain.cards === overall.cards
      ? null
      : say("report.match.certain", { share: shareWords(withoutLeastCertain, words) ?? "" }),
    closeCalls.cards === 0 || direct.cards === 0
      ? null
      : say("report.match.closeCalls", {
          close: shareWords(closeCalls, words) ?? "",
          direct: shareWords(direct, words) ?? "",
        }),
    followUp === null ? null : later(followUp, words),
  ].filter((sentence) => sentence !== null);
}

function later(match: Match, words: Words): string {
  const { answers, cards, people } = match;
  const [share, interval] = [shareWords(match, words) ?? "", intervalWords(people, words)];
  return words.say("report.match.followUp", { share, interval, answers, cards });
}

/** In per cent from ten answers on (SMALL-2). */
function shareWords({ answers, matching }: Match, words: Words): string | null {
  if (answers === 0) return null;
  if (answers < MIN_PERCENT) return words.say("report.match.few", { matching, answers });
  return percentWords(matching / answers, words);
}
