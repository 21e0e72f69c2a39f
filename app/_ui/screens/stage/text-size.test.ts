import { describe, expect, it } from "vitest";
import { groupSize } from "./arrivals";
import { cardSize, codeHalves, titleSize } from "./text-size";

describe("texts on the stage", () => {
  it("step down with their length, as the stage scale says", () => {
    expect(["a".repeat(70), "a".repeat(110), "a".repeat(140)].map(cardSize)).toEqual(["", "mid", "lng"]);
    expect(["a".repeat(44), "a".repeat(80), "a".repeat(140)].map(titleSize)).toEqual(["", "lng", "xlng"]);
  });

  it("show the code as two leaves of four digits", () => {
    expect(codeHalves("48217093")).toEqual(["4821", "7093"]);
  });
});

describe("arriving names", () => {
  it("come one by one while few wait", () => {
    expect([1, 2, 4].map(groupSize)).toEqual([1, 1, 1]);
  });

  it("come in groups when many wait, so that nobody waits longer than about a second", () => {
    expect(groupSize(60)).toBe(15);
  });
});
