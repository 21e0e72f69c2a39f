import { SIGNIFICANT } from "@/lib/domain/movement-tests";
import type { Words } from "@/lib/messages/translator";
import { pWords } from "./figure-words";
import type { Report } from "./report";
import type { ReportCard } from "./report-card";

/** Whether a card's move between the rounds is more than chance would explain; null where nothing was tested. */
export function testSentence({ test, movement }: ReportCard, words: Words): string | null {
  if (test === null || movement === null) return null;
  const { say } = words;
  if (test.discordant === 0) return say("report.test.nobody");
  const values = { p: pWords(test.p, words), pHolm: pWords(test.pHolm, words), kind: test.kind };
  if (test.pHolm < SIGNIFICANT) return say("report.test.clear", values);
  return say(test.p < SIGNIFICANT ? "report.test.alone" : "report.test.chance", values);
}

/** What all tests together say, with the note on many comparisons; null where nothing was tested. */
export function testsSentence({ cards }: Report, { say }: Words): string | null {
  const tests = cards.flatMap(({ test }) => test ?? []);
  if (tests.length === 0) return null;
  const clear = tests.filter(({ pHolm }) => pHolm < SIGNIFICANT).length;
  return say("report.test.all", { clear, tested: tests.length });
}
