import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { unpackWoff } from "./unpack-woff";

/** The weights in which files are set; fallbacks without one of them take their nearest. */
export type Weight = 400 | 600 | 700;

/** A font of one script and weight: `bytes` are what a file embeds of it, under `name`. */
export type Face = { name: string; bytes: Buffer; font: Font };

const { resolve } = createRequire(import.meta.url);

/** In the order in which they are asked for a character: Commissioner as on the pages, then scripts that it lacks. */
const SETS: { files: string }[] = [
  ...["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"].map((subset) => ({
    files: `commissioner/files/commissioner-${subset}`,
  })),
  { files: "noto-sans-arabic/files/noto-sans-arabic-arabic" },
  { files: "noto-sans-hebrew/files/noto-sans-hebrew-hebrew" },
  { files: "noto-sans-arabic/files/noto-sans-arabic-symbols" },
  { files: "noto-sans-arabic/files/noto-sans-arabic-math" },
  { files: "noto-emoji/files/noto-emoji-emoji" },
];

const faces = new Map<string, Face>();
/** Whether each face has a character, by set and code point: asked for every letter of every file. */
const coverage = new Map<string, number>();

const EMOJI = SETS.length - 1;

/** Opened when first asked for: most files need one or two of them. */
function openFace(set: number, weight: Weight): Face {
  const name = `${set}-${weight}`;
  const known = faces.get(name);
  if (known) return known;
  const bytes = unpackWoff(readFileSync(resolve(`@fontsource/${SETS[set]?.files}-${weight}-normal.woff`)));
  const face = { name, bytes, font: create(bytes) as Font };
  faces.set(name, face);
  return face;
}

/** What the emoji's font is asked for first: digits and signs are in it, too. */
const isEmoji = (character: string) => /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(character);

/** The first face that has the character; the latin one draws its empty box for what none has. */
export function faceFor(character: string, weight: Weight): Face {
  const key = `${character}${weight}`;
  let set = coverage.get(key);
  if (set === undefined) {
    const codePoint = character.codePointAt(0) ?? 0;
    const order = isEmoji(character) ? [EMOJI, ...SETS.keys()] : [...SETS.keys()];
    set = order.find((one) => openFace(one, weight).font.hasGlyphForCodePoint(codePoint)) ?? 0;
    coverage.set(key, set);
  }
  return openFace(set, weight);
}

/** Width of a text in one face, at size 1. */
export function faceWidth({ font }: Face, text: string, isRightToLeft: boolean): number {
  return (
    font.layout(text, undefined, undefined, undefined, isRightToLeft ? "rtl" : "ltr").advanceWidth / font.unitsPerEm
  );
}
