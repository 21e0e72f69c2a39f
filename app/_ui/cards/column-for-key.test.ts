import { expect, it } from "vitest";
import { columnForKey } from "./column-for-key";

it("chooses by number and by the letter on the glyph, among the columns there are", () => {
  expect(["1", "2", "3", "4", "5", "0"].map((key) => columnForKey(key, 4, false))).toEqual([0, 1, 2, 3, null, null]);
  expect(["a", "B", "c", "d"].map((key) => columnForKey(key, 3, false))).toEqual([0, 1, 2, null]);
  expect(["Enter", "Tab", "", " "].map((key) => columnForKey(key, 4, false))).toEqual([null, null, null, null]);
});

it("chooses by arrows with two columns only, mirrored in right-to-left text", () => {
  expect(columnForKey("ArrowLeft", 2, false)).toBe(0);
  expect(columnForKey("ArrowRight", 2, false)).toBe(1);
  expect(columnForKey("ArrowLeft", 2, true)).toBe(1);
  expect(columnForKey("ArrowLeft", 3, false)).toBeNull();
});
