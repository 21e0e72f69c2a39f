import { describe, expect, test } from "vitest";
import { cutTo, fitted } from "./fit";

const box = { w: 4, h: 1 };
const SIZES = [24, 18, 12] as const;

describe("a text fits its box", () => {
  test("a short one stands in the largest size", () => {
    expect(fitted(["A card"], box, SIZES)).toEqual({ size: 24, paragraphs: ["A card"], left: 0 });
  });
  test("a longer one is smaller, and the same text in bold never larger", () => {
    const text = "Ten days before the product launch, a colleague goes through stock and delivery times.";
    const { size, paragraphs } = fitted([text], box, SIZES);
    expect([size, paragraphs]).toEqual([18, [text]]);
    expect(fitted([text], box, SIZES, true).size).toBeLessThanOrEqual(size);
  });
  test("what is too long at the smallest size is cut at a word, and paragraphs that find no room are counted", () => {
    const long = "Because of reasons that are long. ".repeat(40).trim();
    const { size, paragraphs, left } = fitted([long, "second", "third"], box, SIZES);
    expect([size, left]).toEqual([12, 2]);
    expect(paragraphs[0]).toMatch(/ (\S+)…$/);
    expect(long.startsWith((paragraphs[0] ?? "").slice(0, -1))).toBe(true);
  });
  test("a word without spaces is cut within, and emoji are never halved", () => {
    const [kept = ""] = fitted(["🤒".repeat(400)], box, SIZES).paragraphs;
    expect(kept).toMatch(/^(🤒)+…$/u);
    expect(cutTo("🎉".repeat(60), 2, 14)).toMatch(/^(🎉)+…$/u);
  });
  test("a label is one line, whole where it fits", () => {
    expect(cutTo("Leadership", 2, 14)).toBe("Leadership");
    expect(cutTo("W".repeat(32), 2, 14).length).toBeLessThan(20);
  });
});
