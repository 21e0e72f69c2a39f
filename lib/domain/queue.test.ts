import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCard, aDeck, aPlainDeck, builtInDeck } from "@/lib/testing/builders";
import { codeOf, inPhase } from "@/lib/testing/deciding";
import { sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { isSplit } from "./policy";
import { type DiscussionQueue, discussionQueue } from "./queue";
import { NO_QUEUE_CHANGES, type QueueChanges } from "./workshop";

const dimension = (id: string) => ({ id, label: `Label of ${id}`, basis: [], question: "Which?", byColumn: {} });
/** Two columns, six cards to sort in three dimensions: a, a, b, b, c, and one of none; the last card is an interplay. */
const deck: Deck = aDeck({
  dimensions: ["a", "b", "c"].map(dimension),
  cards: [
    ...["a", "a", "b", "b", "c", null].map((of, at) => aCard({ id: `card-${at}`, dimension: of })),
    aCard({ id: "both", kind: "interplay" }),
    aCard({ id: "practice", kind: "practice" }),
  ],
  quick: [],
  leastCertain: [],
  pairs: [],
  whenAgreed: ["card-4", "card-1"],
});

type Given = { first: number[][]; sure?: number[][]; people?: number; discussed?: number[]; changes?: QueueChanges };
const queueOf = ({ first, sure = [], people = 20, discussed = [], changes = NO_QUEUE_CHANGES }: Given, of = deck) =>
  discussionQueue(of, { people, first, sure }, discussed, changes);
const ids = (list: DiscussionQueue["waiting"]) => list.map(({ card }) => card);

describe("the discussion queue", () => {
  test("QUEUE-1: the split cards, each once, none that was talked about", () => {
    const first = [
      [10, 10],
      [11, 9],
      [20, 0],
      [12, 8],
      [19, 1],
      [14, 6],
    ];
    expect(ids(queueOf({ first }).waiting).sort()).toEqual([0, 1, 3]);
    const later = queueOf({ first, discussed: [0, 6] });
    expect(ids(later.waiting)).toEqual([3, 1]);
    expect(ids(later.talked)).toEqual([0, 6]);
  });

  test("QUEUE-2: most even first, weighed by how evenly the sure ones differ", () => {
    const plain = aPlainDeck(2, 3);
    const first = [
      [11, 9],
      [10, 10],
      [12, 8],
    ];
    expect(ids(queueOf({ first }, plain).waiting)).toEqual([1, 0, 2]);
    const sure = [
      [0, 0],
      [10, 0],
      [9, 8],
    ];
    expect(ids(queueOf({ first, sure }, plain).waiting)).toEqual([2, 1, 0]);
  });

  test("QUEUE-3: no second card of a dimension while another has a split card", () => {
    const first = [
      [10, 10],
      [10, 10],
      [12, 8],
      [13, 7],
      [13, 7],
      [20, 0],
    ];
    expect(ids(queueOf({ first }).waiting)).toEqual([0, 2, 4, 1, 3]);
    expect(ids(queueOf({ first, discussed: [0] }).waiting)).toEqual([2, 4, 1, 3]);
    const ranks = queueOf({ first }).waiting.map(({ reason }) => [reason.dimension, reason.rank]);
    expect(ranks).toEqual([
      ["Label of a", 1],
      ["Label of b", 1],
      ["Label of c", 1],
      ["Label of a", 2],
      ["Label of b", 2],
    ]);
  });

  test("QUEUE-4: agreed and unanswered ones apart, so that every card is named once", () => {
    const first = [
      [10, 10],
      [20, 0],
      [2, 2],
      [0, 0],
      [3, 17],
      [5, 0],
    ];
    const queue = queueOf({ first });
    expect(ids(queue.agreed)).toEqual([1, 4, 5]);
    expect(ids(queue.unanswered)).toEqual([2, 3]);
    const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 6, maxLength: 6 });
    const some = fc.uniqueArray(fc.nat(6), { maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.nat(30), some, some, some, (all, people, discussed, order, skipped) => {
        const made = queueOf({ first: all, people, discussed, changes: { order, skipped } });
        const named = [made.waiting, made.talked, made.skipped, made.agreed, made.unanswered].flatMap(ids);
        expect(named.filter((card) => card < 6).sort()).toEqual([0, 1, 2, 3, 4, 5]);
        for (const card of ids(made.agreed)) expect(isSplit(all[card] ?? [])).toBe(false);
      }),
    );
  });

  test("QUEUE-5: what the guide advises for a room unlike others", () => {
    const agreed = [
      [20, 0],
      [20, 0],
      [0, 20],
      [20, 0],
      [19, 1],
      [18, 2],
    ];
    const torn = [
      [10, 10],
      [10, 10],
      [11, 9],
      [12, 8],
      [10, 10],
      [20, 0],
    ];
    expect(queueOf({ first: agreed }).advice).toBe("none_split");
    expect(ids(queueOf({ first: agreed }).waiting)).toEqual([4, 1]);
    expect(queueOf({ first: torn }).advice).toBe("nearly_all_split");
    expect(queueOf({ first: torn, people: 4 }).advice).toBe("few_people");
    expect(
      queueOf({
        first: [
          [10, 10],
          [20, 0],
          [10, 10],
          [20, 0],
          [20, 0],
          [20, 0],
        ],
      }).advice,
    ).toBeNull();
    expect(queueOf({ first: [] }).advice).toBeNull();
    const real = builtInDeck("leadership-or-management");
    const all = real.cards.map(() => [20, 0]);
    expect(ids(queueOf({ first: all }, real).waiting).map((card) => real.cards[card]?.id)).toEqual([
      "front-shelf",
      "the-refused-grant",
      "how-keen-are-we",
    ]);
  });

  test("QUEUE-5: so few people are proposed five cards in all, those that the deck names first", () => {
    const first = [
      [3, 0],
      [2, 1],
      [3, 0],
      [2, 1],
      [0, 0],
      [1, 1],
    ];
    const few = (given: Partial<Given> = {}) => ids(queueOf({ first, people: 3, ...given }).waiting);
    expect(few()).toEqual([4, 1, 5, 3, 0]);
    expect(few({ discussed: [4, 1] })).toEqual([5, 3, 0]);
    expect(few({ changes: { order: [2, 4], skipped: [5] } })).toEqual([2, 4, 1, 3, 0]);
    expect(few({ discussed: [4, 1, 5, 3, 0] })).toEqual([]);
    // With a card that takes both they are as many before it was on stage as after.
    expect(few({ changes: { order: [6], skipped: [] } })).toEqual([6, 4, 1, 5, 3, 0]);
    expect(few({ first: [], people: 0 })).toHaveLength(5);
    const made = queueOf({ first, people: 3 });
    expect(ids(made.unanswered)).toEqual([2]);
    expect(made.waiting.every(({ reason }) => !reason.split && !reason.chosen)).toBe(true);
  });

  test("QUEUE-8: a change by who saw another order is refused, unless it says what holds already", () => {
    const held = { order: [2, 1], skipped: [3] };
    const workshop = inPhase("discuss", { queue: held });
    const change = (seen: QueueChanges | null, queue: QueueChanges) => codeOf(workshop, { type: "queue", seen, queue });
    expect(change(held, { order: [1, 2], skipped: [3] })).toBe("ok");
    expect(change(NO_QUEUE_CHANGES, { order: [1, 2], skipped: [3] })).toBe("queue_changed");
    expect(change({ ...held, skipped: [] }, { order: [1, 2], skipped: [] })).toBe("queue_changed");
    expect(change(NO_QUEUE_CHANGES, held)).toBe("ok");
    // An older page does not say what it saw.
    expect(change(null, { order: [1, 2], skipped: [3] })).toBe("ok");
  });

  test("QUEUE-6: the facilitator's order first, nothing that was skipped, and the same again each time", () => {
    const first = [
      [10, 10],
      [11, 9],
      [20, 0],
      [12, 8],
      [13, 7],
      [20, 0],
    ];
    const changes = { order: [6, 2, 4], skipped: [1] };
    const queue = queueOf({ first, changes });
    expect(ids(queue.waiting)).toEqual([6, 2, 4, 0, 3]);
    expect(queue.waiting.map(({ reason }) => reason.chosen)).toEqual([true, true, true, false, false]);
    expect(ids(queue.skipped)).toEqual([1]);
    expect(queueOf({ first, changes })).toEqual(queue);
    expect(ids(queueOf({ first, changes, discussed: [6, 4] }).waiting)).toEqual([2, 0, 3]);
  });

  test("QUEUE-6: a card that the deck does not have, or the practice card, is passed over", () => {
    const queue = queueOf({ first: [[10, 10]], changes: { order: [7, 99], skipped: [99] } });
    expect(ids(queue.waiting)).toEqual([0]);
    expect(sortableIndices(deck)).toHaveLength(6);
  });
});
