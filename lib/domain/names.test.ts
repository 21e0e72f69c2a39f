import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, NAME_MAX } from "./names";

const letters = (name: string) => [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name)].length;
const HIDDEN_ALONE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u3164\u2800\u115f]/u;
const nasty = fc.constantFrom(
  ..."\u200b\u200c\u200d\u200e\u202e\u2066\ufe0f\u3164\u2800\u00ad\u0301\u0644 \t\n\u2028a\u0000",
  "👩‍👩‍👧",
  "🇩🇪",
  "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "می‌روم",
  "\ud800",
  "e\u0301",
  "각",
);
const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(nasty, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("names", () => {
  test("NAME-1: one line of at most 24 letters, nothing hidden", () => {
    expect(cleanName("  Amara \n Osei\t")).toBe("Amara Osei");
    expect(cleanName("x".repeat(1000))).toBe("x".repeat(NAME_MAX));
    expect(cleanName("\u202eevil\u200b")).toBe("evil");
    expect(cleanName("<script>alert(1)")).toBe("<script>alert(1)");
    expect(letters(cleanName("👩‍👩‍👧‍👦".repeat(40)) ?? "")).toBe(NAME_MAX);
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = cleanName(raw);
        if (name === null) return;
        expect(letters(name)).toBeLessThanOrEqual(NAME_MAX);
        expect(name).not.toMatch(HIDDEN_ALONE);
        expect(name).not.toMatch(/^\s|\s$|\s\s|[\n\r\u2028]|^\u200d|\u200c$|\u200d$/u);
        expect(name).not.toMatch(/\p{M}{5}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test("NAME-1: joiners stay where they join", () => {
    for (const name of ["می‌روم", "👩‍👩‍👧‍👦", "🏳️‍🌈", "❤️", "1️⃣", "Zoë", "Łukasz", "李雷"])
      expect(cleanName(name)).toBe(name.normalize("NFC"));
  });

  test("NAME-2: nothing to read is no name", () => {
    for (const raw of [
      "",
      "   ",
      "\u200b\u200b",
      "\u200d",
      "\u3164\u3164",
      "\u2800",
      "\u202e",
      "\ud800",
      "\u0000",
      "..",
      "?",
      "- -",
    ])
      expect(cleanName(raw), JSON.stringify(raw)).toBeNull();
  });

  test("NAME-3: cleaning a clean name changes nothing", () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = cleanName(raw);
        if (name !== null) expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });
});
