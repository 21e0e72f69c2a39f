import { describe, expect, it } from "vitest";
import type { PlainCard, RevealedCard } from "@/lib/domain/view-common";
import type { ShownPlacement } from "@/lib/live/client/own-state";
import { comparePages, filtered } from "./compare-pages";

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
    shift: { cardId: id, title: id, before: none, after, gain: null, movement: null },
    arguing: 0,
  };
};
const mine = (cardId: string, col: number): ShownPlacement => ({ cardId, round: 1, col, seq: 1, state: "saved" });

describe("the pages of compare", () => {
  const view = { revealed: [revealed("a", 0, [7, 2]), revealed("b", 0, [2, 7])], onStage: null, discussed: [] };

  it("differ where I, the room and the article stand apart", () => {
    const pages = comparePages(view, [mine("a", 0), mine("b", 0)]);
    expect(pages.map((page) => page.differs)).toEqual([false, true]);
    expect(filtered(pages, "differ").map((page) => page.card.id)).toEqual(["b"]);
  });

  it("leave out who has no answer: a late joiner, a room under five", () => {
    const quiet = { ...view, revealed: [revealed("a", 0, null)] };
    expect(comparePages(quiet, []).map((page) => page.differs)).toEqual([false]);
  });

  it("begin with the card on stage while the article's view of it is closed, under either filter", () => {
    const onStage = { ...plain("c"), prompts: [], bars: null };
    const pages = comparePages({ ...view, onStage }, [mine("c", 1)]);
    expect(pages[0]).toMatchObject({ card: { id: "c" }, mine: 1, revealed: null, isOnStage: true });
    expect(filtered(pages, "differ")[0]?.card.id).toBe("c");
  });

  it("take a discussed card only with its second answer", () => {
    const pages = comparePages({ ...view, discussed: ["a"] }, [mine("a", 0)]);
    expect(pages[0]?.mine).toBeNull();
  });
});
