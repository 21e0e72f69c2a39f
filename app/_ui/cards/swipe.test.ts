import { describe, expect, it } from "vitest";
import { leanOf, swipedTo } from "./swipe";

const slow = { ms: 900, width: 350 };

describe("a swipe", () => {
  it("goes to the column on the side to which the card was carried", () => {
    expect(swipedTo({ dx: -120, dy: 8, ...slow }, false)).toBe(0);
    expect(swipedTo({ dx: 120, dy: -8, ...slow }, false)).toBe(1);
  });

  it("is mirrored in right-to-left text", () => {
    expect(swipedTo({ dx: -120, dy: 8, ...slow }, true)).toBe(1);
    expect(swipedTo({ dx: 120, dy: 8, ...slow }, true)).toBe(0);
  });

  it("falls back when the card was hardly carried", () => {
    expect(swipedTo({ dx: 60, dy: 0, ...slow }, false)).toBeNull();
  });

  it("takes a short quick flick, but not a nervous tap", () => {
    expect(swipedTo({ dx: 60, dy: 4, ms: 90, width: 350 }, false)).toBe(1);
    expect(swipedTo({ dx: 12, dy: 1, ms: 10, width: 350 }, false)).toBeNull();
  });

  it("leaves scrolling alone", () => {
    expect(swipedTo({ dx: 130, dy: 150, ms: 300, width: 350 }, false)).toBeNull();
  });

  it("leans a card at most six degrees", () => {
    expect(leanOf({ dx: 10_000, width: 350 })).toBe(6);
    expect(leanOf({ dx: -175, width: 350 })).toBe(-3);
  });
});
