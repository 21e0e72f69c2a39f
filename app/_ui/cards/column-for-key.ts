import type { Sure } from "./how-sure";

const LETTERS = "abcd";

/**
 * The column that a key chooses: 1 to 4, the letters on the glyphs, and with two columns the arrows, which follow the
 * sides the columns are on. null: none.
 */
export function columnForKey(key: string, columns: number, isRtl: boolean): number | null {
  if (columns === 2 && (key === "ArrowLeft" || key === "ArrowRight")) return (key === "ArrowLeft") === !isRtl ? 0 : 1;
  const column = /^[1-4]$/.test(key) ? Number(key) - 1 : key.length === 1 ? LETTERS.indexOf(key.toLowerCase()) : -1;
  return column >= 0 && column < columns ? column : null;
}

type Pressed = { key: string; code: string; shiftKey: boolean; altKey: boolean };
export type KeyChoice = { column: number; sure: Sure };

/** 6 to 9 lie under the other hand, and are 1 to 4 for who is not sure. */
const UNSURE_FROM = 5;

/**
 * What a key places, and how sure: with Shift, 1 to 4 say sure; 6 to 9, or 1 to 4 with Alt, not sure (many browsers on
 * Linux keep Alt and a number for their tabs). The number row is told by the key's place on the keyboard, because Shift
 * and Alt write other characters, and on some keyboards no number without Shift. null: none.
 */
export function choiceForKey(pressed: Pressed, columns: number, isRtl: boolean, asksSure: boolean): KeyChoice | null {
  const { key, code, shiftKey, altKey } = pressed;
  const number = Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0);
  if (altKey && shiftKey) return null;
  const sure = number === 0 ? null : number > UNSURE_FROM || altKey ? false : shiftKey ? true : null;
  if (sure !== null && !asksSure) return null;
  if (altKey && sure === null) return null;
  const digit = number > UNSURE_FROM ? number - UNSURE_FROM : number;
  const column = columnForKey(digit === 0 ? key : String(digit), columns, isRtl);
  return column === null ? null : { column, sure };
}
