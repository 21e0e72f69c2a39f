/** Classes by which texts step down with their length. */

/** A card: 84 px to 70 characters, 68 to 110, 60 to 140. */
export function cardSize(text: string): "" | "mid" | "lng" {
  if (text.length <= 70) return "";
  return text.length <= 110 ? "mid" : "lng";
}

/** A title goes to 52 px over 44 characters, and once more where it is as long as a question may be. */
export function titleSize(text: string): "" | "lng" | "xlng" {
  if (text.length <= 44) return "";
  return text.length <= 80 ? "lng" : "xlng";
}

/** The code in its two leaves: "4821", "7093". */
export const codeHalves = (code: string): [string, string] => [code.slice(0, 4), code.slice(4)];
