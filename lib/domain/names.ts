/** Longest name: fits a tent on the stage. */
export const NAME_MAX = 24;

// What a reader does not see can hide or reorder what a room reads: control and format characters (zero-width, bidi
// overrides), lone surrogates, unassigned ones, fillers that pass for letters, the empty braille cell.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Joiners and variation selectors mean something between two visible characters (Persian words, emoji), alone nothing. */
const JOINING = /\u200c|\u200d|\ufe0e|\ufe0f/u;
const JOINER = "(?:\\u200c|\\u200d)";
const IDLE_JOINERS = new RegExp(
  `(?<=^|\\s)(?:${JOINER}|\\ufe0e|\\ufe0f)+|${JOINER}+(?=\\s|$)|(?<=${JOINER})${JOINER}+`,
  "gu",
);
/** No writing stacks more marks on one letter; more of them paint over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * NAME-1, NAME-2: a name as it may stand on the stage: one line, no hidden characters, at most NAME_MAX letters as a reader
 * counts them. Null when nothing readable is left. Joiners stay where they join.
 */
export function cleanName(raw: string): string | null {
  const letters = readersLetters(visibleLine(raw));
  const name = letters.slice(0, NAME_MAX).join("").replace(IDLE_JOINERS, "").trim();
  return /[\p{L}\p{N}\p{S}]/u.test(name) ? name : null;
}

/** One line of what a reader can see. */
export const visibleLine = (raw: string): string =>
  raw
    .replace(/\s+/gu, " ")
    .replace(HIDDEN, (character) => (JOINING.test(character) ? character : ""))
    .replace(IDLE_JOINERS, "")
    .replace(/ +/gu, " ")
    .normalize("NFC")
    .replace(PILED_MARKS, "$1")
    .trim();

/** Letters as a reader counts them: an emoji of several parts is one. */
export const readersLetters = (text: string): string[] =>
  [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map((part) => part.segment);
