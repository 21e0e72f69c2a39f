import { describe, expect, test } from "vitest";
import { START } from "@/lib/testing/builders";
import { codeOf, inPhase, once } from "@/lib/testing/deciding";
import { ALL, roomIn, stageWith, text } from "@/lib/testing/full-room";
import type { Command } from "./commands";
import { resultsOf } from "./findings";
import { LAYERS, type Layer } from "./layers";
import { PHASES } from "./phase";
import { shown } from "./policy";
import { viewFor } from "./view";
import { FIRST_STAGE, type Stage, stageOf, type Workshop } from "./workshop";

/** A card to sort, the one without a column, and the cards of the deck's pair. */
const [CARD, BOTH, ONE, OTHER] = [2, 8, 0, 4];
const PAIR = "pair-secret";
const layer = (to: Layer, on = "card-2"): Command => ({ type: "layer", on, layer: to });
const show = (card: number | null): Command => ({ type: "show", card });
const layerAfter = (workshop: Workshop, ...commands: Command[]) =>
  commands.reduce((now, command) => once(now, command), workshop).stage.layer;

describe("the layers of what is on stage", () => {
  test("STAGE-3: whatever comes on stage comes with its first layer", () => {
    for (const phase of ["discuss", "compare"] as const) {
      const before = inPhase(phase);
      expect(layerAfter(before, show(CARD))).toBe("card");
      expect(layerAfter(before, show(CARD), layer("room"))).toBe("room");
      for (const next of [show(1), show(CARD), show(null)])
        expect(layerAfter(before, show(CARD), layer("room"), next)).toBe("card");
      expect(layerAfter(before, show(CARD), layer("room"), show(BOTH))).toBe(phase === "discuss" ? "card" : "room");
    }
    const opened = once(once(inPhase("compare"), show(CARD)), layer("article"));
    expect(layerAfter(opened, { type: "showPair", pairId: PAIR })).toBe("card");
    expect(layerAfter(opened, show(null), show(CARD))).toBe("card");
  });

  test("STAGE-3: in discuss the card and the room's, in compare the article's over them, forward and back", () => {
    const taken = (phase: "discuss" | "compare", card: number, id: string) =>
      LAYERS.filter((to) => codeOf(once(inPhase(phase), show(card)), layer(to, id)) === "ok");
    expect(taken("discuss", CARD, "card-2")).toEqual(["card", "room"]);
    expect(taken("discuss", BOTH, "both")).toEqual(["card"]);
    expect(taken("compare", CARD, "card-2")).toEqual(["card", "room", "article"]);
    expect(taken("compare", BOTH, "both")).toEqual(["room", "article"]);
    const pair = once(inPhase("compare"), { type: "showPair", pairId: PAIR });
    expect(LAYERS.filter((to) => codeOf(pair, layer(to, PAIR)) === "ok")).toEqual(["card", "room", "article"]);
    const back = ["room", "article", "room", "card"] as const;
    expect(layerAfter(inPhase("compare"), show(CARD), ...back.map((to) => layer(to)))).toBe("card");
  });

  test("STAGE-6: in discuss and compare alone, and only of what is on stage", () => {
    for (const phase of PHASES) {
      const is = phase === "discuss" || phase === "compare" ? "ok" : "wrong_phase";
      expect(codeOf(inPhase(phase, { stage: stageWith({ card: CARD }) }), layer("room"))).toBe(is);
    }
    const moved = once(once(inPhase("compare"), show(CARD)), show(3));
    expect(codeOf(moved, layer("article"))).toBe("stage_moved");
    expect(codeOf(once(moved, show(null)), layer("article"))).toBe("stage_moved");
    expect(codeOf(once(moved, { type: "showPair", pairId: PAIR }), layer("article", "card-0"))).toBe("stage_moved");
  });

  test("REVEAL-3: the article's layer opens what is on stage, and stepping back closes nothing", () => {
    const opened = once(once(inPhase("compare", { revealed: [5] }), show(CARD)), layer("article"));
    expect(opened.revealed).toEqual([5, CARD]);
    expect(once(opened, layer("card")).revealed).toEqual([5, CARD]);
    const both = once(once(inPhase("compare"), { type: "showPair", pairId: PAIR }), layer("article", PAIR));
    expect([...both.revealed].sort()).toEqual([ONE, OTHER]);
  });

  test("REVEAL-3: opening the card on stage, or the last one of the pair, shows its layer; opening others or all none", () => {
    const reveal = (card: number): Command => ({ type: "reveal", card });
    const card = once(inPhase("compare"), show(CARD));
    expect(layerAfter(card, reveal(CARD))).toBe("article");
    expect(layerAfter(card, reveal(1))).toBe("card");
    expect(layerAfter(card, { type: "openAll" })).toBe("card");
    const pair = once(inPhase("compare"), { type: "showPair", pairId: PAIR });
    expect(layerAfter(pair, reveal(ONE))).toBe("card");
    expect(layerAfter(pair, reveal(ONE), reveal(OTHER))).toBe("article");
  });

  test("STAGE-3: a stage that was stored with bars has the layer that they were", () => {
    const { layer: _, ...older } = { ...FIRST_STAGE, card: CARD };
    expect(stageOf({ ...older, bars: true })).toEqual(stageWith({ card: CARD, layer: "room" }));
    expect(stageOf({ ...older, bars: false })).toEqual(stageWith({ card: CARD }));
    expect(stageOf(older, "compare"), "compare always showed the split").toEqual(
      stageWith({ card: CARD, layer: "room" }),
    );
    expect(stageOf(stageWith({ layer: "article" }))).toEqual(stageWith({ layer: "article" }));
  });
});

describe("what stage and phones receive by layer", () => {
  const inCompare = (stage: Partial<Stage>, revealed: number[]) =>
    roomIn("compare", { revealed, stage: stageWith({ compare: "card", card: CARD, ...stage }) });
  const pairOn = { compare: "pair", card: null, pair: PAIR } as const;
  const seen = (room: ReturnType<typeof roomIn>, audience: "stage" | "phones") =>
    JSON.stringify(viewFor(room, audience, START));

  test("VIEW-LAYER-1: nothing of a split before the room's layer, and the same one on stage and phones then", () => {
    for (const stage of [{}, pairOn])
      for (const audience of ["stage", "phones"] as const) {
        expect(seen(inCompare({ ...stage, layer: "card" }, []), audience)).not.toMatch(/"(counts|shares)":\[/);
        expect(seen(inCompare({ ...stage, layer: "room" }, []), audience)).toMatch(/"counts":\[/);
      }
    const { first, final } = resultsOf(roomIn("compare"));
    const card = ALL.find((one) => first[one]?.some((count, col) => count !== final[one]?.[col])) ?? -1;
    const room = inCompare({ card, layer: "room" }, []);
    const split = shown(final[card] ?? []);
    expect(split.counts).not.toBeNull();
    expect(viewFor(room, "stage", START).compare?.card?.rounds?.after).toEqual(split);
    expect(viewFor(room, "phones", START).onStage?.bars).toEqual(split);
    const pairs = inCompare({ ...pairOn, layer: "room" }, []);
    const splits = [ONE, OTHER].map((card) => shown(resultsOf(pairs).final[card] ?? []));
    for (const pair of [viewFor(pairs, "stage", START).compare?.pair, viewFor(pairs, "phones", START).pair])
      expect(pair?.cards.map(({ bars }) => bars)).toEqual(splits);
  });

  test("VIEW-LAYER-1: also of a card that was opened before the stage has none, and phones have that of no other card", () => {
    expect(seen(inCompare({ layer: "card" }, ALL), "stage")).not.toMatch(/"(counts|shares)":\[/);
    expect(seen(inCompare({ layer: "room" }, []), "phones").match(/"counts":\[/g)).toHaveLength(1);
  });

  test("VIEW-LAYER-1: none under five answers, and none of a card without a column", () => {
    const few = { ...inCompare({ layer: "room" }, []) };
    few.people = new Map([...few.people].slice(0, 4));
    expect(seen(few, "phones")).not.toMatch(/"counts":\[/);
    expect(viewFor(inCompare({ card: BOTH, layer: "room" }, []), "phones", START).onStage?.bars).toBeNull();
  });

  test("VIEW-LAYER-2: the stage has the article's view in its layer alone, also when all were opened", () => {
    for (const to of LAYERS) {
      const card = text(viewFor(inCompare({ layer: to }, ALL), "stage", START));
      expect(card.includes("SECRET rationale of card-2")).toBe(to === "article");
      const pair = text(viewFor(inCompare({ ...pairOn, layer: to }, ALL), "stage", START));
      expect(pair.includes("SECRET rationale of card-4")).toBe(to === "article");
      expect(pair.includes("SECRET shows")).toBe(to === "article");
      const both = text(viewFor(inCompare({ card: BOTH, layer: to }, ALL), "stage", START));
      expect(both.includes("SECRET share lead")).toBe(to === "article");
    }
    // What was opened may be looked at on phones all the same.
    expect(text(viewFor(inCompare({ layer: "card" }, ALL), "phones", START))).toContain("SECRET rationale of card-2");
  });
});
