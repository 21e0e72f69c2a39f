import PDFDocument from "pdfkit";
import { COLOURS, type Colour } from "../colours";
import type { Face } from "../fonts";
import { type Line, linesOf, type Run, type TextStyle } from "../text-lines";
import { drawDots, keepLettersApart } from "./own-letters";

const PAPER_SIZES = { a4: "A4", letter: "LETTER" } as const;
export type PaperSize = keyof typeof PAPER_SIZES;

type StructElement = ReturnType<PDFKit.PDFDocument["struct"]>;
type StructOptions = PDFKit.Mixins.StructureElementOptions & {
  bbox?: [number, number, number, number];
  scope?: string;
};

/** A document as it is written, from the top of a page down. Lengths are points. */
export type Paper = {
  doc: PDFKit.PDFDocument;
  /** what new content belongs to, in the tree by which a screen reader reads */
  parent: StructElement;
  root: StructElement;
  margin: number;
  width: number;
  bottom: number;
  y: number;
  pieces: Uint8Array[];
  ended: Promise<void>;
};

type About = { title: string; author: string; language: string; margin?: number };

/** Tagged (ISO 32000, 14.8), with its title and language, so that it can be read aloud. */
export function openPaper(size: PaperSize, { title, author, language, margin = 48 }: About): Paper {
  const doc = new PDFDocument({
    size: PAPER_SIZES[size],
    margin: 0,
    font: "",
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: "1.7",
    bufferPages: true,
    info: { Title: title, Author: author, Creator: "Twofold", Producer: "Twofold" },
  });
  const pieces: Uint8Array[] = [];
  doc.on("data", (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  const root = doc.struct("Document");
  doc.addStructure(root);
  const { width, height } = doc.page;
  return {
    doc,
    root,
    parent: root,
    margin,
    width: width - 2 * margin,
    bottom: height - margin - 8,
    y: margin,
    pieces,
    ended,
  };
}

/** `footer`: what stands under each page, by its number and how many there are. */
export async function finishPaper(
  paper: Paper,
  footer: (page: number, pages: number) => { start: string; end: string },
): Promise<Uint8Array> {
  const { doc, margin, width } = paper;
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    const texts = footer(page + 1, count);
    const y = doc.page.height - margin + 4;
    const style = { size: 8, weight: 400 } as const;
    doc.markContent("Artifact", { type: "Pagination" });
    const [first] = linesOf(texts.start, style, width - 90);
    const [last] = linesOf(texts.end, style, 90);
    if (first) drawLine(paper, first, margin, y, style, "ink-3");
    if (last) drawLine(paper, last, margin + width - last.width, y, style, "ink-3");
    doc.endMarkedContent();
  }
  paper.root.end();
  doc.end();
  await paper.ended;
  return new Uint8Array(Buffer.concat(paper.pieces));
}

export function newPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = paper.margin;
}

/** The number of the page that is being written. */
export const pageOf = ({ doc }: Paper): number => doc.bufferedPageRange().count;

/** What is this high begins on a new page where it does not fit on this one. */
export function roomFor(paper: Paper, height: number): void {
  if (paper.y + height > paper.bottom && paper.y > paper.margin) newPage(paper);
}

/** Points that are free up to the end of the last of so many pages; below 0 where there are more already. */
export function roomLeft({ doc, margin, bottom, y }: Paper, pages: number): number {
  const { count } = doc.bufferedPageRange();
  return bottom - y + (pages - count) * (bottom - margin);
}

/** Draws something that is read as one piece of this type: P, H1, Figure ... */
export function tagged(paper: Paper, type: string, draw: () => void, options: StructOptions = {}): void {
  paper.parent.add(paper.doc.struct(type, options, draw));
}

/** Pieces of a larger one: a list of items, a table of rows. */
export function group(paper: Paper, type: string, fill: () => void): void {
  const outer = paper.parent;
  const element = paper.doc.struct(type);
  outer.add(element);
  paper.parent = element;
  fill();
  element.end();
  paper.parent = outer;
}

/** What is only for the eye. */
export function decoration(paper: Paper, draw: () => void): void {
  paper.doc.markContent("Artifact", { type: "Layout" });
  draw();
  paper.doc.endMarkedContent();
}

function setFace(doc: PDFKit.PDFDocument, { name, bytes }: Face): void {
  doc.registerFont(name, bytes);
  doc.font(name);
  keepLettersApart(doc);
}

/** A line from its baseline's left end. Each run is shaped as a whole, so that Arabic letters join in the right order. */
export function drawLine(
  { doc }: Pick<Paper, "doc">,
  line: Line,
  x: number,
  y: number,
  { size }: TextStyle,
  colour: Colour,
): void {
  let at = x;
  for (const run of line.runs) {
    setFace(doc, run.face);
    doc.fontSize(size).fillColor(COLOURS[colour]);
    const text = inShapingOrder(run);
    doc.text(text, at, y, { lineBreak: false, baseline: "alphabetic", features: [] });
    if (run.isRightToLeft) drawDots(doc, text, at, y, size);
    at += run.width;
  }
}

/** Behind a line that goes on below: who reads by the tags would run its last word and the next one together. */
export function drawSpace({ doc }: Pick<Paper, "doc">, line: Line, x: number, y: number, size: number): void {
  const last = line.runs.at(-1);
  if (last === undefined) return;
  setFace(doc, last.face);
  const at = line.isRightToLeft ? x : x + line.width;
  doc.fontSize(size).text(" ", at, y, { lineBreak: false, baseline: "alphabetic", features: [] });
}

/** The writer tells a run's direction from its script; signs without one, as brackets among Arabic, are turned round. */
function inShapingOrder({ text, face, isRightToLeft }: Run): string {
  if (!isRightToLeft || face.font.layout(text).direction === "rtl") return text;
  return [...text].reverse().join("");
}
