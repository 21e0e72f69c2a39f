/** Sizes in points, largest first, in which a text may stand. */
export type Sizes = readonly [number, ...number[]];
export type Fitted = { size: number; paragraphs: string[] /** paragraphs that found no room */; left: number };

const POINTS = 72;
const LINE = 1.2;
/** Space between two paragraphs, in lines. */
const GAP = 0.5;
/** Bold letters, and what an estimate by kinds of letters may be off. */
const BOLD = 1.08;
const SAFETY = 1.04;

/**
 * Paragraphs at the largest of `sizes` at which they fit into a box of so many inches; at the smallest the last ones are
 * left out, and a first one that is too long itself is cut. By an estimate, since the reader's program lays the text out.
 */
export function fitted(
  paragraphs: readonly string[],
  box: { w: number; h: number },
  sizes: Sizes,
  isBold = false,
): Fitted {
  const width = box.w / (SAFETY * (isBold ? BOLD : 1));
  const fits = (some: readonly string[], size: number) => heightOf(some, width, size) <= box.h;
  const size = sizes.find((one) => fits(paragraphs, one));
  if (size !== undefined) return { size, paragraphs: [...paragraphs], left: 0 };
  const least = sizes.at(-1) ?? sizes[0];
  const kept = [...paragraphs];
  while (kept.length > 1 && !fits(kept, least)) kept.pop();
  let [first = ""] = kept;
  if (kept.length === 1 && !fits([first], least)) {
    while (first.length > 1 && !fits([`${first}…`], least)) first = withoutLastWord(first);
    kept[0] = `${first}…`;
  }
  return { size: least, paragraphs: kept, left: paragraphs.length - kept.length };
}

/** A text of one line: cut where it would run over so many inches. */
export function cutTo(text: string, width: number, size: number): string {
  if (linesOf(text, width, size) <= 1) return text;
  let kept = text;
  while (kept.length > 1 && linesOf(`${kept}…`, width, size) > 1) kept = [...kept].slice(0, -1).join("");
  return `${kept.trimEnd()}…`;
}

const withoutLastWord = (text: string): string => {
  const shorter = text.replace(/\s*\S+$/u, "");
  return shorter === "" ? [...text].slice(0, -1).join("") : shorter;
};

function heightOf(paragraphs: readonly string[], width: number, size: number): number {
  const lines = paragraphs.reduce((sum, one) => sum + linesOf(one, width, size), 0);
  return ((lines + GAP * (paragraphs.length - 1)) * LINE * size) / POINTS;
}

/** Words are set one after another; one that is longer than a line is broken. */
function linesOf(text: string, width: number, size: number): number {
  const room = (width * POINTS) / size;
  return text.split("\n").reduce((sum, line) => sum + wrapped(line, room), 0);
}

function wrapped(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const wide = emsOf(word);
    if (used > 0 && used + SPACE + wide > room) {
      lines++;
      used = 0;
    }
    if (wide > room) {
      lines += Math.ceil(wide / room) - 1;
      used = wide % room;
    } else used += (used > 0 ? SPACE : 0) + wide;
  }
  return lines;
}

const SPACE = 0.28;

/** Widths in ems by kinds of letters, after Arial's. */
function emsOf(word: string): number {
  let sum = 0;
  for (const letter of word) sum += emOf(letter);
  return sum;
}

function emOf(letter: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(letter)) return 0;
  if (/[ijltfrI.,;:'’|!()[\]]/.test(letter)) return 0.31;
  if (/[mwMW@%]/.test(letter)) return 0.88;
  if (
    /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(letter)
  )
    return 1.25;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.54;
}
