import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf } from "./agreement";
import { estimateAgreement } from "./agreement-intervals";
import { percentileInterval, RESAMPLES, resamplesOf } from "./bootstrap";
import { inOwnOrder } from "./own-order";
import { seededRandom, shuffled } from "./random";
import { type AnswerMatrix, itemCounts, matrixOf, NONE, rowOf } from "./raters";

const CARDS = 3;
const COLUMNS = 3;
const row = fc.array(fc.integer({ min: NONE, max: COLUMNS - 1 }), { minLength: CARDS, maxLength: CARDS });
const people = fc.array(fc.record({ first: row, second: row }), { minLength: 1, maxLength: 7 });
const matrices = (all: { first: number[]; second: number[] }[]) => [
  matrixOf(
    all.map(({ first }) => first),
    CARDS,
    COLUMNS,
  ),
  matrixOf(
    all.map(({ second }) => second),
    CARDS,
    COLUMNS,
  ),
];
const estimate = (of: AnswerMatrix[], seed: string, times: number) =>
  estimateAgreement(of, resamplesOf(of, seed, times));

/** A sample of the people themselves, drawn as the product draws it, and told by going through pairs of people. */
function drawnByHand(rows: number[][], seed: string, times: number) {
  const random = seededRandom(seed);
  return Array.from({ length: times }, () => {
    const drawn = rows.map(() => Math.floor(random() * rows.length));
    return Array.from({ length: CARDS }, (_, card) => {
      const answers = drawn
        .map((person) => ({ person, column: rows[person]?.[card] ?? NONE }))
        .filter(({ column }) => column !== NONE);
      const counts = new Array<number>(COLUMNS).fill(0);
      for (const { column } of answers) counts[column] = (counts[column] ?? 0) + 1;
      const pairs = answers.flatMap((one) =>
        answers.filter((other) => other.person !== one.person).map((two) => [one, two]),
      );
      const same = pairs.filter(([one, two]) => one?.column === two?.column).length;
      return { counts, pairs: pairs.length, same };
    });
  });
}

describe("the bootstrap", () => {
  test("STAT-6: a resample is what people drawn one by one answered, without the pairs of one person", () => {
    fc.assert(
      fc.property(people, fc.string(), (all, seed) => {
        const rows = all
          .map(({ first }) => first)
          .sort((a, b) => (a.map((c) => c + 1).join() < b.map((c) => c + 1).join() ? -1 : 1));
        const [first] = matrices(all);
        const seen = resamplesOf([first as AnswerMatrix], seed, 5);
        drawnByHand(rows, seed, 5).forEach((cards, time) => {
          const { counts, own } = seen[time]?.[0] ?? { counts: [], own: [] };
          expect(counts).toEqual(cards.map((card) => card.counts));
          const n = (card: number) => (counts[card] ?? []).reduce((sum, count) => sum + count, 0);
          expect(cards.map((_, card) => n(card) ** 2 - (own[card] ?? 0))).toEqual(cards.map(({ pairs }) => pairs));
          const shares = cards.filter(({ pairs }) => pairs > 0).map(({ pairs, same }) => same / pairs);
          const { pairwise } = agreementOf(counts, own);
          if (shares.length === 0) expect(pairwise).toBeNull();
          else expect(pairwise).toBeCloseTo(shares.reduce((sum, one) => sum + one, 0) / shares.length, 10);
        });
      }),
    );
  });

  test("STAT-6: of those drawn, the complete are those who answered every card", () => {
    fc.assert(
      fc.property(people, fc.string(), (all, seed) => {
        const [first] = matrices(all) as [AnswerMatrix];
        const rows = inOwnOrder([first]).map((person) => [...rowOf(first, person)]);
        const random = seededRandom(seed);
        for (const [one] of resamplesOf([first], seed, 4)) {
          const drawn = rows.map(() => rows[Math.floor(random() * rows.length)] ?? []).filter((r) => !r.includes(NONE));
          expect(one?.complete.counts).toEqual(itemCounts(matrixOf(drawn, CARDS, COLUMNS)));
        }
      }),
    );
  });

  test("STAT-6: the same answers and seed give the same ends, in whatever order people come", () => {
    fc.assert(
      fc.property(people, fc.string(), (all, seed) => {
        const mixed = shuffled(all, seededRandom(`${seed} mixed`));
        expect(resamplesOf(matrices(mixed), seed, 3)).toEqual(resamplesOf(matrices(all), seed, 3));
        expect(estimate(matrices(mixed), seed, 20)).toEqual(estimate(matrices(all), seed, 20));
      }),
      { numRuns: 25 },
    );
  });

  test("STAT-6: both rounds are of the same people in each resample", () => {
    const all = Array.from({ length: 40 }, (_, person) => [person % 3, person % 2, 0]);
    const twice = all.map((first) => ({ first, second: first }));
    for (const [first, second] of resamplesOf(matrices(twice), "twice", 20)) expect(second).toEqual(first);
    expect(estimate(matrices(twice), "twice", 50).change).toEqual({ value: 0, low: 0, high: 0 });
  });

  test("STAT-6: wide rooms do not overflow the bits in which counts are packed", () => {
    const rows = Array.from({ length: 4_100 }, (_, person) => [0, person % 2, person % 3]);
    const seen = resamplesOf([matrixOf(rows, CARDS, COLUMNS)], "wide", 3);
    expect(seen).toHaveLength(3);
    for (const [one] of seen) {
      expect(one?.counts[0]).toEqual([4_100, 0, 0]);
      for (const counts of one?.counts ?? []) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4_100);
      expect(Math.abs((one?.counts[1]?.[0] ?? 0) - 2_050)).toBeLessThan(200);
    }
  });

  test("STAT-6: the middle of the resamples is the figure itself, also in a small room", () => {
    const random = seededRandom("small room");
    const rows = Array.from({ length: 8 }, () => Array.from({ length: 24 }, () => Math.floor(random() * 2)));
    const matrix = matrixOf(rows, 24, 2);
    const found = agreementOf(itemCounts(matrix)).pairwise ?? 0;
    let [fair, naive] = [0, 0];
    for (const [one] of resamplesOf([matrix], "fair")) {
      fair += (agreementOf(one?.counts ?? [], one?.own).pairwise ?? 0) / RESAMPLES;
      naive += (agreementOf(one?.counts ?? []).pairwise ?? 0) / RESAMPLES;
    }
    expect(Math.abs(fair - found)).toBeLessThan(0.005);
    // Those drawn twice agree with themselves: an eighth of what is missing to 1.
    expect(naive - found).toBeGreaterThan((0.8 * (1 - found)) / 8);
  });

  test("STAT-6: alpha's chance has no pairs of one person either: of one card it is 0 in each resample, of a few it is in the middle", () => {
    for (const cards of [1, 2, 3]) {
      const random = seededRandom(`alpha of ${cards}`);
      const rows = Array.from({ length: 8 }, () =>
        Array.from({ length: cards }, (_, card) => (random() < ([0.8, 0.3, 0.5][card] ?? 0) ? 0 : 1)),
      );
      const matrix = matrixOf(rows, cards, 2);
      const found = agreementOf(itemCounts(matrix)).alpha ?? 0;
      const drawn = resamplesOf([matrix], "alpha").flatMap(
        ([one]) => agreementOf(one?.counts ?? [], one?.own).alpha ?? [],
      );
      if (cards === 1) for (const alpha of drawn) expect(Math.abs(alpha)).toBeLessThan(1e-9);
      expect(Math.abs(drawn.reduce((sum, alpha) => sum + alpha, 0) / drawn.length - found), `${cards}`).toBeLessThan(
        0.04,
      );
    }
  });

  test("STAT-6: an interval holds what it is of for most rooms, and full agreement has no width", () => {
    const random = seededRandom("rooms");
    const chance = Array.from({ length: 8 }, (_, card) => 0.5 + card / 20);
    const truth = chance.reduce((sum, p) => sum + (p * p + (1 - p) * (1 - p)) / 8, 0);
    let held = 0;
    for (let room = 0; room < 50; room++) {
      const rows = Array.from({ length: 25 }, () => chance.map((p) => (random() < p ? 0 : 1)));
      const [found] = estimate([matrixOf(rows, 8, 2)], `room ${room}`, 100).rounds;
      if ((found?.pairwise?.low ?? 1) <= truth && (found?.pairwise?.high ?? 0) >= truth) held++;
    }
    expect(held).toBeGreaterThan(41);
    const same = matrixOf(
      Array.from({ length: 6 }, () => [0, 1, 0]),
      3,
      2,
    );
    expect(estimate([same], "same", 50).rounds[0]).toMatchObject({
      people: 6,
      complete: 6,
      pairwise: { value: 1, low: 1, high: 1 },
      kappa: { value: 1, low: 1, high: 1 },
    });
  });

  test("STAT-6: kappa is of the people who answered every card, which says how many they are", () => {
    const rows = [
      [0, 1, 1],
      [0, 1, 0],
      [1, 0, NONE],
      [1, 1, 0],
      [NONE, NONE, NONE],
    ];
    const { rounds, change } = estimate([matrixOf(rows, 3, 2)], "gaps", 100);
    const complete = agreementOf(itemCounts(matrixOf([rows[0] ?? [], rows[1] ?? [], rows[3] ?? []], 3, 2)));
    expect(rounds[0]).toMatchObject({ people: 4, complete: 3, items: 3, kappa: { value: complete.kappa } });
    expect(change).toBeNull();
  });

  test("STAT-6: of 1,000 figures the 25th and the 975th are the ends; too many that are not defined leave none", () => {
    const figures = Array.from({ length: 1_000 }, (_, at) => at + 1);
    expect(percentileInterval(shuffled(figures, seededRandom("x")))).toEqual({ low: 25, high: 975 });
    expect(percentileInterval([...figures.slice(0, 40), ...new Array<null>(2).fill(null)])).toEqual({
      low: 1,
      high: 39,
    });
    expect(percentileInterval([...figures.slice(0, 40), ...new Array<null>(3).fill(null)])).toBeNull();
    expect(percentileInterval([])).toBeNull();
    expect(estimate([matrixOf([], 3, 2)], "nobody", 10).rounds[0]).toMatchObject({
      people: 0,
      pairwise: null,
    });
  });
});
