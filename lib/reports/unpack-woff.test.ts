import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { unpackWoff } from "./unpack-woff";

const { resolve } = createRequire(import.meta.url);

/** Everything that a file is set by: each letter’s outline and width, and how letters stand to each other. U+0000 is drawn nowhere. */
const drawn = (font: Font, text: string) => ({
  name: font.postscriptName,
  letters: font.characterSet
    .filter((code) => code > 0)
    .map((code) => {
      const { id, advanceWidth, path } = font.glyphForCodePoint(code);
      return [code, id, advanceWidth, path.toSVG()];
    }),
  set: font.layout(text).positions,
});

test.each([
  ["noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff", "שלום"],
  ["commissioner/files/commissioner-vietnamese-700-normal.woff", "đường"],
])("a font comes out of its package as it went in: %s", (file, text) => {
  const woff = readFileSync(resolve(`@fontsource/${file}`));
  const unpacked = unpackWoff(woff);
  expect(unpacked.length).toBe(woff.readUInt32BE(16));
  expect(drawn(create(unpacked) as Font, text)).toEqual(drawn(create(woff) as Font, text));
});
