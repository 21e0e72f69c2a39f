import type { Words } from "@/lib/messages/translator";
import type { Report } from "./report";
import { roundsOf } from "./report-card";

/** How it was counted, of what is in the report, and whose view the article's is. `groups`: where it is not said beside them. */
export function methodSentences(report: Report, { say }: Words, { groups = false } = {}): string[] {
  const { people, workshop, analysis, cards } = report;
  const hasIntervals = cards.some((card) => roundsOf(card, workshop.rounds).some(({ split }) => split.intervals));
  return [
    say("report.took", {
      joined: people.joined,
      first: people.answeredFirst,
      again: people.answeredAgain,
      left: people.answersLeftOut,
    }),
    cards.some(({ direction }) => direction !== null) ? say("report.went") : null,
    cards.some(({ sure }) => sure !== null) ? say("report.howSure") : null,
    hasIntervals || analysis.agreement ? say("report.intervals") : null,
    analysis.agreement ? say("report.resampled") : null,
    analysis.tables ? say("report.tables.method") : null,
    groups && analysis.likeness ? say("report.likeness.method") : null,
    cards.some(({ followUp }) => followUp !== null) ? say("report.followUp.method") : null,
    say("report.names"),
    say("report.article", { article: workshop.article }),
  ].filter((sentence) => sentence !== null);
}
