import { describe, expect, it } from "vitest";
import { choiceForKey, columnForKey } from "./column-for-key";

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

describe("how sure, by key", () => {
  const pressed = (code: string, key: string, held: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
    code,
    key,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  const two = (from: ReturnType<typeof pressed>, asksSure = true) => choiceForKey(from, 2, false, asksSure);

  it("is said with Shift and Alt, whatever characters they write, and not without", () => {
    expect(two(pressed("Digit1", "1"))).toEqual({ column: 0, sure: null });
    expect(two(pressed("Digit1", "!", { shiftKey: true }))).toEqual({ column: 0, sure: true });
    expect(two(pressed("Digit2", "™", { altKey: true }))).toEqual({ column: 1, sure: false });
    expect(two(pressed("ArrowRight", "ArrowRight"))).toEqual({ column: 1, sure: null });
  });

  it("is said with 6 to 9 as well, which no browser keeps for itself", () => {
    expect(two(pressed("Digit6", "6"))).toEqual({ column: 0, sure: false });
    expect(two(pressed("Digit7", "è"))).toEqual({ column: 1, sure: false });
    expect(two(pressed("Digit8", "8"))).toBeNull();
    expect(two(pressed("Digit5", "5"))).toBeNull();
    expect(two(pressed("Digit6", "6"), false)).toBeNull();
  });

  it("is told by the place of the key, where the number row writes no numbers", () => {
    expect(two(pressed("Digit1", "&"))).toEqual({ column: 0, sure: null });
    expect(two(pressed("Digit2", "2", { shiftKey: true }))).toEqual({ column: 1, sure: true });
  });

  it("places nothing by a column that there is not, or by Alt with another key", () => {
    expect(two(pressed("Digit3", "#", { shiftKey: true }))).toBeNull();
    expect(two(pressed("KeyA", "å", { altKey: true }))).toBeNull();
    expect(two(pressed("Digit1", "1", { altKey: true, shiftKey: true }))).toBeNull();
  });

  it("is not said where the workshop does not ask", () => {
    expect(two(pressed("Digit1", "!", { shiftKey: true }), false)).toBeNull();
    expect(two(pressed("Digit1", "1", { altKey: true }), false)).toBeNull();
  });
});
