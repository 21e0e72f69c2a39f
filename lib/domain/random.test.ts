import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom, shuffled } from "./random";

describe("the seeded source", () => {
  test("gives the same row for the same seed, in [0, 1), spread evenly", () => {
    const tenths = new Array<number>(10).fill(0);
    const [one, same] = [seededRandom("seed"), seededRandom("seed")];
    for (let i = 0; i < 10_000; i++) {
      const value = one();
      expect(same()).toBe(value);
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    }
    // 1,000 each on average; 5 standard deviations are 150
    for (const tenth of tenths) expect(Math.abs(tenth - 1000)).toBeLessThan(150);
  });

  test("shuffles a copy of the same items", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        const mixed = shuffled(items, seededRandom(seed));
        expect(items).toEqual(before);
        expect(mixed.toSorted()).toEqual(before.toSorted());
      }),
    );
  });
});
