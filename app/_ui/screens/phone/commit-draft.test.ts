import { expect, test } from "vitest";
import { withoutLabel } from "./commit-draft";

test("what the label says is not said again, and nothing else is left out", () => {
  expect(withoutLabel("I will thank the porters", "I will …")).toBe("thank the porters");
  expect(withoutLabel("  i will  thank them", "I will …")).toBe("thank them");
  expect(withoutLabel("When our round ends", "When …")).toBe("our round ends");
  expect(withoutLabel("I will", "I will …")).toBe("");
  for (const words of ["thank them and say I will", "I willingly thank them", "Whenever it rains", ""])
    expect(withoutLabel(words, words.startsWith("W") ? "When …" : "I will …")).toBe(words);
});
