import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distancesOf, LIKENESS_PEOPLE, likenessSample, silhouette } from "./likeness";
import { seededRandom, shuffled } from "./random";
import { matrixOf, NONE, rowOf } from "./raters";

const CARDS = 6;
const row = fc.array(fc.integer({ min: NONE, max: 2 }), { minLength: CARDS, maxLength: CARDS });
const rows = fc.array(row, { maxLength: 12 });

describe("likeness", () => {
  test("STAT-16: a distance is the share of common cards in different columns", () => {
    expect(
      distancesOf(
        matrixOf(
          [
            [0, 0, 1, 1],
            [0, 1, NONE, 1],
            [1, 1, 0, 0],
          ],
          4,
          2,
        ),
      ),
    ).toEqual([
      [0, 1 / 3, 1],
      [1 / 3, 0, 2 / 3],
      [1, 2 / 3, 0],
    ]);
    fc.assert(
      fc.property(rows, (all) => {
        const { sample } = likenessSample(matrixOf(all, CARDS, 3), "seed");
        const found = distancesOf(sample);
        found.forEach((line, a) => {
          expect(line[a]).toBe(0);
          line.forEach((distance, b) => {
            expect(distance).toBe(found[b]?.[a]);
            // Two thirds and two thirds have a third in common.
            const common = [...rowOf(sample, a)].filter((one, at) => one !== NONE && rowOf(sample, b)[at] !== NONE);
            expect(common.length).toBeGreaterThanOrEqual(CARDS / 3);
            const different = [...rowOf(sample, a)].filter(
              (one, at) => one !== NONE && rowOf(sample, b)[at] !== NONE && one !== rowOf(sample, b)[at],
            );
            expect(distance).toBeCloseTo(different.length / common.length, 12);
          });
        });
      }),
    );
  });

  test("STAT-16: who answered fewer than two thirds is left out, and the sample does not depend on the order of people", () => {
    const found = likenessSample(
      matrixOf(
        [
          [0, 0, 0, 0, NONE, NONE],
          [0, 0, 0, NONE, NONE, NONE],
        ],
        CARDS,
        2,
      ),
      "seed",
    );
    expect(found).toMatchObject({ leftOut: 1, isSampled: false, sample: { people: 1 } });
    fc.assert(
      fc.property(rows, fc.string(), (all, seed) => {
        const mixed = shuffled(all, seededRandom(seed));
        expect(likenessSample(matrixOf(mixed, CARDS, 3), seed)).toEqual(likenessSample(matrixOf(all, CARDS, 3), seed));
      }),
    );
  });

  test("STAT-16: above 300 people a sample of 300 is drawn, the same for the same seed", () => {
    const random = seededRandom("many");
    const many = Array.from({ length: 900 }, () => Array.from({ length: CARDS }, () => Math.floor(random() * 3)));
    const [one, same, other] = ["a", "a", "b"].map((seed) => likenessSample(matrixOf(many, CARDS, 3), seed));
    expect(one).toMatchObject({ isSampled: true, leftOut: 0, sample: { people: LIKENESS_PEOPLE } });
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
    expect(likenessSample(matrixOf(many.slice(0, 300), CARDS, 3), "a").isSampled).toBe(false);
  });
});

describe("silhouette", () => {
  // On a line: 0, 1 and 10, 12
  const points = [0, 1, 10, 12];
  const distances = points.map((a) => points.map((b) => Math.abs(a - b)));

  test("is Rousseeuw's mean of (b - a) / max(a, b)", () => {
    const byHand = [(11 - 1) / 11, (10 - 1) / 10, (9.5 - 2) / 9.5, (11.5 - 2) / 11.5];
    expect(
      silhouette(distances, [
        [0, 1],
        [2, 3],
      ]),
    ).toBeCloseTo(byHand.reduce((sum, one) => sum + one, 0) / 4, 12);
    expect(
      silhouette(distances, [
        [0, 3],
        [1, 2],
      ]),
    ).toBeLessThan(0);
    expect(silhouette(distances, [[0], [1]])).toBe(0);
    expect(silhouette(distances, [[0, 1, 2, 3]])).toBeNull();
    expect(
      silhouette(
        [
          [0, 0],
          [0, 0],
        ],
        [[0], [1]],
      ),
    ).toBe(0);
  });
});
