import type { LeftOut, ShareChoices } from "@/lib/domain/sharing";
import { isShareable } from "@/lib/domain/sharing";
import type { Report } from "./report";
import type { ReportCard } from "./report-card";

/**
 * The report as a link shows it: all figures, and beside them only what the link's maker chose. null before commit
 * (SHARE-2). Each field of a report is named here, so that a new one is shared only once somebody has decided so.
 */
export function sharedReport(report: Report, choices: ShareChoices): Report | null {
  if (!isShareable(report.workshop.phase)) return null;
  return {
    schemaVersion: report.schemaVersion,
    audience: "shared",
    leftOut: leftOutBy(choices),
    workshop: choices.names
      ? report.workshop
      : { ...report.workshop, title: report.workshop.deckTitle, facilitator: "" },
    people: choices.commitments ? report.people : { ...report.people, commitments: 0 },
    rating: report.rating,
    findings: report.findings,
    overview: report.overview,
    shifts: report.shifts,
    analysis: report.analysis,
    followUp: report.followUp && (choices.commitments ? report.followUp : { ...report.followUp, moments: null }),
    cards: (choices.words ? report.cards : report.cards.map(withoutWords)).map((card) => ({ ...card, note: null })),
    bySplit: report.bySplit,
    commitments: choices.commitments
      ? report.commitments.map((one) => (choices.names ? one : { ...one, name: null }))
      : [],
    words: choices.words ? report.words : [],
    stepNotes: [],
  };
}

const leftOutBy = (choices: ShareChoices): LeftOut[] =>
  (Object.keys(choices) as LeftOut[]).filter((part) => !choices[part]);

/** How many would argue is a figure; what they say is not. */
const withoutWords = (card: ReportCard): ReportCard => ({ ...card, arguments: [], boxes: null });
