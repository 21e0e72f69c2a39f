/** Longest name: fits a tent on the stage. */
export const NAME_MAX = 24;

// Control, format (zero-width, bidi overrides) and unassigned characters can hide or reorder what a room reads.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
const JOINERS = /[\u200c\u200d]/u;

/**
 * R-NAME: a name as it may stand on the stage: one line, no hidden characters, at most NAME_MAX letters as a reader
 * counts them. Null when nothing readable is left. Joiners stay where they join (Persian words, family emoji).
 */
export function cleanName(raw: string): string | null {
  const visible = raw
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(HIDDEN, (character) => (JOINERS.test(character) ? character : ""))
    .replace(/(^|\s)[\u200c\u200d]+|[\u200c\u200d]+(\s|$)/gu, "$1$2")
    .trim();
  const letters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(visible)].map(
    (part) => part.segment,
  );
  const name = letters.slice(0, NAME_MAX).join("").trim();
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(name) ? name : null;
}

