import { choiceForKey } from "@/app/_ui/cards/column-for-key";
import type { Sure } from "@/app/_ui/cards/how-sure";

/** What a key does while a sheet is typed in: says a card's answer and goes on, goes to another card, or saves. */
export type PaperKey =
  | { does: "answer"; column: number | null; sure: Sure }
  | { does: "go"; by: 1 | -1 }
  | { does: "save" }
  | null;

type Pressed = { key: string; code: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** The keys of a sorting phone, so that nobody learns two sets; 0 for a card that was left empty. */
export function paperKey(pressed: Pressed, columns: number, asksSure: boolean): PaperKey {
  const { key, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return key === "Enter" ? { does: "save" } : null;
  if (key === "ArrowDown" || key === "Enter") return { does: "go", by: 1 };
  if (key === "ArrowUp") return { does: "go", by: -1 };
  if (key === "0" || key === "Delete" || key === "Backspace") return { does: "answer", column: null, sure: null };
  // Sideways the radio buttons of one card are walked through, as everywhere.
  if (key.startsWith("Arrow")) return null;
  const choice = choiceForKey(pressed, columns, false, asksSure);
  return choice && { does: "answer", ...choice };
}
