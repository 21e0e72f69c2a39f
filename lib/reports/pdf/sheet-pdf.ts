import { create } from "qrcode";
import type { Words } from "@/lib/messages/translator";
import { COLOURS } from "../colours";
import type { PaperSheet } from "../paper-sheet";
import { lineOf, linesOf } from "../text-lines";
import { boxesWidth, drawBoxes, drawInkGlyph } from "./answer-boxes";
import { heading, rule, textHeight, say as write } from "./flow";
import {
  decoration,
  drawLine,
  finishPaper,
  group,
  openPaper,
  type Paper,
  type PaperSize,
  roomFor,
  tagged,
} from "./paper";

const MARGIN = 28;
const QR = 84;
const TEXT = { size: 9.5, weight: 400 } as const;
const LEADING = 12;
const NUMBER = 20;
const LINE = 23;

/** The sheet on which somebody without a phone sorts the cards: two pages for 24 of them, in ink alone. */
export async function sheetPdf(sheet: PaperSheet, words: Words, size: PaperSize): Promise<Uint8Array> {
  const { say } = words;
  const about = { title: say("files.sheet.title", { title: sheet.title }), author: "Twofold", margin: MARGIN };
  const paper = openPaper(size, { ...about, language: sheet.language });
  drawHead(paper, sheet, words);
  drawCards(paper, sheet, words);
  if (sheet.interplay.length > 0) drawInterplay(paper, sheet, words);
  drawCommitments(paper, sheet, words);
  return finishPaper(paper, (page, pages) => ({
    start: say("files.sheet.foot", { title: sheet.title, code: grouped(sheet.code) }),
    end: say("files.page", { page, pages }),
  }));
}

const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

function drawHead(paper: Paper, sheet: PaperSheet, { say }: Words): void {
  const width = paper.width - QR - 18;
  const top = paper.y;
  tagged(paper, "Figure", () => drawQr(paper, sheet.link, paper.margin + paper.width - QR, top), {
    alt: say("files.sheet.qr", { link: sheet.link }),
  });
  heading(paper, sheet.title, { level: 1, size: 19, width, after: 1, outline: false, keep: 0 });
  write(paper, sheet.question, { size: 12, weight: 600, width, after: 3 });
  write(paper, say("files.sheet.join", { address: sheet.address, code: grouped(sheet.code) }), { width, after: 3 });
  write(paper, say("files.sheet.how", { sure: sheet.asksHowSure ? "yes" : "no" }), { size: 9.5, width, after: 8 });
  write(paper, say("files.sheet.name"), { size: 10, after: 2 });
  paper.y = Math.max(paper.y, top + QR) + 4;
}

function drawQr({ doc }: Paper, link: string, x: number, y: number): void {
  const { modules } = create(link, { errorCorrectionLevel: "M" });
  const side = QR / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      // A hair wider, so that no white line shows between two modules.
      if (modules.get(row, column)) doc.rect(x + column * side, y + row * side, side + 0.1, side + 0.1);
  doc.fill("#000000");
}

function drawCards(paper: Paper, sheet: PaperSheet, words: Words): void {
  const { say } = words;
  heading(paper, say("files.sheet.cards"), { level: 2, size: 12, after: 3, keep: 60, outline: false });
  const key = () => drawKey(paper, sheet.columns);
  tagged(paper, "P", key);
  const wideWith = (names: boolean) => paper.width - NUMBER - boxesWidth(sheet, names, say) - 8;
  // Names beside the boxes where texts leave room for them; else the key at the head of each page tells what A is.
  const withNames = sheet.cards.every((text) => wideWith(true) > 0 && linesOf(text, TEXT, wideWith(true)).length <= 2);
  const row = { wide: wideWith(withNames), withNames, key };
  group(paper, "L", () => {
    for (const [index, text] of sheet.cards.entries())
      drawCard(paper, sheet, { ...row, text, number: index + 1 }, words);
  });
}

/** Which shape and letter is which column. */
function drawKey(paper: Paper, columns: readonly string[]): void {
  const style = { size: 9, weight: 600 } as const;
  const y = paper.y + 6;
  let x = paper.margin;
  columns.forEach((label, column) => {
    const line = lineOf(label, style);
    drawInkGlyph(paper, column, x + 6, y);
    drawLine(paper, line, x + 15, y + 3, style, "ink");
    x += line.width + 34;
  });
  paper.y = y + 10;
}

type Row = { text: string; number: number; wide: number; withNames: boolean; key: () => void };

function drawCard(paper: Paper, sheet: PaperSheet, { text, number, wide, withNames, key }: Row, { say }: Words): void {
  const lines = linesOf(text, TEXT, wide);
  const height = Math.max(lines.length * LEADING + 8, 35);
  if (startsPage(paper, height)) decoration(paper, key);
  const top = paper.y;
  rule(paper);
  group(paper, "LI", () => {
    const style = { size: 10.5, weight: 700 } as const;
    tagged(paper, "Lbl", () => drawLine(paper, lineOf(String(number), style), paper.margin, top + 15, style, "ink"));
    tagged(paper, "LBody", () => {
      lines.forEach((line, at) => {
        const left = paper.margin + NUMBER + (line.isRightToLeft ? wide - line.width : 0);
        drawLine(paper, line, left, top + 15 + at * LEADING, TEXT, "ink");
      });
      const x = paper.margin + NUMBER + wide + 8;
      const place = { x, withNames };
      drawBoxes(paper, sheet, { ...place, middle: top + 11, name: say("files.sheet.first") }, say);
      drawBoxes(paper, sheet, { ...place, middle: top + 26, name: say("files.sheet.second") }, say);
    });
  });
  paper.y = top + height;
}

function startsPage(paper: Paper, height: number): boolean {
  const before = paper.y;
  roomFor(paper, height);
  return paper.y < before;
}

/** Lines to write on, two beside each other, each with what stands before it. */
function writingLines(paper: Paper, labels: readonly string[]): void {
  const style = { size: 9.5, weight: 600 } as const;
  const half = (paper.width - 14) / 2;
  for (let at = 0; at < labels.length; at += 2) {
    roomFor(paper, LINE);
    labels.slice(at, at + 2).forEach((label, side) => {
      const line = lineOf(label, style);
      const x = paper.margin + side * (half + 14);
      tagged(paper, "P", () => drawLine(paper, line, x, paper.y + 16, style, "ink"));
      decoration(paper, () => {
        const y = paper.y + 18;
        paper.doc.lineWidth(0.7).moveTo(x + line.width + 6, y);
        paper.doc.lineTo(x + half, y).stroke(COLOURS["line-strong"]);
      });
    });
    paper.y += LINE;
  }
}

function drawInterplay(paper: Paper, sheet: PaperSheet, { say }: Words): void {
  const first = textHeight(paper, sheet.interplay[0] ?? "", { size: 9.5 }) + LINE * Math.ceil(sheet.columns.length / 2);
  heading(paper, say("files.sheet.interplay"), { level: 2, size: 12, after: 1, keep: first + 20, outline: false });
  write(paper, say("files.sheet.interplayHow"), { size: 9.5, after: 3 });
  for (const text of sheet.interplay) {
    roomFor(paper, textHeight(paper, text, { size: 9.5 }) + LINE * Math.ceil(sheet.columns.length / 2) + 6);
    write(paper, text, { size: 9.5, weight: 600, after: 0 });
    writingLines(paper, sheet.columns);
    paper.y += 3;
  }
}

function drawCommitments(paper: Paper, sheet: PaperSheet, { say }: Words): void {
  heading(paper, say("files.sheet.commitments"), { level: 2, size: 12, after: 1, keep: 62, outline: false });
  write(paper, say("files.sheet.commitmentsHow"), { size: 9.5, after: 2 });
  for (const column of sheet.columns) {
    writingLines(paper, [say("files.sheet.when", { column }), say("files.sheet.will")]);
  }
}
