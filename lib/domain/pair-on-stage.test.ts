import { describe, expect, test } from "vitest";
import { aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { people, deck as plainDeck, stageWith, text } from "@/lib/testing/full-room";
import { apply } from "./apply";
import { decide } from "./decide";
import type { Deck } from "./deck";
import { PHASES } from "./phase";
import { viewFor } from "./view";
import type { Stage } from "./workshop";

const sorts = plainDeck.cards.filter(({ kind }) => kind === "sort");
const cardIn = (column: number) => {
  const found = sorts.find(({ expected }) => expected === plainDeck.columns[column]?.id);
  if (found === undefined) throw new Error("The deck has no such card");
  return found.id;
};
const pair = {
  id: "a-pair",
  event: "One event",
  cards: Object.fromEntries(plainDeck.columns.slice(0, 2).map(({ id }, at) => [id, cardIn(at)])),
  articleExample: false,
  shows: "SHOWN BY THE ARTICLE",
  interplayCard: null,
  question: "What did you miss?",
};
const deck: Deck = { ...plainDeck, pairs: [pair] };
const indices = Object.values(pair.cards).map((id) => deck.cards.findIndex((card) => card.id === id));
const onStage = stageWith({ compare: "pair", pair: pair.id, layer: "article" });
const roomWith = (revealed: number[], stage: Stage = onStage, some = people(deck)) =>
  aRoom(aWorkshop({ deck, phase: "compare", stage, revealed }), some);
const facilitator = { role: "facilitator" } as const;

describe("a pair on stage", () => {
  test("STAGE-5: in compare alone, a pair that the deck has, instead of a card", () => {
    const command = { type: "showPair", pairId: pair.id } as const;
    for (const phase of PHASES) {
      const decided = decide(aWorkshop({ deck, phase }), facilitator, command, START);
      expect(decided.ok ? "ok" : decided.code).toBe(phase === "compare" ? "ok" : "wrong_phase");
    }
    const workshop = aWorkshop({
      deck,
      phase: "compare",
      stage: stageWith({ compare: "card", card: indices[0] ?? 0 }),
    });
    const shown = decide(workshop, facilitator, command, START);
    if (!shown.ok) throw new Error(shown.code);
    const after = shown.value.reduce(apply, workshop);
    expect(after.stage).toMatchObject({ card: null, compare: "pair", pair: pair.id });
    const unknown = decide(workshop, facilitator, { type: "showPair", pairId: "none" }, START);
    expect(unknown).toEqual({ ok: false, code: "unknown_pair" });
    const without = decide(workshop, facilitator, { type: "stage", set: { compare: "pair" } }, START);
    expect(without).toEqual({ ok: false, code: "unknown_pair" });
    for (const next of [
      { type: "show", card: indices[1] ?? 0 },
      { type: "stage", set: { compare: "intro" } },
    ] as const) {
      const taken = decide(after, facilitator, next, START);
      if (!taken.ok) throw new Error(taken.code);
      expect(taken.value.reduce(apply, after).stage.pair).toBeNull();
    }
  });

  test("STAGE-5: nothing of the article's view of a card before it is opened, nor of the pair before all are", () => {
    for (const audience of ["stage", "phones"] as const) {
      for (const revealed of [[], indices.slice(0, 1)]) {
        const seen = text(viewFor(roomWith(revealed), audience, START));
        expect(seen).not.toContain("SHOWN BY THE ARTICLE");
        for (const index of indices.filter((one) => !revealed.includes(one)))
          expect(seen).not.toContain(deck.cards[index]?.rationale ?? "no rationale");
      }
      expect(text(viewFor(roomWith(indices), audience, START))).toContain("SHOWN BY THE ARTICLE");
    }
    const half = viewFor(roomWith(indices.slice(0, 1)), "stage", START).compare?.pair;
    expect(half?.cards.map(({ model }) => model !== null).sort()).toEqual([false, true]);
  });

  test("STAGE-5: the order of the cards tells no column, and is the same before and after", () => {
    const swapped: Deck = {
      ...deck,
      pairs: [{ ...pair, cards: Object.fromEntries(Object.entries(pair.cards).reverse()) }],
    };
    const idsOf = (of: Deck, revealed: number[]) =>
      viewFor(
        aRoom(aWorkshop({ deck: of, phase: "compare", stage: onStage, revealed }), people(of)),
        "stage",
        START,
      ).compare?.pair?.cards.map(({ id }) => id);
    expect(idsOf(deck, [])).toHaveLength(2);
    expect(idsOf(swapped, [])).toEqual(idsOf(deck, []));
    expect(idsOf(deck, indices)).toEqual(idsOf(deck, []));
  });

  test("STAGE-5: the room's split of each card, and none under five answers", () => {
    const shownIn = (some: ReturnType<typeof people>) =>
      viewFor(roomWith([], onStage, some), "stage", START).compare?.pair?.cards.map(({ bars }) => bars?.counts);
    expect(shownIn(people(deck))?.every((counts) => counts?.reduce((a, b) => a + b, 0) === 12)).toBe(true);
    expect(shownIn(people(deck).slice(0, 4))).toEqual([null, null]);
  });
});
