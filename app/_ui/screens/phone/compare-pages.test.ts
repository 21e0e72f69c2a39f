import { describe, expect, it } from "vitest";
import type { Layer } from "@/lib/domain/layers";
import type { PlainCard, RevealedCard } from "@/lib/domain/view-common";
import type { ShownPlacement } from "@/lib/live/client/own-state";
import { comparePages, filtered, stepOnStage } from "./compare-pages";

const plain = (id: string): PlainCard => ({ id, kind: "sort", title: id, text: id });
const revealed = (id: string, expected: number | null, counts: number[] | null): RevealedCard => {
  const none = { n: 0, counts: null, shares: null };
  const after = { n: 9, counts, shares: null };
  return {
    ...plain(id),
    expected,
    label: "",
    closeCall: false,
    rationale: null,
    basis: [],
    counterview: null,
    byColumn: null,
    rounds: { before: none, after },
    movement: null,
    direction: null,
    arguing: 0,
  };
};
const mine = (cardId: string, col: number): ShownPlacement => ({
  cardId,
  round: 1,
  col,
  sure: null,
  seq: 1,
  state: "saved",
});

const split = { n: 9, counts: [5, 4], shares: null };
const onStageIn = (id: string, layer: Layer) => ({
  ...plain(id),
  prompts: [],
  layer,
  bars: layer === "card" ? null : split,
});

describe("the pages of compare", () => {
  const view = {
    revealed: [revealed("a", 0, [7, 2]), revealed("b", 0, [2, 7])],
    onStage: null,
    pair: null,
    discussed: [],
  };

  it("differ where I, the room and the article stand apart", () => {
    const pages = comparePages(view, [mine("a", 0), mine("b", 0)], true);
    expect(pages.map((page) => page.differs)).toEqual([false, true]);
    expect(filtered(pages, "differ", null).map((page) => page.card.id)).toEqual(["b"]);
  });

  it("leave out who has no answer: a late joiner, a room under five", () => {
    const quiet = { ...view, revealed: [revealed("a", 0, null)] };
    expect(comparePages(quiet, [], true).map((page) => page.differs)).toEqual([false]);
  });

  it("begin with the card on stage while the article's view of it is closed, under either filter", () => {
    const onStage = onStageIn("c", "card");
    const pages = comparePages({ ...view, onStage }, [mine("c", 1)], true);
    expect(pages[0]).toMatchObject({ card: { id: "c" }, mine: 1, revealed: null, isOnStage: true });
    expect(filtered(pages, "differ", null)[0]?.card.id).toBe("c");
  });

  it("have one's own answer, the room's and the article's as the stage shows them, also of a card that was opened before", () => {
    const at = (layer: Layer, id: string, follows = true) =>
      comparePages({ ...view, onStage: onStageIn(id, layer) }, [mine(id, 1)], follows).find(
        ({ card }) => card.id === id,
      );
    for (const id of ["a", "c"]) {
      expect(at("card", id)).toMatchObject({ mine: 1, room: null, revealed: null, differs: false });
      expect(at("room", id)).toMatchObject({ mine: 1, room: split, revealed: null, differs: false });
    }
    expect(at("article", "a")).toMatchObject({
      mine: 1,
      room: { counts: [7, 2] },
      revealed: { id: "a" },
      differs: true,
    });
    // Who was writing about it when it came on stage goes on with that.
    expect(at("card", "a", false)).toMatchObject({ revealed: { id: "a" } });
    expect(comparePages({ ...view, onStage: onStageIn("a", "card") }, [], true)).toHaveLength(2);
  });

  it("stay open for who was writing when the layer of the same card went back", () => {
    const at = (layer: Layer) => ({ ...view, onStage: onStageIn("a", layer) });
    // The phone was taken to the article's view, and has not followed the step back yet.
    const follows = stepOnStage(at("article")) === stepOnStage(at("room"));
    expect(comparePages(at("room"), [mine("a", 0)], follows).find(({ card }) => card.id === "a")).toMatchObject({
      revealed: { id: "a" },
    });
  });

  it("tell a pair from its first card alone, and nothing on stage from both", () => {
    const cards = [{ ...plain("a"), bars: null }];
    const pair = { id: "p", event: "", question: "", shows: null, layer: "card" as const, cards };
    const steps = [view, { ...view, pair }, { ...view, onStage: onStageIn("a", "card") }].map(stepOnStage);
    expect(steps).toEqual([null, "p/card", "a/card"]);
  });

  it("fold both cards of a pair", () => {
    const pair = { id: "p", event: "", question: "", shows: null };
    const cards = [
      { ...plain("a"), bars: null },
      { ...plain("c"), bars: null },
    ];
    const pages = (layer: Layer) => comparePages({ ...view, pair: { ...pair, layer, cards } }, [], true);
    expect(pages("card").map(({ card, revealed }) => [card.id, revealed !== null])).toEqual([
      ["a", false],
      ["c", false],
      ["b", true],
    ]);
    expect(pages("article").filter(({ revealed }) => revealed !== null)).toHaveLength(2);
  });

  it("keep the card on stage under either filter once it is opened, also where it does not differ", () => {
    const pages = comparePages({ ...view, onStage: onStageIn("a", "article") }, [mine("a", 0), mine("b", 0)], true);
    expect(filtered(pages, "differ", null).map(({ card }) => card.id)).toEqual(["a", "b"]);
    // The stage moved on while somebody wrote about it.
    const later = comparePages(view, [mine("a", 0), mine("b", 0)], true);
    expect(filtered(later, "differ", "a").map(({ card }) => card.id)).toEqual(["a", "b"]);
  });

  it("take a discussed card only with its second answer", () => {
    const pages = comparePages({ ...view, discussed: ["a"] }, [mine("a", 0)], true);
    expect(pages[0]?.mine).toBeNull();
  });
});
