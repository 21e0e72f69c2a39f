import { expect, test } from "vitest";
import { directionOf, linesOf } from "./picture-lines";

const letters = (text: string) => [...new Intl.Segmenter("en").segment(text)].length;

test("a sentence breaks between words, and none of it is lost", () => {
  const text = "When our Tuesday round ends, I will ask the quietest person first";
  const lines = linesOf(text, 20, letters);
  expect(lines.every((line) => letters(line) <= 20)).toBe(true);
  expect(lines.join(" ")).toBe(text);
});

test("a word wider than a line breaks between letters, an emoji of several parts never", () => {
  expect(linesOf("a verylongword", 6, letters)).toEqual(["a", "verylo", "ngword"]);
  const family = "👩‍👩‍👧";
  const lines = linesOf(family.repeat(5), 2, letters);
  expect(lines).toEqual([family.repeat(2), family.repeat(2), family]);
});

test("lines that its writer broke stay broken", () => {
  expect(linesOf("one\ntwo", 20, letters)).toEqual(["one", "two"]);
});

test("the first letter that has a direction gives that of the line", () => {
  expect(directionOf("سأسأل أولا")).toBe("rtl");
  expect(directionOf("🎉 שלום")).toBe("rtl");
  expect(directionOf("When سأسأل")).toBe("ltr");
  expect(directionOf("🎉")).toBe("ltr");
});
