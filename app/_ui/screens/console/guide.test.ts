import { describe, expect, it } from "vitest";
import { resultsOf } from "@/lib/domain/findings";
import type { Layer } from "@/lib/domain/layers";
import { NO_TABLES } from "@/lib/domain/tables";
import { type ConsoleView, consoleNotice, consoleView } from "@/lib/domain/view-console";
import { FIRST_STAGE, type Workshop } from "@/lib/domain/workshop";
import { type Answers, aDeck, aRoom, aWorkshop, peopleWith, START } from "@/lib/testing/builders";
import { compareOrder } from "./compare-order";
import { doubtToAdvance, whyNotBack } from "./doubts";
import { adviceNow, compareQueue, walkOf } from "./queue";
import { add, asProposed, moved, putBack, skip } from "./queue-changes";
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
  return consoleView(deck, consoleNotice(room, resultsOf(room), START));
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

  it("is asked about while open tables are at work, with how many of them", () => {
    const room = aRoom(aWorkshop({ deck, phase: "discuss", discussed: [2] }), peopleWith(deck, answered));
    for (const [at, person] of [...room.people.values()].entries()) person.table = (at % 3) + 1;
    const doubtWith = (tables: Partial<Workshop["tables"]>) => {
      room.workshop.tables = { ...NO_TABLES, ...tables };
      return doubtToAdvance(consoleView(deck, consoleNotice(room, resultsOf(room), START)));
    };
    expect(doubtWith({ state: "open", done: [2] })).toEqual({ why: "tablesAtWork", count: 2, of: 3 });
    expect(doubtWith({ state: "open", done: [1, 2, 3] })).toBeNull();
    expect(doubtWith({ state: "seating" })).toBeNull();
    expect(doubtWith({ state: "closed" })).toBeNull();
  });

  it("is asked about in resort while a paper sheet has no second answers, if cards were discussed", () => {
    const doubtWith = (discussed: number[], second: Answers) => {
      const [sheet] = peopleWith(deck, [{ first: SHEETS[0] ?? [], second }]);
      const people = sheet === undefined ? [] : [{ ...sheet, kind: "paper" as const }];
      const room = aRoom(aWorkshop({ deck, phase: "resort", discussed }), people);
      return doubtToAdvance(consoleView(deck, consoleNotice(room, resultsOf(room), START)));
    };
    expect(doubtWith([2], [])).toEqual({ why: "sheetsOpen", count: 1, of: 1 });
    expect(doubtWith([2], [1])).toBeNull();
    expect(doubtWith([], [])).toBeNull();
  });

  it("is always asked about before closing", () => {
    expect(doubtToAdvance(viewOf({ phase: "commit" }, answered))).toEqual({ why: "closing", count: 6 });
    const [done, stale, sheet, ...others] = peopleWith(deck, answered);
    const room = aRoom(aWorkshop({ deck, phase: "commit" }), [
      ...(done ? [{ ...done, doneIn: "commit" as const }] : []),
      ...(stale ? [{ ...stale, doneIn: "resort" as const }] : []),
      ...(sheet ? [{ ...sheet, kind: "paper" as const }] : []),
      ...others,
    ]);
    const view = consoleView(deck, consoleNotice(room, resultsOf(room), START));
    expect(doubtToAdvance(view)).toEqual({ why: "closing", count: 4 });
  });

  it("has no way back from compare once a card was opened", () => {
    expect(whyNotBack(viewOf({ phase: "compare" }), START)).toBeNull();
    expect(whyNotBack(viewOf({ phase: "compare", revealed: [0] }), START)).toBe("revealed");
    expect(whyNotBack(viewOf({ phase: "commit", revealed: [0] }), START)).toBeNull();
  });

  it("has no way back from closed once the follow-up was opened", () => {
    const closed = { phase: "closed", closedAt: START } as const;
    expect(whyNotBack(viewOf(closed), START)).toBeNull();
    expect(whyNotBack(viewOf({ ...closed, followUp: { weeks: 4, openedAt: null } }), START)).toBeNull();
    expect(whyNotBack(viewOf({ ...closed, followUp: { weeks: 4, openedAt: START } }), START)).toBe("followUp");
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
    const queue = compareQueue(view, deck);
    expect([...queue].sort()).toEqual(view.cards.map(({ id }) => id).sort());
    expect(walkOf(view, deck)).toEqual({ back: null, next: queue[0], at: -1, of: queue.length });
    const last = deck.cards.findIndex(({ id }) => id === queue.at(-1));
    const atEnd = viewOf({ phase: "compare", stage: { ...FIRST_STAGE, card: last, compare: "card" } }, answered);
    expect(walkOf(atEnd, deck)).toMatchObject({ back: queue.at(-2), next: null, at: queue.length - 1 });
  });
});

describe("the way through the talk", () => {
  const discuss = (changes: Partial<Workshop>) => viewOf({ phase: "discuss", ...changes }, answered);

  it("goes on to what the queue has next, and back through what was talked about", () => {
    const waits = discuss({}).discussion.waiting.map(({ card }) => deck.cards[card]?.id);
    expect(walkOf(discuss({}), deck)).toMatchObject({ back: null, next: waits[0], at: -1 });
    const talked = discuss({ discussed: [5, 4, 3], stage: { ...FIRST_STAGE, card: 4 } });
    expect(walkOf(talked, deck)).toMatchObject({ back: "card-5", next: "card-2", at: 1 });
  });

  it("never comes to the card on stage, also when it waits", () => {
    const both = discuss({ queue: { order: [8], skipped: [] }, stage: { ...FIRST_STAGE, card: 8 } });
    expect(walkOf(both, deck)).toMatchObject({ next: "card-2", at: -1 });
  });
});

describe("what the facilitator changes about the queue", () => {
  const queueWith = (order: number[], skipped: number[] = []) =>
    viewOf({ phase: "discuss", queue: { order, skipped } }, answered).discussion;

  it("fixes both cards that changed places and all before them", () => {
    const queue = queueWith([7, 6, 5]);
    expect(queue.waiting.map(({ card }) => card)).toEqual([7, 6, 5, 2]);
    expect(moved(queue, 6, -1)).toEqual({ order: [6, 7, 5], skipped: [] });
    expect(moved(queue, 2, -1)).toEqual({ order: [7, 6, 2, 5], skipped: [] });
    expect(moved(queue, 7, -1)).toBeNull();
    expect(moved(queue, 2, 1)).toBeNull();
  });

  it("comes back to what it was when a card goes up and down again", () => {
    const up = moved(queueWith([7, 6]), 2, -1);
    const down = moved(queueWith(up?.order ?? []), 2, 1);
    expect(queueWith(down?.order ?? []).waiting.map(({ card }) => card)).toEqual([7, 6, 2]);
  });

  it("skips, puts back and adds, and forgets the order when asked", () => {
    const queue = queueWith([7, 6], [2]);
    expect(skip(queue, 7)).toEqual({ order: [6], skipped: [2, 7] });
    expect(putBack(queue, 2)).toEqual({ order: [7, 6], skipped: [] });
    expect(add(queue, 8)).toEqual({ order: [7, 6, 8], skipped: [2] });
    expect(add(queue, 2)).toEqual({ order: [7, 6, 2], skipped: [] });
    expect(asProposed(queue)).toEqual({ order: [], skipped: [2] });
  });
});

describe("the small picture of the stage", () => {
  const onStage = (changes: Partial<typeof FIRST_STAGE>) => ({ ...FIRST_STAGE, card: 2, ...changes });

  it("has no split while bars are off, and under five answers none at all", () => {
    const off = stageNow(viewOf({ phase: "discuss", stage: onStage({}) }, answered));
    expect(off).toMatchObject({ kind: "card", shown: null });
    const few = stageNow(viewOf({ phase: "discuss", stage: onStage({ layer: "room" }) }, answered.slice(0, 4)));
    expect(few).toMatchObject({ kind: "card", shown: { n: 4, counts: null } });
  });

  it("has in compare what the layer shows: nothing of the split, the split, the article's column", () => {
    const of = (layer: Layer) =>
      stageNow(viewOf({ phase: "compare", revealed: [2], stage: onStage({ layer, compare: "card" }) }, answered));
    expect(of("card")).toMatchObject({ layer: "card", shown: null });
    expect(of("room")).toMatchObject({ layer: "room", shown: { counts: [3, 3] } });
    expect(of("article")).toMatchObject({ layer: "article", shown: { counts: [3, 3] } });
  });

  it("is blank when the stage is", () => {
    expect(stageNow(viewOf({ phase: "discuss", stage: onStage({ blank: true }) }, answered)).kind).toBe("blank");
  });
});

describe("what the guide advises in discuss", () => {
  it("names the cards that wait, also in the facilitator's own order, and is silent once few people have talked", () => {
    const few = (changes: Partial<Workshop>) =>
      adviceNow(viewOf({ phase: "discuss", ...changes }, [{ first: SHEETS[0] as Answers }]).discussion);
    const sorts = deck.cards.flatMap(({ kind }, at) => (kind === "sort" ? [at] : []));
    expect(few({})).toBe("few_people_named");
    expect(few({ queue: { order: sorts, skipped: [] } })).toBe("few_people_named");
    expect(few({ discussed: sorts.slice(0, 5) })).toBeNull();
    expect(few({ queue: { order: [], skipped: sorts } })).toBe("few_people");
  });
});
