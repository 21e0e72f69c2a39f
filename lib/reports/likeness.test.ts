import fc from "fast-check";
import { agnes } from "ml-hclust";
import { describe, expect, test } from "vitest";
import { seededRandom, shuffled } from "@/lib/domain/random";
import { type AnswerMatrix, itemCounts, matrixOf, NONE } from "@/lib/domain/raters";
import { type Branch, branchOf } from "./dendrogram";
import { likenessOf } from "./likeness";

const CARDS = 12;
const half = (column: number) => Array.from({ length: CARDS }, (_, card) => (card < 8 ? column : card % 2));
/** People who answer as given, but for one card of each that goes by lot. */
function camp(people: number, answers: number[], seed: string): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: people }, () => {
    const own = [...answers];
    own[Math.floor(random() * CARDS)] = Math.floor(random() * 2);
    return own;
  });
}
const matrix = (rows: number[][]): AnswerMatrix => matrixOf(rows, CARDS, 2);
const leaves = (tree: Branch): Branch[] => (tree.parts.length === 0 ? [tree] : tree.parts.flatMap(leaves));
const branches = (tree: Branch): Branch[] => [tree, ...tree.parts.flatMap(branches)];

describe("who thinks alike", () => {
  test("STAT-16: two camps are two groups, with their own answers, and told by the cards that part them", () => {
    const [ones, twos] = [camp(14, half(0), "ones"), camp(9, half(1), "twos")];
    const found = likenessOf(matrix(shuffled([...ones, ...twos], seededRandom("mixed"))), "seed");
    expect(found).toMatchObject({ people: 23, of: 23, isSampled: false, leftOut: 0, aside: 0 });
    expect(found?.groups.map(({ people }) => people)).toEqual([14, 9]);
    expect(found?.groups.map(({ cards }) => cards.map(({ counts }) => counts))).toEqual(
      [ones, twos].map((rows) => itemCounts(matrix(rows))),
    );
    expect(found?.silhouette).toBeGreaterThan(0.6);
    expect(found?.telling).toHaveLength(5);
    expect(Math.max(...(found?.telling ?? []))).toBeLessThan(8);
    expect(found?.tree).toMatchObject({ people: 23, aside: 0, group: null });
    expect(found?.tree?.parts.map(({ group, people }) => [group, people])).toEqual([
      [0, 14],
      [1, 9],
    ]);
  });

  test("STAT-16: a group is as much alike as the last who joined it, although only five of it are a branch", () => {
    const apart = (a: number, b: number) => (a === b ? 0 : a < 5 && b < 5 ? 0.1 : a >= 5 && b >= 5 ? 0.2 : 0.6);
    const eight = Array.from({ length: 8 }, (_, a) => Array.from({ length: 8 }, (_, b) => apart(a, b)));
    const root = agnes(eight, { method: "average", isDistanceMatrix: true });
    const group = branchOf(root, new Map([[root, 0]]));
    expect(group).toEqual({ people: 8, aside: 8, height: expect.closeTo(0.6), group: 0, parts: [] });
    const [ones, twos] = [half(0), half(1)];
    const changed = ones.map((column, card) => (card < 3 ? 1 - column : column));
    const rows = [...Array(5).fill(ones), ...Array(3).fill(changed), ...Array(9).fill(twos)];
    const found = likenessOf(matrix(rows), "seed");
    expect(found?.groups.map(({ people, alike }) => [people, alike])).toEqual([
      [9, 1],
      [8, 0.75],
    ]);
    expect(found?.tree?.parts.map(({ people, height }) => [people, height])).toEqual([
      [9, 0],
      [8, 0.25],
    ]);
  });

  test("STAT-16: fewer than five who differ are no group of their own", () => {
    const lone = camp(3, half(0), "lone").map((row) => row.map((column) => 1 - column));
    const found = likenessOf(matrix([...camp(12, half(0), "a"), ...camp(8, half(1), "b"), ...lone]), "seed");
    expect(found?.groups.every(({ people }) => people >= 5)).toBe(true);
    expect((found?.groups ?? []).reduce((sum, { people }) => sum + people, 0) + (found?.aside ?? 0)).toBe(23);
    // Three stand aside: a group's answers less the room's would be theirs.
    if (found?.aside === 3)
      for (const { answers, counts } of found.groups.at(-1)?.cards ?? []) expect([answers, counts]).toEqual([8, null]);
  });

  test("STAT-16: a room that thinks alike, or each for himself, has no groups", () => {
    expect(likenessOf(matrix(Array.from({ length: 20 }, () => half(0))), "seed")).toMatchObject({
      groups: [],
      aside: 0,
      telling: [],
    });
    const random = seededRandom("lots");
    const lots = Array.from({ length: 60 }, () => Array.from({ length: CARDS }, () => Math.floor(random() * 2)));
    const found = likenessOf(matrix(lots), "seed");
    expect(found?.groups).toEqual([]);
    expect(found?.tree?.people).toBe(60);
  });

  test("STAT-16: nine people are too few; who answered little is left out and counted", () => {
    expect(likenessOf(matrix(camp(9, half(0), "nine")), "seed")).toBeNull();
    expect(likenessOf(matrix([]), "seed")).toBeNull();
    const few = half(0).map((column, card) => (card < 7 ? column : NONE));
    const found = likenessOf(matrix([...camp(8, half(0), "a"), ...camp(8, half(1), "b"), few, few]), "seed");
    expect(found).toMatchObject({ people: 16, of: 16, leftOut: 2 });
    // The two who are left out answered the first seven cards: there a group's answers would give theirs away.
    const [one, two] = found?.groups ?? [];
    expect([one?.cards[0]?.counts, two?.cards[0]?.counts].filter((counts) => counts !== null)).toHaveLength(1);
    expect(one?.cards[11]?.counts).not.toBeNull();
    expect(two?.cards[11]?.counts).not.toBeNull();
  });

  test("STAT-16: nothing depends on the order of people, and the tree is of everybody, five and more together", () => {
    const row = fc.array(fc.constantFrom(0, 1), { minLength: CARDS, maxLength: CARDS });
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 40 }), fc.string(), (rows, seed) => {
        const found = likenessOf(matrix(rows), seed);
        expect(likenessOf(matrix(shuffled(rows, seededRandom(seed))), seed)).toEqual(found);
        const tree = found?.tree as Branch;
        expect(tree.people).toBe(rows.length);
        for (const { people, aside, parts, height } of branches(tree)) {
          expect(people).toBeGreaterThanOrEqual(5);
          expect(aside + parts.reduce((sum, part) => sum + part.people, 0)).toBe(people);
          for (const part of parts) expect(part.height).toBeLessThanOrEqual(height + 1e-12);
        }
        const groups = branches(tree).filter(({ group }) => group !== null);
        expect(groups.map(({ people }) => people).sort((a, b) => b - a)).toEqual(
          found?.groups.map(({ people }) => people),
        );
        expect(leaves(tree).length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  test("STAT-17: a group's answers with the room's never leave one to four people", () => {
    const answer = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(0, 1) },
      { weight: 1, arbitrary: fc.constant(NONE) },
    );
    const rows = fc
      .tuple(
        fc.integer({ min: 5, max: 15 }),
        fc.integer({ min: 5, max: 15 }),
        fc.array(fc.array(answer, { minLength: CARDS, maxLength: CARDS }), { maxLength: 6 }),
      )
      .map(([a, b, others]) => [...camp(a, half(0), `${a}`), ...camp(b, half(1), `${b}`), ...others]);
    fc.assert(
      fc.property(rows, (all) => {
        const found = likenessOf(matrix(all), "seed");
        itemCounts(matrix(all)).forEach((room, card) => {
          const shown = (found?.groups ?? []).flatMap(({ cards }) => cards[card]?.counts ?? []);
          if (shown.length === 0) return;
          const left = room.reduce((sum, n) => sum + n, 0) - shown.reduce((sum, n) => sum + n, 0);
          expect(left === 0 || left >= 5).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});
