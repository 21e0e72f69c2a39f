/** A text in lines no wider than `width`, broken between words, and inside one only where it is wider than a line. */
export function linesOf(text: string, width: number, widthOf: (line: string) => number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const piece of paragraph.split(/(?<=\s)/u).flatMap((word) => pieces(word, width, widthOf))) {
      if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

/** By letters as a reader counts them: an emoji of several parts stays whole. */
function pieces(word: string, width: number, widthOf: (line: string) => number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word)) {
    if (piece !== "" && widthOf(piece + segment) > width) {
      found.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...found, piece];
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** As dir="auto" does: by the first letter that has a direction. */
export const directionOf = (text: string): "rtl" | "ltr" =>
  RIGHT_TO_LEFT.test(text.match(/\p{L}/u)?.[0] ?? "") ? "rtl" : "ltr";
