import type { Words } from "@/lib/messages/translator";
import { articleWords, directionWords, laterWords } from "../drawings/card-split";
import type { Drawing } from "../drawings/drawing";
import type { Report } from "../report";
import type { ReportCard } from "../report-card";
import type { Sentences } from "../sentences";
import { cardBars, columnsKey } from "./card-bars";
import { place, placedHeight } from "./draw";
import { heading, listMost, rule, say, textHeight } from "./flow";
import { newPage, type Paper, pageOf, roomFor } from "./paper";

/** Between a card's text and its bars, which stand beside it. */
const GAP = 18;
/** Share of the page's width that the text has. */
const TEXT = 0.4;
/** Points around a card's rule, what stands side by side, and what is said below. */
const AROUND = 16;
/** Points that cards of a page are moved apart at most: beyond that they would look scattered. */
const MOST_GAP = 30;
/** Most arguments that are listed for one card. */
const ARGUMENTS = 5;
const BELOW_KEY = 8;
const LINE = { size: 9, colour: "ink-2", after: 2 } as const;
const CARD_TEXT = { size: 9.5 } as const;
const barsWidth = (paper: Paper) => paper.width * (1 - TEXT) - GAP;

/** Every card that was sorted, the most even split first: both rounds, the article's view, and what was argued. */
export function cardsSection(paper: Paper, report: Report, sentences: Sentences, words: Words): void {
  const cards = report.bySplit.flatMap((id) => report.cards.find((card) => card.id === id) ?? []);
  const blocks = cards.map((card) => blockOf(paper, card, report, sentences, words));
  const key = columnsKey(report, words);
  const keep = placedHeight(paper, key) + BELOW_KEY + (blocks[0]?.high ?? 0);
  heading(paper, words.say("report.cards"), { level: 2, keep });
  place(paper, key);
  paper.y += BELOW_KEY;
  // On a page with arguments cards follow each other as they come: how far those go is seen when they are set.
  let argued: number | null = null;
  for (let left = blocks; left.length > 0; ) {
    const { fitting, gap } = onThisPage(paper, left);
    for (const block of left.slice(0, fitting)) {
      drawCard(paper, block, words);
      if (block.card.arguments.length > 0) argued = pageOf(paper);
      else if (argued !== pageOf(paper)) paper.y += gap;
    }
    left = left.slice(fitting);
  }
}

/** A card with what is drawn and said of it. `high`: as much of it as stands on one page. */
type Block = { card: ReportCard; drawing: Drawing | null; lines: string[]; high: number };

function blockOf(paper: Paper, card: ReportCard, report: Report, sentences: Sentences, words: Words): Block {
  const drawing = cardBars(card, report, words);
  const lines = linesOf(card, report, sentences, words);
  const width = paper.width * TEXT;
  const text =
    textHeight(paper, card.title, { size: 12, weight: 700, width, after: 2 }) +
    textHeight(paper, card.text, { ...CARD_TEXT, width, after: 2 });
  const bars = drawing === null ? 0 : placedHeight(paper, drawing, barsWidth(paper));
  const said = lines.reduce((sum, line) => sum + textHeight(paper, line, LINE), 0);
  return { card, drawing, lines, high: AROUND + Math.max(text, bars) + said };
}

/**
 * How many of these are drawn on this page, and what is between two of them beyond the usual: a page that has no room for one
 * more is filled to its end. A card is not cut; its arguments may go on overleaf, so that after them all is reckoned anew.
 */
function onThisPage(paper: Paper, blocks: readonly Block[]): { fitting: number; gap: number } {
  let free = paper.bottom - paper.y;
  let fitting = 0;
  for (const { high, card } of blocks) {
    if (high > free) break;
    free -= high;
    fitting++;
    if (card.arguments.length > 0) return { fitting, gap: 0 };
  }
  // whole points: sums of fractions end a hair below the page
  if (fitting > 1 && fitting < blocks.length)
    return { fitting, gap: Math.min(MOST_GAP, Math.floor(free / (fitting - 1))) };
  if (fitting > 0 || paper.y <= paper.margin) return { fitting: Math.max(1, fitting), gap: 0 };
  newPage(paper);
  return onThisPage(paper, blocks);
}

function drawCard(paper: Paper, { card, drawing, lines, high }: Block, words: Words): void {
  const left = paper.width * TEXT;
  roomFor(paper, high);
  rule(paper);
  paper.y += 8;
  const top = paper.y;
  heading(paper, card.title, { level: 3, width: left, keep: 0 });
  say(paper, card.text, { ...CARD_TEXT, width: left, after: 2 });
  const afterText = paper.y;
  paper.y = top;
  if (drawing !== null) place(paper, drawing, { x: left + GAP, width: barsWidth(paper) });
  paper.y = Math.max(afterText, paper.y) + 2;
  for (const line of lines) say(paper, line, LINE);
  if (card.arguments.length > 0) {
    listMost(paper, card.arguments, ARGUMENTS, (count) => words.say("files.pdf.more", { count }), { size: 9 });
  }
  paper.y += 6;
}

/** What is said of a card below its bars: the article's view, then what its people did. That nobody moved is said once. */
function linesOf(card: ReportCard, report: Report, sentences: Sentences, words: Words): string[] {
  const { counterview, closeCall } = card;
  const went = directionWords(card, words);
  const people = [
    went,
    went !== null && card.test?.discordant === 0 ? null : (sentences.test[card.id] ?? null),
    laterWords(card, words),
    card.arguing > 0 ? words.say("report.argue", { count: card.arguing }) : null,
  ].filter((sentence) => sentence !== null);
  return [
    articleWords(card, report, words),
    closeCall && counterview !== null ? words.say("files.pdf.closeCall", { counterview }) : null,
    people.length > 0 ? people.join(" ") : null,
  ].filter((line) => line !== null);
}
