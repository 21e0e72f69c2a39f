import type { Words } from "@/lib/messages/translator";
import { agreementSentences } from "./agreement-words";
import { cardFigures } from "./card-words";
import { followUpSentences } from "./follow-up-words";
import { type Headline, headlines } from "./headlines";
import { likenessSentences } from "./likeness-words";
import { matchSentences } from "./match-words";
import { methodSentences } from "./method-words";
import { testSentence, testsSentence } from "./movement-words";
import { confidenceSentences, tableSentences } from "./people-words";
import type { Report } from "./report";

/** What a report says in words; every sentence follows from its figures, and every format says the same ones. */
export type Sentences = {
  headlines: Headline[];
  agreement: string[];
  match: string[];
  confidence: string[];
  tables: string[];
  likeness: string[];
  followUp: string[];
  /** on the change of all cards together */
  tests: string | null;
  /** by the card's id, on the change of one */
  test: Record<string, string>;
  method: string[];
  /** by the card's id: its intervals, evenness and the like */
  figures: Record<string, string[]>;
};

export function sentencesOf(report: Report, words: Words): Sentences {
  const tested = report.cards.flatMap((card) => {
    const sentence = testSentence(card, words);
    return sentence === null ? [] : [[card.id, sentence] as const];
  });
  return {
    headlines: headlines(report, words),
    agreement: agreementSentences(report, words),
    match: matchSentences(report, words),
    confidence: confidenceSentences(report, words),
    tables: tableSentences(report, words),
    likeness: likenessSentences(report, words),
    followUp: followUpSentences(report, words),
    tests: testsSentence(report, words),
    test: Object.fromEntries(tested),
    method: methodSentences(report, words),
    figures: Object.fromEntries(report.cards.map((card) => [card.id, cardFigures(card, report, words)])),
  };
}
