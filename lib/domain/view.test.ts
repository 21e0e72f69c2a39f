// Over 300 lines: every audience is held against the same room, since what one may see is what another must not.
// Over 300 lines, since what one audience may see and what the others may not is asserted over the same room.
import { describe, expect, test } from "vitest";
import {
  type Answers,
  aCommitment,
  aDeck,
  aPerson,
  aRoom,
  aWorkshop,
  builtInDeck,
  START,
} from "@/lib/testing/builders";
import { modelIndices } from "./cards";
import type { Deck } from "./deck";
import { differs } from "./own";
import { isBefore, PHASES, type Phase } from "./phase";
import type { Room } from "./room";
import { ownViewFor, viewFor } from "./view";
import { type CompareView, FIRST_STAGE, type Stage, type Workshop } from "./workshop";

const deck = aDeck();
const ALL = modelIndices(deck);
const sheetOf = (person: number): Answers =>
  Array.from({ length: 24 }, (_, card) => ((person * 7 + card * 3) % 5 < 3 ? 0 : 1));

/** Twelve people who answered everything; each has a private and a shared commitment, one of them named. */
function people(of: Deck = deck) {
  return Array.from({ length: 12 }, (_, index) =>
    aPerson(of, index + 1, {
      name: `PERSON ${index + 1}`,
      first: sheetOf(index),
      second: sheetOf(index + 3),
      objections: [index % 3],
      rating: (index % 5) + 1,
      commitments: [
        aCommitment({ col: 0, occasion: `PRIVATE occasion ${index}`, action: `PRIVATE action ${index}` }),
        aCommitment({
          col: 1,
          occasion: `shared occasion ${index}`,
          action: `shared action ${index}`,
          shared: true,
          named: index === 4,
        }),
      ],
    }),
  );
}
const roomIn = (phase: Phase, changes: Partial<Workshop> = {}, of: Deck = deck): Room =>
  aRoom(aWorkshop({ deck: of, phase, discussed: isBefore(phase, "resort") ? [] : [2, 6], ...changes }), people(of));
const stageWith = (changes: Partial<Stage>): Stage => ({ ...FIRST_STAGE, ...changes });

/** Every string that stands anywhere in a value, keys included. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
  return [];
}
const text = (value: unknown) => strings(value).join("\n");

const MODEL_KEYS = [
  "expected",
  "rationale",
  "counterview",
  "basis",
  "claims",
  "dimension",
  "difficulty",
  "grounding",
  "alsoSupportedBy",
  "pairs",
  "leastCertain",
  "byColumn",
  "closeCall",
  "industry",
];

/** Every stage that a facilitator can bring about in a phase. */
function stages(phase: Phase): Stage[] {
  const cards = phase === "discuss" || phase === "compare" ? [null, ...ALL] : [null];
  const compare: CompareView[] = phase === "compare" ? ["intro", "movement", "card"] : ["intro"];
  return cards.flatMap((card) =>
    [true, false].flatMap((bars) =>
      compare.map((view) => stageWith({ card, bars, qr: true, compare: view, prompts: ["card", "words"] })),
    ),
  );
}

describe("what stage and phones may not hold", () => {
  test("VIEW-MODEL-1: nothing of the article's view before a card was opened, whatever is on stage", () => {
    for (const phase of PHASES)
      for (const stage of stages(phase))
        for (const audience of ["stage", "phones"] as const) {
          const view = viewFor(roomIn(phase, { stage }), audience, START);
          const found = strings(view);
          expect(found.join("\n"), `${audience} in ${phase}`).not.toMatch(/SECRET|dim-secret|pair-secret/);
          expect(found.filter((word) => MODEL_KEYS.includes(word))).toEqual([]);
        }
  });

  test("VIEW-MODEL-1: an opened card brings its own model to stage and phones, and no other card's", () => {
    const room = roomIn("compare", { revealed: [2], stage: stageWith({ card: 2, compare: "card" }) });
    for (const audience of ["stage", "phones"] as const) {
      const seen = text(viewFor(room, audience, START));
      expect(seen).toContain("SECRET rationale of card-2");
      expect(seen).toContain("SECRET counterview of card-2");
      expect(seen).not.toMatch(/(rationale|counterview|basis) of (?!card-2\b)/);
      expect(seen).not.toMatch(/dim-secret|pair-secret|SECRET dimension|SECRET1|also supported|industry/);
    }
    const phones = viewFor(room, "phones", START);
    expect(phones.revealed.map((card) => [card.id, card.expected])).toEqual([["card-2", 0]]);
    expect(phones.revealed[0]?.arguing).toBe(4);
  });

  test("VIEW-MODEL-1: what a phone holds of its own has no model either", () => {
    for (const phase of PHASES) {
      const room = roomIn(phase);
      for (const id of room.people.keys()) {
        const found = strings(ownViewFor(room, id));
        expect(found.join("\n")).not.toMatch(/SECRET|-secret/);
        expect(found.filter((word) => MODEL_KEYS.includes(word))).toEqual([]);
      }
    }
  });

  test("VIEW-MODEL-2: no list of cards in the deck's order", () => {
    const real = builtInDeck("leadership-or-management");
    const order = new Map(real.cards.map(({ id }, index) => [id, index]));
    const inDeckOrder = (ids: string[]) =>
      ids.every((id, at) => at === 0 || (order.get(id) ?? 0) > (order.get(ids[at - 1] ?? "") ?? 0));
    for (const phase of PHASES) {
      const room = roomIn(phase, { discussed: [9, 2, 17], stage: stageWith({ compare: "movement" }) }, real);
      for (const id of room.people.keys()) {
        const own = ownViewFor(room, id);
        expect(inDeckOrder(own?.cards.map((card) => card.id) ?? [])).toBe(false);
        expect(own?.placements).toHaveLength(48);
        for (const round of [1, 2])
          expect(inDeckOrder(own?.placements.filter((one) => one.round === round).map((one) => one.cardId) ?? [])).toBe(
            false,
          );
      }
      const ids = strings([viewFor(room, "stage", START), viewFor(room, "phones", START)]).filter((word) =>
        order.has(word),
      );
      if (ids.length > 3) expect(inDeckOrder(ids)).toBe(false);
    }
  });

  test("VIEW-STAGE-5: the wall holds the newest shared commitments, whoever joined first", () => {
    const writer = (number: number, at: number) =>
      aPerson(deck, number, { commitments: [aCommitment({ action: `at ${at}`, shared: true, at: START + at })] });
    // The first to join shares last.
    const people = [writer(1, 99), ...Array.from({ length: 11 }, (_, index) => writer(index + 2, index))];
    const view = viewFor(aRoom(aWorkshop({ phase: "commit" }), people), "stage", START);
    expect(view.commit?.wall).toHaveLength(9);
    expect(view.commit?.wall.at(-1)?.action).toBe("at 99");
    expect(view.commit?.wall[0]?.action).toBe("at 3");
  });

  test("VIEW-STAGE-4: the stage says split on an even card, and not on a clear one or with too few", () => {
    const halves = (many: number, few: number) =>
      aRoom(
        aWorkshop({ phase: "discuss", stage: stageWith({ card: 0 }) }),
        Array.from({ length: many + few }, (_, at) => aPerson(deck, at + 1, { first: [at < many ? 0 : 1] })),
      );
    expect(viewFor(halves(5, 4), "stage", START).discuss?.split).toBe(true);
    expect(viewFor(halves(8, 2), "stage", START).discuss?.split).toBe(false);
    expect(viewFor(halves(2, 2), "stage", START).discuss?.split).toBe(false);
  });

  test("VIEW-STAGE-6: nothing moved is not too few answers", () => {
    const movementOf = (count: number) =>
      viewFor(
        aRoom(
          aWorkshop({ phase: "compare", stage: stageWith({ compare: "movement" }) }),
          Array.from({ length: count }, (_, at) => aPerson(deck, at + 1, { first: sheetOf(0) })),
        ),
        "stage",
        START,
      ).compare;
    expect(movementOf(6)).toMatchObject({ shifts: [], isComparable: true });
    expect(movementOf(4)).toMatchObject({ shifts: [], isComparable: false });
  });

  test("VIEW-MODEL-2: what moved shows no card that did not move", () => {
    const still = aRoom(aWorkshop({ phase: "compare", stage: stageWith({ compare: "movement" }) }), [
      aPerson(deck, 1, { first: sheetOf(1) }),
    ]);
    expect(viewFor(still, "stage", START).compare?.shifts).toEqual([]);
    expect(
      viewFor(roomIn("compare", { stage: stageWith({ compare: "movement" }) }), "stage", START).compare?.shifts.length,
    ).toBeGreaterThan(0);
  });

  test("VIEW-MODEL-3: how far room and article agree only after all were opened", () => {
    const partly = viewFor(
      roomIn("compare", { revealed: ALL.slice(1), stage: stageWith({ compare: "overview" }) }),
      "stage",
      START,
    );
    expect(partly.compare).toMatchObject({ agree: 0, own: 0, of: 0, before: 0, overview: [] });
    const wholly = viewFor(
      roomIn("compare", { revealed: ALL, stage: stageWith({ compare: "overview" }) }),
      "stage",
      START,
    );
    expect(wholly.compare).toMatchObject({ of: 8 });
    expect(wholly.compare?.overview).toHaveLength(8);
  });
});

describe("phones", () => {
  test("VIEW-PHONE-1: while people sort, phase, timer and head count and nothing of anybody's answers", () => {
    for (const phase of ["lobby", "sort", "resort"] as const) {
      const one = viewFor(roomIn(phase), "phones", START);
      const other = viewFor(
        aRoom(
          roomIn(phase).workshop,
          people().map(({ id: _, ...person }, index) => aPerson(deck, index + 1, { name: person.name })),
        ),
        "phones",
        START,
      );
      // the same whatever anybody answered
      expect(one).toEqual(other);
      expect(one).toMatchObject({ onStage: null, revealed: [], closing: null, people: 12 });
      expect(text(one)).not.toMatch(/PERSON|PRIVATE|counts|shares|tally/);
    }
  });

  test("VIEW-PHONE-2: a split in discuss only when the facilitator shows bars, and never under five", () => {
    const bars = (on: boolean, room = roomIn("discuss", { stage: stageWith({ card: 2, bars: on }) })) =>
      viewFor(room, "phones", START).onStage?.bars;
    expect(bars(false)).toBeNull();
    expect(bars(true)).toMatchObject({ n: 12 });
    const few = aRoom(aWorkshop({ phase: "discuss", stage: stageWith({ card: 2, bars: true }) }), people().slice(0, 4));
    expect(bars(true, few)).toEqual({ n: 4, counts: null, shares: null });
    expect(viewFor(few, "stage", START).discuss).toMatchObject({ tooFew: true });
    const interplay = roomIn("discuss", { stage: stageWith({ card: 8, bars: true }) });
    expect(bars(true, interplay)).toBeNull();
    expect(viewFor(interplay, "stage", START).discuss).toMatchObject({ bars: null, tooFew: false });
  });

  test("VIEW-OWN-1: one's own and nobody else's", () => {
    const room = roomIn("commit");
    const [me, ...others] = [...room.people.values()];
    const own = ownViewFor(room, me?.id ?? "");
    const seen = text(own);
    expect(own).toMatchObject({
      name: "PERSON 1",
      objections: ["card-0"],
      rating: 1,
      practiceCard: { id: "practice" },
    });
    expect(own?.placements.filter((one) => one.round === 1)).toHaveLength(8);
    expect(own?.placements.find((one) => one.round === 1 && one.cardId === "card-0")).toMatchObject({
      col: sheetOf(0)[0],
      seq: 1,
    });
    expect(seen).toContain("PRIVATE action 0");
    for (const other of others) {
      expect(seen).not.toContain(other.id);
      expect(seen.split("\n")).not.toContain(other.name);
    }
    expect(seen).not.toMatch(/action (?!0\b)/);
    // the phones' common view names nobody and holds no commitment
    expect(text(viewFor(room, "phones", START))).not.toMatch(/PERSON|PRIVATE|shared action/);
  });

  test("VIEW-OWN-1: I, the room and the article in one place or in several", () => {
    const revealed = viewFor(roomIn("compare", { revealed: [2] }), "phones", START).revealed[0];
    if (revealed === undefined) throw new Error("card 2 is open");
    const withSplit = (counts: number[] | null) => ({
      ...revealed,
      shift: { ...revealed.shift, after: { n: 10, counts, shares: null } },
    });
    expect(differs(0, withSplit([8, 2]))).toBe(false);
    expect(differs(1, withSplit([8, 2]))).toBe(true);
    expect(differs(null, withSplit([8, 2]))).toBe(false);
    expect(differs(0, withSplit([2, 8]))).toBe(true);
    expect(differs(0, withSplit(null))).toBe(false);
  });

  test("VIEW-OWN-2: no view for who was removed or was never here", () => {
    const room = aRoom(aWorkshop(), [aPerson(deck, 1, { removed: true })]);
    expect(ownViewFor(room, aPerson(deck, 1).id)).toBeNull();
    expect(ownViewFor(room, "nobody")).toBeNull();
  });
});

describe("the stage", () => {
  test("VIEW-STAGE-1: while people sort, how far they are in order, nobody's name, no result", () => {
    for (const phase of ["sort", "discuss", "resort", "compare", "closed"] as const) {
      const view = viewFor(roomIn(phase), "stage", START);
      expect(text(view), phase).not.toMatch(/PERSON|PRIVATE/);
      expect(view.names).toEqual([]);
    }
    const some = aRoom(aWorkshop({ phase: "sort" }), [
      ...people().slice(0, 2),
      aPerson(deck, 20, { first: [0, 1, 1] }),
      aPerson(deck, 21, { first: [0] }),
    ]);
    const { sorting, ...rest } = viewFor(some, "stage", START);
    expect(sorting).toEqual({ round: 1, of: 8, answers: 20, done: 2, slips: [1, 3], again: [] });
    expect(text(rest)).not.toMatch(/counts|shares|card-\d/);
    expect(viewFor(roomIn("lobby"), "stage", START).names[0]?.name).toBe("PERSON 12");
  });

  test("VIEW-STAGE-2: no private commitment, and a name only where its writer wants it", () => {
    for (const phase of PHASES) expect(text(viewFor(roomIn(phase), "stage", START)), phase).not.toContain("PRIVATE");
    const { commit } = viewFor(roomIn("commit"), "stage", START);
    expect(commit).toMatchObject({ written: 24, shared: 12 });
    expect(commit?.wall.length).toBeGreaterThan(0);
    for (const one of commit?.wall ?? []) expect(one.name).toBe(one.action === "shared action 4" ? "PERSON 5" : null);
    expect(commit?.wall.some((one) => one.name === "PERSON 5")).toBe(true);
  });

  test("VIEW-STAGE-3: a hall of 3,000 is drawn with few names and slips, and counted whole", () => {
    const hall = Array.from({ length: 3000 }, (_, index) =>
      aPerson(deck, index + 1, { first: index % 3 === 0 ? sheetOf(index) : [0] }),
    );
    const lobby = viewFor(aRoom(aWorkshop({ phase: "lobby" }), hall), "stage", START);
    expect(lobby.people).toBe(3000);
    expect(lobby.names.length).toBeLessThanOrEqual(60);
    const { sorting } = viewFor(aRoom(aWorkshop({ phase: "sort" }), hall), "stage", START);
    expect(sorting?.done).toBe(1000);
    expect(sorting?.slips.length).toBeLessThanOrEqual(120);
    expect(JSON.stringify(lobby).length).toBeLessThan(10_000);
  });
});

describe("the console", () => {
  test("VIEW-CONSOLE-1: no name beside an answer, no text of a commitment", () => {
    for (const phase of PHASES) {
      const view = viewFor(roomIn(phase, { revealed: phase === "compare" ? ALL : [] }), "console", START);
      for (const person of view.listed)
        expect(Object.keys(person).sort()).toEqual(["connected", "done", "id", "lastSeenAt", "name", "progress"]);
      const { listed: _, ...rest } = view;
      expect(text(rest)).not.toMatch(/PERSON|PRIVATE|shared action|occasion/);
      expect(text(rest)).not.toContain("0199a000-0000-7000-8000-000000000003");
    }
    const view = viewFor(roomIn("commit"), "console", START);
    expect(view.commitments).toEqual({ written: 24, shared: 12, people: 12 });
    expect(view.ratings).toEqual({ answers: 12, mean: 2.8 });
  });

  test("VIEW-CONSOLE-2: the dropped first, then those with most left to do", () => {
    const room = aRoom(aWorkshop({ phase: "sort" }), [
      aPerson(deck, 1, { name: "done", first: sheetOf(1) }),
      aPerson(deck, 2, { name: "slow", first: [0] }),
      aPerson(deck, 3, { name: "dropped", first: [0, 0, 0] }),
    ]);
    for (const id of [...room.people.keys()].slice(0, 2)) room.presence.set(id, { connected: true, lastSeenAt: START });
    const view = viewFor(room, "console", START);
    expect(view.listed.map((person) => person.name)).toEqual(["dropped", "slow", "done"]);
    expect(view).toMatchObject({ here: 2, dropped: 1, done: 1, people: 3 });
  });

  test("VIEW-1: stage, phones and console show the same figures for a card", () => {
    const room = roomIn("compare", { revealed: ALL, stage: stageWith({ card: 2, compare: "card" }) });
    const [stage, phones, desk] = [
      viewFor(room, "stage", START),
      viewFor(room, "phones", START),
      viewFor(room, "console", START),
    ];
    const phone = phones.revealed.find((card) => card.id === "card-2");
    expect(stage.compare?.card?.model).toEqual(phone);
    expect(stage.compare?.card?.shift).toEqual(phone?.shift);
    const { gain, movement } = desk.cards.find((card) => card.id === "card-2") ?? {};
    expect({ gain, movement }).toEqual({ gain: phone?.shift.gain, movement: phone?.shift.movement });
    expect(desk.agreement).toEqual({ agree: stage.compare?.agree, own: stage.compare?.own, of: stage.compare?.of });
    const closed = roomIn("closed", { revealed: ALL });
    const closing = viewFor(closed, "console", START).closing;
    expect(closing).not.toBeNull();
    for (const audience of ["stage", "phones"] as const)
      expect(viewFor(closed, audience, START).closing).toEqual(closing);
  });

  test("VIEW-1: prompts and the card on stage reach everyone alike", () => {
    const room = roomIn("discuss", { stage: stageWith({ card: 1, prompts: ["card", "words"] }) });
    const prompts = [
      { id: "card", text: "Prompt of card-1?" },
      { id: "words", text: null },
    ];
    expect(viewFor(room, "stage", START).discuss?.prompts).toEqual(prompts);
    expect(viewFor(room, "phones", START).onStage?.prompts).toEqual(prompts);
    expect(viewFor(room, "console", START).stage).toMatchObject({ cardId: "card-1", prompts });
  });
});
