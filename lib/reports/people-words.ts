import type { Words } from "@/lib/messages/translator";
import { intervalWords, percentWords } from "./figure-words";
import type { Report } from "./report";

/** Whether those who were sure stood with the room, in sentences; empty where too few said so. */
export function confidenceSentences({ analysis: { confidence } }: Report, words: Words): string[] {
  const overall = confidence?.overall;
  if (!overall) return [];
  const { say } = words;
  const few = (key: "report.confidence.sureFew" | "report.confidence.unsureFew", count: number, answers: number) =>
    answers === 0 ? null : say(key, { count, answers });
  const { sure, unsure, sureWith, sureAgainst, unsureWith, unsureAgainst, onCards } = overall;
  return [
    sure === null
      ? few("report.confidence.sureFew", sureWith, sureWith + sureAgainst)
      : say("report.confidence.sure", {
          share: percentWords(sure.share, words),
          interval: intervalWords(sure, words),
          cards: onCards,
        }),
    unsure === null
      ? few("report.confidence.unsureFew", unsureWith, unsureWith + unsureAgainst)
      : say("report.confidence.unsure", {
          share: percentWords(unsure.share, words),
          interval: intervalWords(unsure, words),
        }),
    say("report.confidence.crossed", { sureAgainst, unsureWith }),
  ].filter((sentence) => sentence !== null);
}

/** What sitting at a table had to do with the second answers, in sentences; empty without tables. */
export function tableSentences({ analysis: { tables } }: Report, { say }: Words): string[] {
  if (!tables?.overall) return [];
  const { people, before, after, towards, from } = tables.overall;
  return [say("report.members.agreed", { people, before, after }), say("report.members.moved", { towards, from })];
}
