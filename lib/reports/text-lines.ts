import bidiFactory from "bidi-js";
import { type Face, faceFor, faceWidth, type Weight } from "./fonts";
import { DIRECTION_SIGNS } from "./isolated";

export type TextStyle = { size: number; weight: Weight };
/** A piece of a line in one face and direction. `text` is in reading order, runs stand as they are seen, left to right. */
export type Run = { text: string; face: Face; isRightToLeft: boolean; width: number };
export type Line = { text: string; runs: Run[]; width: number; isRightToLeft: boolean };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const widths = new Map<string, number>();

/**
 * A text broken at its spaces into lines of at most `width`; a word that is longer is broken where it must. The first
 * strong letter of the text gives all lines their direction (UAX 9, P2).
 */
export function linesOf(text: string, style: TextStyle, width: number): Line[] {
  const isRightToLeft = isTextRightToLeft(text);
  return text
    .split(/\r?\n/)
    .flatMap((paragraph) => brokenAt(paragraph, style, width))
    .map((line) => lineIn(line, style, isRightToLeft));
}

/** The whole text on one line. */
export const lineOf = (text: string, style: TextStyle): Line => lineIn(text, style, isTextRightToLeft(text));

export const isTextRightToLeft = (text: string): boolean =>
  (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;

function brokenAt(paragraph: string, style: TextStyle, width: number): string[] {
  const space = widthOf(" ", style);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of paragraph.split(/[^\S\u00a0]+/).flatMap((one) => pieces(one, style, width))) {
    const wide = widthOf(word, style);
    if (line !== "" && used + space + wide > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += line === "" ? wide : space + wide;
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A word that fits no line, cut between its letters. */
function pieces(word: string, style: TextStyle, width: number): string[] {
  if (widthOf(word, style) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && widthOf(part + segment, style) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/** Words come again on every card. */
function widthOf(text: string, { size, weight }: TextStyle): number {
  const key = `${weight} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = lineIn(text, { size: 1, weight }, false).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width * size;
}

type Piece = { text: string; face: Face; level: number };

function lineIn(text: string, { size, weight }: TextStyle, isRightToLeft: boolean): Line {
  const found = bidi.getEmbeddingLevels(text, isRightToLeft ? "rtl" : "ltr");
  const mirrored = bidi.getMirroredCharactersMap(text, found.levels);
  const parts: Piece[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    if (DIRECTION_SIGNS.test(segment)) continue;
    const level = found.levels[index] ?? 0;
    const character = mirrored.get(index) ?? segment;
    const last = parts.at(-1);
    const face = faceOf(character, weight, last?.level === level && level % 2 === 1 ? last.face : undefined);
    if (last?.level === level && last.face === face) last.text += character;
    else parts.push({ text: character, face, level });
  }
  const runs = inSight(parts).map(({ text: piece, face, level }) => {
    const rightToLeft = level % 2 === 1;
    return { text: piece, face, isRightToLeft: rightToLeft, width: faceWidth(face, piece, rightToLeft) * size };
  });
  return { text, runs, width: runs.reduce((sum, run) => sum + run.width, 0), isRightToLeft };
}

/** In right-to-left text a space stays with the word before it, so that a phrase is shaped as one piece. */
function faceOf(character: string, weight: Weight, before: Face | undefined): Face {
  const first = String.fromCodePoint(character.codePointAt(0) ?? 32);
  const keeps = before && /\s/.test(first) && before.font.hasGlyphForCodePoint(first.codePointAt(0) ?? 32);
  return keeps ? before : faceFor(first, weight);
}

/** UAX 9, L2: from the highest level down, every sequence of pieces at that level or above is turned round. */
function inSight(parts: readonly Piece[]): Piece[] {
  const order = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
