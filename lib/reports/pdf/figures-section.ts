import type { Words } from "@/lib/messages/translator";
import { intervalIn } from "../card-words";
import { coefficientWords, percentWords } from "../figure-words";
import type { Report } from "../report";
import { type CardRound, roundsOf, type SplitRound } from "../report-card";
import { linesOf } from "../text-lines";
import { methodHeight } from "./closing-sections";
import { heading, say, textHeight } from "./flow";
import { drawLine, group, newPage, type Paper, roomLeft, tagged } from "./paper";

/** Small: it is there to be looked up, and an interval for each of four columns has to fit beside the card. */
const SIZE = 7;
const ROW = 8.6;
/** Shares of the page's width: title, round, evenness and agreement; the columns share the rest. */
const WIDTHS = { title: 0.2, round: 0.09, evenness: 0.08, agreement: 0.09 };

/** A longer paper is not read in a meeting. */
const MOST_PAGES = 12;
/** A page's end that is less high stays empty: the heading stands above some rows. */
const BEGINS = 120;
/** Points of both headings, the row of heads on each page, and what a page's end may leave empty between two cards. */
const AROUND = 120;

const TEXT = { size: 9, colour: "ink-2" } as const;

type Row = { title: string; round: SplitRound; split: CardRound; evenness: number; agreement: number };

/**
 * A row for each card and round: every column's share with its interval, evenness and agreement. Of the last round that the
 * room sorted in alone where all rounds would make more than twelve pages, which a sentence says.
 */
export function figuresSection(paper: Paper, report: Report, words: Words): void {
  const { columns, rounds } = report.workshop;
  const all = report.cards.map((card) => rowsOf(card.title, roundsOf(card, rounds)));
  const isWhole = isRoomFor(paper, all.flat().length, report, words);
  const cards = isWhole ? all : all.map((rows) => rows.filter(({ round }) => round === rounds));
  if (cards.every((rows) => rows.length === 0)) return;
  heading(paper, words.say("report.exact.title"), { level: 2, keep: 80 });
  const only = isWhole ? [] : [words.say("files.pdf.lastRound", { round: rounds })];
  say(paper, [words.say("report.exact.text"), ...only].join(" "), TEXT);
  const { title, round, evenness, agreement } = WIDTHS;
  const each = (1 - title - round - evenness - agreement) / columns.length;
  const widths = [title, round, ...columns.map(() => each), evenness, agreement].map((share) => share * paper.width);
  const heads = ["card", "roundHead", "evenness", "agreement"] as const;
  const [card, roundHead, evennessHead, agreementHead] = heads.map((key) => words.say(`report.exact.${key}`));
  const header = [card, roundHead, ...columns.map(({ label }) => label), evennessHead, agreementHead];
  group(paper, "Table", () => {
    row(paper, header, widths, "TH");
    for (const ofCard of cards) {
      if (paper.y + ofCard.length * ROW > paper.bottom) {
        newPage(paper);
        row(paper, header, widths, "TH");
      }
      for (const [at, { title: name, round: after, split, ...one }] of ofCard.entries()) {
        const cells = [
          name,
          words.say("report.round", { round: after }),
          ...columns.map((_, column) => intervalIn(split, column, words) ?? ""),
          coefficientWords(one.evenness, words),
          percentWords(one.agreement, words),
        ];
        row(paper, cells, widths, "TD", at > 0);
      }
    }
  });
  paper.y += 8;
}

/** None of a round that too few answered. */
const rowsOf = (title: string, rounds: { round: SplitRound; split: CardRound }[]): Row[] =>
  rounds.flatMap(({ round, split }) => {
    const { evenness, agreement } = split;
    return evenness === null || agreement === null ? [] : [{ title, round, split, evenness, agreement }];
  });

/** Whether so many rows, and the note on how all was counted, still end on the last page that there may be. */
function isRoomFor(paper: Paper, rows: number, report: Report, words: Words): boolean {
  const here = paper.bottom - paper.y;
  const room = roomLeft(paper, MOST_PAGES) - (here < BEGINS ? here : 0);
  const text = textHeight(paper, words.say("report.exact.text"), TEXT);
  return AROUND + text + rows * ROW + methodHeight(paper, report, words) <= room;
}

/**
 * A cell that is too long for its width keeps its first line: the card stands in full above. `isTitleQuiet`: the first cell
 * says for a reader by ear what the row above says to the eye.
 */
function row(
  paper: Paper,
  cells: readonly (string | undefined)[],
  widths: readonly number[],
  type: "TH" | "TD",
  isTitleQuiet = false,
): void {
  const look = { size: SIZE, weight: type === "TH" ? 700 : 400 } as const;
  group(paper, "TR", () => {
    let x = paper.margin;
    for (const [at, width] of widths.entries()) {
      const [line] = linesOf(cells[at] ?? "", look, width - 4);
      const left = x;
      tagged(paper, type, () => {
        if (line) drawLine(paper, line, left, paper.y + SIZE, look, at === 0 && isTitleQuiet ? "ink-3" : "ink");
      });
      x += width;
    }
  });
  paper.y += ROW;
}
