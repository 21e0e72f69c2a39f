import { describe, expect, test } from "vitest";
import { aCommitment, aPerson, aRoom, aWorkshop, builtInDeck, START } from "@/lib/testing/builders";
import { ALL, deck, roomIn, sheetOf, stageWith, strings, text } from "@/lib/testing/full-room";
import { LAYERS } from "./layers";
import { PHASES, type Phase } from "./phase";
import { ownViewFor, viewFor } from "./view";
import type { CompareView, Stage } from "./workshop";

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
    LAYERS.flatMap((layer) =>
      compare.map((view) => stageWith({ card, layer, qr: true, compare: view, prompts: ["card", "words"] })),
    ),
  );
}

describe("what stage and phones may not hold", () => {
  test("VIEW-MODEL-1: nothing of the article's view before a card was opened, whatever is on stage", () => {
    for (const phase of PHASES)
      for (const stage of stages(phase))
        for (const audience of ["stage", "phones"] as const) {
          const view = viewFor(roomIn(phase, { stage }), audience, START);
          // ABOUT-2: in commit and closed the labels of dimensions are there to choose from, beside no card.
          if ("topics" in view && view.topics !== null) view.topics.dimensions = [];
          const found = strings(view);
          expect(found.join("\n"), `${audience} in ${phase}`).not.toMatch(/SECRET|dim-secret|pair-secret/);
          expect(found.filter((word) => MODEL_KEYS.includes(word))).toEqual([]);
        }
  });

  test("VIEW-MODEL-1: an opened card brings its own model to stage and phones, and no other card's", () => {
    const room = roomIn("compare", { revealed: [2], stage: stageWith({ card: 2, layer: "article", compare: "card" }) });
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

  test("VIEW-MODEL-4: where people went is told of an opened card alone", () => {
    const at = { stage: stageWith({ card: 2, layer: "article", compare: "card" }) };
    for (const revealed of [[], [3], ALL]) {
      const room = roomIn("compare", { revealed, ...at });
      const { card } = viewFor(room, "stage", START).compare ?? {};
      const isOpen = revealed.includes(2);
      expect(card?.model?.direction ?? null).toEqual(
        isOpen ? expect.objectContaining({ stayed: expect.any(Number) }) : null,
      );
      const ids = viewFor(room, "phones", START).revealed.filter(({ direction }) => direction !== null);
      expect(ids.map(({ id }) => id).sort()).toEqual(
        revealed.flatMap((index) => (index < 8 ? [deck.cards[index]?.id ?? ""] : [])).sort(),
      );
      const told = text({
        ...viewFor(room, "stage", START),
        compare: { ...viewFor(room, "stage", START).compare, card: null },
      });
      expect(told).not.toContain("stayed");
    }
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
