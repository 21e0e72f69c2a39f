import type { Words } from "@/lib/messages/translator";
import { articleWords, directionWords, laterWords } from "../drawings/card-split";
import type { Report } from "../report";
import type { ReportCard } from "../report-card";
import type { Sentences } from "../sentences";
import { cardBars, columnsKey } from "./card-bars";
import { place } from "./draw";
import { heading, listMost, rule, say, textHeight } from "./flow";
import { type Paper, roomFor } from "./paper";

/** Between a card's text and its bars, which stand beside it. */
const GAP = 18;
/** Share of the page's width that the text has. */
const TEXT = 0.4;
/** Points around a card's rule, its title, its text and what is said below. */
const AROUND = 14;
/** Most arguments that are listed for one card. */
const ARGUMENTS = 5;
const LINE = { size: 9, colour: "ink-2", after: 2 } as const;

/** Every card that was sorted, the most even split first: both rounds, the article's view, and what was argued. */
export function cardsSection(paper: Paper, report: Report, sentences: Sentences, words: Words): void {
  heading(paper, words.say("report.cards"), { level: 2, keep: 120 });
  place(paper, columnsKey(report, words));
  paper.y += 8;
  const cards = report.bySplit.flatMap((id) => report.cards.find((card) => card.id === id) ?? []);
  for (const card of cards) drawCard(paper, card, report, sentences, words);
}

function drawCard(paper: Paper, card: ReportCard, report: Report, sentences: Sentences, words: Words): void {
  const left = paper.width * TEXT;
  const drawing = cardBars(card, report, words);
  const text = { size: 9.5, width: left } as const;
  const lines = linesOf(card, report, sentences, words);
  const heights = [
    textHeight(paper, card.title, { size: 12, weight: 700, width: left }),
    textHeight(paper, card.text, text),
    ...lines.map((line) => textHeight(paper, line, LINE)),
  ];
  // A card is not cut; its arguments may go on overleaf.
  const high = heights.reduce((sum, height) => sum + height, AROUND);
  roomFor(paper, high);
  rule(paper);
  paper.y += 8;
  const top = paper.y;
  heading(paper, card.title, { level: 3, width: left, keep: 0 });
  say(paper, card.text, { ...text, after: 2 });
  const afterText = paper.y;
  paper.y = top;
  if (drawing !== null) place(paper, drawing, { x: left + GAP, width: paper.width - left - GAP });
  paper.y = Math.max(afterText, paper.y) + 2;
  for (const line of lines) say(paper, line, LINE);
  if (card.arguments.length > 0) {
    say(paper, words.say("report.argue", { count: card.arguing }), { size: 9, after: 1 });
    listMost(paper, card.arguments, ARGUMENTS, (count) => words.say("files.pdf.more", { count }), { size: 9 });
  }
  paper.y += 6;
}

/** What is said of a card below its bars; that nobody changed column is said once. */
function linesOf(card: ReportCard, report: Report, sentences: Sentences, words: Words): string[] {
  const { counterview, closeCall } = card;
  const went = directionWords(card, words);
  return [
    articleWords(card, report, words),
    closeCall && counterview !== null ? words.say("files.pdf.closeCall", { counterview }) : null,
    went,
    went !== null && card.test?.discordant === 0 ? null : (sentences.test[card.id] ?? null),
    laterWords(card, words),
  ].filter((line) => line !== null);
}
