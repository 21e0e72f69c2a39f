import type { Words } from "@/lib/messages/translator";
import { intervalIn } from "../card-words";
import { figureOf } from "../drawings/words";
import { coefficientWords, percentWords } from "../figure-words";
import type { Report } from "../report";
import { type CardRound, roundsOf, type SplitRound } from "../report-card";
import { linesOf } from "../text-lines";
import { methodHeight } from "./closing-sections";
import { heading, say, textHeight } from "./flow";
import { drawLine, group, newPage, type Paper, roomLeft, tagged } from "./paper";

const ROW = 8.2;
/** Below a card's last row. */
const GAP = 2;
/** Between the halves of a page. */
const GUTTER = 16;

/** A longer paper is not read in a meeting. */
const MOST_PAGES = 12;
/** Points of both headings, and of what the end of a page leaves empty between two cards, with the heads overleaf. */
const HEADING = 46;
const AROUND = 2 * HEADING + 60;

const TEXT = { size: 9, colour: "ink-2", after: 6 } as const;

type Row = { round: SplitRound; split: CardRound; evenness: number; agreement: number };
type Card = { title: string; rows: Row[] };
/**
 * A title has a line of its own where two halves of the cards stand side by side. Letters are small: it is there to be looked
 * up, and the intervals of two columns have to fit half of a page's width, those of four all of it.
 */
type Layout = { halves: 1 | 2; size: number; width: number; title: number; widths: number[] };

/**
 * A row for each card and round: every column's share with its interval, evenness and agreement. Of the last round that the
 * room sorted in alone where all rounds would make more than twelve pages, which a sentence says.
 */
export function figuresSection(paper: Paper, report: Report, words: Words): void {
  const { rounds } = report.workshop;
  const layout = layoutOf(report.workshop.columns.length, paper);
  const all = report.cards.map((card) => ({ title: card.title, rows: rowsOf(roundsOf(card, rounds)) })).filter(hasRows);
  const isWhole = isRoomFor(paper, all, layout, report, words);
  const last = all.map(({ title, rows }) => ({ title, rows: rows.filter(({ round }) => round === rounds) }));
  const cards = isWhole ? all : last.filter(hasRows);
  if (cards.length === 0) return;
  const only = isWhole ? [] : [words.say("files.pdf.lastRound", { round: rounds })];
  const text = [words.say("report.exact.text"), ...only].join(" ");
  const keep = textHeight(paper, text, TEXT) + HEADER + highestOf(cards, layout);
  heading(paper, words.say("report.exact.title"), { level: 2, keep });
  say(paper, text, TEXT);
  group(paper, "Table", () => drawCards(paper, cards, layout, report, words));
  paper.y += 8;
}

/** None of a round that too few answered. */
const rowsOf = (rounds: { round: SplitRound; split: CardRound }[]): Row[] =>
  rounds.flatMap(({ round, split }) => {
    const { evenness, agreement } = split;
    return evenness === null || agreement === null ? [] : [{ round, split, evenness, agreement }];
  });
const hasRows = ({ rows }: Card) => rows.length > 0;

/** Of two columns, two halves side by side; more columns need the page's whole width. */
function layoutOf(columns: number, { width }: Paper): Layout {
  if (columns === 2) {
    const half = (width - GUTTER) / 2;
    const widths = [0.16, 0.276, 0.276, 0.132, 0.156].map((share) => share * half);
    return { halves: 2, size: 6.5, width: half, title: half, widths };
  }
  const each = 0.54 / columns;
  const widths = [0.09, ...Array.from({ length: columns }, () => each), 0.08, 0.09];
  return { halves: 1, size: 7, width, title: 0.2 * width, widths: widths.map((share) => share * width) };
}

const isTitleAbove = ({ halves }: Layout) => halves === 2;
const HEADER = 2 * ROW + GAP;
const heightOf = ({ rows }: Card, layout: Layout) => (rows.length + (isTitleAbove(layout) ? 1 : 0)) * ROW + GAP;
const highestOf = (cards: readonly Card[], layout: Layout) => Math.max(...cards.map((card) => heightOf(card, layout)));

/** Whether so many rows, and the note on how all was counted, still end on the last page that there may be. */
function isRoomFor(paper: Paper, cards: readonly Card[], layout: Layout, report: Report, words: Words): boolean {
  const here = paper.bottom - paper.y;
  const text = textHeight(paper, words.say("report.exact.text"), TEXT);
  const begins = HEADING + text + HEADER + highestOf(cards, layout);
  const room = roomLeft(paper, MOST_PAGES) - (here < begins ? here : 0);
  const rows = cards.reduce((sum, card) => sum + heightOf(card, layout), 0) / layout.halves;
  return AROUND + text + rows + methodHeight(paper, report, words) <= room;
}

/** Down one half of the page, then down the other, over as many pages as they take. */
function drawCards(paper: Paper, cards: readonly Card[], layout: Layout, report: Report, words: Words): void {
  const { columns } = report.workshop;
  const [card = "", ...heads] = [
    words.say("report.exact.card"),
    words.say("report.exact.roundHead"),
    ...columns.map(({ label }) => label),
    words.say("report.exact.evenness"),
    words.say("report.exact.agreement"),
  ];
  const highest = highestOf(cards, layout);
  for (let left = cards; left.length > 0; ) {
    if (paper.y + HEADER + highest > paper.bottom) newPage(paper);
    const fitting = Math.floor((paper.bottom - paper.y - HEADER) / highest);
    const inHalf = Math.min(fitting, Math.ceil(left.length / layout.halves));
    const top = paper.y;
    let end = top;
    for (let half = 0; half < layout.halves; half++) {
      const x = half * (layout.width + GUTTER);
      paper.y = top;
      row(paper, card, heads, layout, x, "TH");
      paper.y += GAP;
      for (const one of left.slice(half * inHalf, (half + 1) * inHalf)) drawCard(paper, one, layout, x, report, words);
      end = Math.max(end, paper.y);
    }
    paper.y = end;
    left = left.slice(layout.halves * inHalf);
  }
}

function drawCard(paper: Paper, { title, rows }: Card, layout: Layout, x: number, report: Report, words: Words): void {
  for (const [at, { round, split, evenness, agreement }] of rows.entries()) {
    const cells = [
      words.say("report.round", { round }),
      ...report.workshop.columns.map((_, column) => intervalIn(split, column, words) ?? figureOf(split, column, words)),
      coefficientWords(evenness, words),
      percentWords(agreement, words),
    ];
    row(paper, at === 0 ? title : "", cells, layout, x, "TD");
  }
  paper.y += GAP;
}

/** A cell that is too long for its width keeps its first line: the card stands in full above. */
function row(
  paper: Paper,
  title: string,
  cells: readonly string[],
  layout: Layout,
  from: number,
  type: "TH" | "TD",
): void {
  group(paper, "TR", () => {
    cell(paper, title, from, layout.title, "TH", layout.size);
    if (isTitleAbove(layout) && title !== "") paper.y += ROW;
    let x = isTitleAbove(layout) ? from : from + layout.title;
    for (const [at, width] of layout.widths.entries()) {
      cell(paper, cells[at] ?? "", x, width, type, layout.size);
      x += width;
    }
  });
  paper.y += ROW;
}

function cell(paper: Paper, text: string, x: number, width: number, type: "TH" | "TD", size: number): void {
  const look = { size, weight: type === "TH" ? 700 : 400 } as const;
  const [line] = linesOf(text, look, width - 4);
  tagged(paper, type, () => {
    if (line) drawLine(paper, line, paper.margin + x, paper.y + size, look, "ink");
  });
}
