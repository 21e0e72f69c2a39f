import { describe, expect, it } from "vitest";
import type { ShownPlacement } from "@/lib/live/client/own-state";
import { placedInOrder, sortPlan } from "./sort-plan";

const cards = ["a", "b", "c", "d"].map((id) => ({ id }));
const put = (cardId: string, round: 1 | 2, col: number | null, seq = 1, state: ShownPlacement["state"] = "saved") => ({
  cardId,
  round,
  col,
  sure: null,
  seq,
  state,
});
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join("");

describe("the plan of a round", () => {
  it("asks every card in round 1, in the person's own order", () => {
    const plan = sortPlan(cards, [put("b", 1, 0)], 1, [], []);
    expect([ids(plan.asked), ids(plan.open), plan.saved]).toEqual(["abcd", "acd", 1]);
  });

  it("brings back at the end what was put off, first put off first", () => {
    expect(ids(sortPlan(cards, [], 1, [], ["c", "a"]).open)).toBe("bdca");
  });

  it("counts what is on the phone only apart from what the server has", () => {
    const plan = sortPlan(
      cards,
      [put("a", 1, 0), put("b", 1, 1, 2, "pending"), put("c", 1, 1, 3, "refused")],
      1,
      [],
      [],
    );
    expect([plan.saved, plan.kept, ids(plan.open)]).toEqual([1, 2, "d"]);
  });

  it("asks the discussed cards again in round 2, empty and first", () => {
    const first = ["a", "b", "c", "d"].map((id) => put(id, 1, 0));
    const plan = sortPlan(cards, first, 2, ["c"], []);
    expect([ids(plan.asked), ids(plan.open)]).toEqual(["c", "c"]);
    expect(sortPlan(cards, [...first, put("c", 2, 1)], 2, ["c"], []).open).toEqual([]);
  });

  it("asks what was left open after the discussed ones, so that somebody who joins in round 2 is asked everything", () => {
    expect(ids(sortPlan(cards, [], 2, ["c"], []).asked)).toBe("cabd");
  });

  it("asks nothing in round 2 when nothing was discussed and nothing left open", () => {
    const first = ["a", "b", "c", "d"].map((id) => put(id, 1, 0));
    expect(sortPlan(cards, first, 2, [], []).asked).toEqual([]);
  });
});

it("takes back the newest placement of the round first", () => {
  const placements = [put("a", 1, 0, 9), put("b", 1, 1, 4), put("c", 1, null, 12), put("d", 2, 1, 20)];
  expect(placedInOrder(placements, 1)).toEqual(["b", "a"]);
});
