import { describe, expect, test } from "vitest";
import { isolated } from "./isolated";
import { lineOf, linesOf } from "./text-lines";

const style = { size: 16, weight: 400 } as const;

describe("a text laid out for a file", () => {
  test("is broken at its spaces into lines that fit, and loses no word", () => {
    const text = "A plan without a reason is followed until the first surprise.";
    const lines = linesOf(text, style, 120);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
    expect(lines.map((line) => line.text).join(" ")).toBe(text);
  });

  test("has a word that fits no line cut", () => {
    const lines = linesOf("W".repeat(40), style, 100);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(100);
    expect(lines.map((line) => line.text).join("")).toBe("W".repeat(40));
  });

  test("runs from right to left where its first strong letter does, with numbers and names the other way", () => {
    const line = lineOf("اسأل Ward 6 الآن", style);
    expect(line.isRightToLeft).toBe(true);
    const seen = line.runs.filter((run) => run.text.trim() !== "");
    expect(seen.map((run) => run.text.trim())).toEqual(["الآن", "Ward 6", "اسأل"]);
    expect(seen.map((run) => run.isRightToLeft)).toEqual([true, false, true]);
  });

  test("keeps titles that run from the right in a sentence's order, and draws nothing for the signs that say so", () => {
    const line = lineOf(`Own: “${isolated("قبل")}”, “${isolated("بعد")}”, “${isolated("one")}”.`, style);
    expect(line.runs.map((run) => run.text)).toEqual(["Own: “", "قبل", "”, “", "بعد", "”, “one”."]);
  });

  test("is set in a font that has its letters, an emoji of several signs as one", () => {
    const { runs } = lineOf("Ж👩‍💻ש", style);
    const faces = runs.map((run) => run.face.name);
    expect(new Set(faces).size).toBe(3);
    for (const run of runs) expect(run.face.font.layout(run.text).glyphs.some((glyph) => glyph.id === 0)).toBe(false);
    expect(lineOf("👩‍💻", style).width).toBeCloseTo(lineOf("👩", style).width, 6);
  });
});
