import { NAME_MAX, readersLetters, visibleLine } from "./names";
import { MIN_SHOWN } from "./policy";
import { ok, type Result, refused } from "./result";
import { present, type Room } from "./room";

/** As long as a name: it fits three to a row on the stage. */
export const LAST_WORD_MAX = NAME_MAX;

/** LAST-1: one word as it may stand on the stage. Too long is refused, not cut: half a word is another word. */
export function cleanLastWord(raw: string): Result<string, "two_words" | "bad_word"> {
  const word = visibleLine(raw);
  if (/\s/u.test(word)) return refused("two_words");
  const isReadable = /[\p{L}\p{N}\p{S}\p{P}]/u.test(word);
  return isReadable && readersLetters(word).length <= LAST_WORD_MAX ? ok(word) : refused("bad_word");
}

/** LAST-2: what is not hidden, by the alphabet, which tells nothing of who wrote when; null while it is too few. */
export function lastWordsOf(room: Room): string[] | null {
  const words = present(room).flatMap(({ lastWord }) => (lastWord === null || lastWord.hidden ? [] : [lastWord.text]));
  return words.length < MIN_SHOWN ? null : words.sort(byAlphabet);
}

/** Words that the stage holds at reading size. */
const WORDS_SHOWN = 40;

/** LAST-4: each word once, as it came first, however else it is spelled, with how many said it. */
export function wordsCounted(words: readonly string[]): { text: string; count: number }[] {
  const said = new Map<string, { text: string; count: number }>();
  for (const text of words) {
    const known = said.get(text.toLowerCase());
    if (known) known.count++;
    else said.set(text.toLowerCase(), { text, count: 1 });
  }
  return [...said.values()];
}

/** LAST-3: each word once, however it is spelled; where there are too many, those that most people said. */
export function lastWordsOnStage(room: Room): string[] | null {
  const all = lastWordsOf(room);
  if (all === null) return null;
  return wordsCounted(all)
    .sort((a, b) => b.count - a.count || byAlphabet(a.text, b.text))
    .slice(0, WORDS_SHOWN)
    .map(({ text }) => text)
    .sort(byAlphabet);
}

const byAlphabet = (a: string, b: string) => a.localeCompare(b, "en");
