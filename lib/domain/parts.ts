import { MIN_SHOWN } from "./policy";

/**
 * STAT-17: which parts of a whole may be shown when the whole is known. `parts` and `rest` (what is never
 * shown): people in each. A part of one to four people is withheld; and since all that is withheld is what the shown parts
 * leave of the whole, the smallest shown parts are withheld too until that is of nobody, or of five people and more. A
 * part of nobody is neither.
 */
export function mayShowParts(parts: readonly number[], rest: number): boolean[] {
  const shown = parts.map((people) => people >= MIN_SHOWN);
  const withheld = () => parts.reduce((sum, people, at) => (shown[at] ? sum : sum + people), rest);
  while (withheld() > 0 && withheld() < MIN_SHOWN && shown.includes(true)) {
    const smallest = Math.min(...parts.filter((_, at) => shown[at]));
    shown[parts.findIndex((people, at) => shown[at] && people === smallest)] = false;
  }
  return shown;
}
