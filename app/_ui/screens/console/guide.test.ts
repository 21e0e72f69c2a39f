import { describe, expect, it } from "vitest";
import { resultsOf } from "@/lib/domain/findings";
import { type ConsoleView, consoleView } from "@/lib/domain/view-console";
import { FIRST_STAGE, type Workshop } from "@/lib/domain/workshop";
import { type Answers, aDeck, aRoom, aWorkshop, peopleWith, START } from "@/lib/testing/builders";
import { compareOrder } from "./compare-order";
import { doubtToAdvance, isBackBarred } from "./doubts";
import { cardQueue, neighbour } from "./queue";
import { stageNow } from "./stage-now";
import { comparedCards } from "./standing";

const deck = aDeck();

/** Six people; the article has cards 0 to 3 in column 0 and 4 to 7 in column 1. */
const SHEETS: Answers[] = [
  [0, 1, 0, 0, 1, 1, 1, 1],
  [0, 1, 0, 0, 1, 1, 1, 0],
  [0, 1, 1, 0, 1, 1, 1, 0],
  [0, 1, 1, 0, 1, 1, 1, 0],
  [0, 1, 1, 0, 1, 1, 1, 0],
  [0, 0, 0, 0, 1, 1, 1, 0],
];

function viewOf(changes: Partial<Workshop>, sheets: { first?: Answers; second?: Answers }[] = []): ConsoleView {
  const room = aRoom(aWorkshop({ deck, ...changes }), peopleWith(deck, sheets));
  return consoleView(room, resultsOf(room), START);
}
const answered = SHEETS.map((first) => ({ first }));

describe("going on", () => {
  it("is asked about while people are still sorting, with how many", () => {
    expect(doubtToAdvance(viewOf({ phase: "sort" }, [...answered, { first: [0] }, {}]))).toEqual({
      why: "stillSorting",
      count: 2,
    });
    expect(doubtToAdvance(viewOf({ phase: "sort" }, answered))).toBeNull();
  });

  it("is asked about in discuss when nothing was discussed, and in compare when nothing was opened", () => {
    expect(doubtToAdvance(viewOf({ phase: "discuss" }))?.why).toBe("nothingDiscussed");
    expect(doubtToAdvance(viewOf({ phase: "discuss", discussed: [2] }))).toBeNull();
    expect(doubtToAdvance(viewOf({ phase: "compare" }))?.why).toBe("nothingRevealed");
    expect(doubtToAdvance(viewOf({ phase: "compare", revealed: [2] }))).toBeNull();
  });

  it("is always asked about before closing", () => {
    expect(doubtToAdvance(viewOf({ phase: "commit" }, answered))).toEqual({ why: "closing", count: 6 });
  });

  it("has no way back from compare once a card was opened", () => {
    expect(isBackBarred(viewOf({ phase: "compare" }))).toBe(false);
    expect(isBackBarred(viewOf({ phase: "compare", revealed: [0] }))).toBe(true);
    expect(isBackBarred(viewOf({ phase: "commit", revealed: [0] }))).toBe(false);
  });
});

describe("the room and the article", () => {
  const view = viewOf({ phase: "compare" }, answered);
  const cards = comparedCards(view, deck);

  it("differs where most of the room chose another column, is split where nobody has the lead, else is the same", () => {
    const standings = Object.fromEntries(cards.map(({ card, standing }) => [card.id, standing]));
    expect(standings).toMatchObject({ "card-0": "same", "card-1": "different", "card-2": "split", both: "unanswered" });
  });

  it("is talked about in the guide's order: the whole picture, what differs, the pair, a close call", () => {
    const stops = compareOrder(cards, deck).map((stop) =>
      "one" in stop ? `${stop.kind} ${stop.one.card.id}` : stop.kind,
    );
    expect(stops).toEqual(["overview", "different card-1", "different card-7", "pair", "closeCall card-3"]);
  });

  it("starts with what moved when no card differs", () => {
    const moved = SHEETS.map(() => ({ first: [0, 0, 0, 0, 1, 1, 1, 1], second: [0, 0, 0, 0, 1, 1, 1, 1] }) as const);
    const sheets = moved.map(({ first, second }, index) => ({
      first: [...first] as Answers,
      second: (index < 2 ? [0, 0, 1, ...second.slice(3)] : [...second]) as Answers,
    }));
    const stops = compareOrder(comparedCards(viewOf({ phase: "compare" }, sheets), deck), deck);
    expect(stops[1]).toMatchObject({ kind: "moved", one: { card: { id: "card-2" } } });
  });

  it("has every card once in the way of the next-card button", () => {
    const queue = cardQueue(view, deck, "split");
    expect([...queue].sort()).toEqual(view.cards.map(({ id }) => id).sort());
    expect(neighbour(queue, null, 1)).toBe(queue[0]);
    expect(neighbour(queue, queue[1] ?? null, -1)).toBe(queue[0]);
    expect(neighbour(queue, queue.at(-1) ?? null, 1)).toBeNull();
  });
});

describe("the small picture of the stage", () => {
  const onStage = (changes: Partial<typeof FIRST_STAGE>) => ({ ...FIRST_STAGE, card: 2, ...changes });

  it("has no split while bars are off, and under five answers none at all", () => {
    const off = stageNow(viewOf({ phase: "discuss", stage: onStage({}) }, answered));
    expect(off).toMatchObject({ kind: "card", shown: null });
    const few = stageNow(viewOf({ phase: "discuss", stage: onStage({ bars: true }) }, answered.slice(0, 4)));
    expect(few).toMatchObject({ kind: "card", shown: { n: 4, counts: null } });
  });

  it("is blank when the stage is", () => {
    expect(stageNow(viewOf({ phase: "discuss", stage: onStage({ blank: true }) }, answered)).kind).toBe("blank");
  });
});
