import type { Words } from "@/lib/messages/translator";
import { isolated } from "./isolated";
import type { Report } from "./report";

/** A figure with the sentence that it proves; `of` follows the figure. */
export type Headline = { id: "agree" | "moved" | "own" | "split"; figure: number; of: string | null; text: string };

/** Titles that a sentence can hold; the rest stands in the picture below. */
const TITLES = 3;

/** What a report says first: one to three headlines. What cannot be said of this room is left out. */
export function headlines(report: Report, words: Words): Headline[] {
  if (!report.cards.some(({ final }) => final?.counts)) return [];
  const twice = report.workshop.rounds === 2;
  const isScored = report.findings.of > 0;
  return [
    isScored ? agree(report, words) : null,
    twice ? moved(report, words) : null,
    isScored ? own(report, words) : null,
    isScored && twice ? null : split(report, words),
  ].filter((headline) => headline !== null);
}

function agree({ findings: { agree: count, of, before }, workshop: { rounds } }: Report, { say }: Words): Headline {
  const text = say("report.agree", { count, before, rounds });
  return { id: "agree", figure: count, of: say("report.of", { of }), text };
}

function moved({ findings: { moved: count, mostMoved }, workshop }: Report, { say }: Words): Headline {
  const gain = mostMoved?.gain;
  const headline = (text: string): Headline => ({ id: "moved", figure: count, of: null, text });
  if (!mostMoved || !gain) return headline(say("report.moved", { count }));
  const title = isolated(mostMoved.title);
  const { amount, unit } = gain;
  const column = workshop.columns[gain.column]?.label ?? "";
  const key = unit === "points" ? "report.movedMostPoints" : "report.movedMostPeople";
  return headline(say(key, { count, title, amount, column }));
}

function own({ findings: { own: count, ownTitles } }: Report, { say, format }: Words): Headline {
  const more = Math.max(0, count - TITLES);
  const quoted = ownTitles.slice(0, TITLES).map((title) => say("report.quoted", { title: isolated(title) }));
  const titles = format.list(quoted, more > 0 ? { type: "unit" } : undefined);
  return { id: "own", figure: count, of: null, text: say("report.own", { count, titles, more }) };
}

function split({ findings: { closing }, workshop: { rounds } }: Report, { say }: Words): Headline {
  const count = closing.stillSplit;
  return { id: "split", figure: count, of: null, text: say("report.stillSplit", { count, rounds }) };
}
