import { describe, expect, test } from "vitest";
import { aDeck, aPerson, aWorkshop } from "@/lib/testing/builders";
import { SURE, UNSURE } from "./board";
import { PHASES } from "./phase";
import { isAcknowledged, OUTCOMES, type Placement, placementOutcome } from "./placement";
import { setCell } from "./room";

const deck = aDeck();
const placement = (changes: Partial<Placement> = {}): Placement => ({
  participantId: "p",
  card: 0,
  round: 1,
  col: 0,
  sure: null,
  seq: 5,
  ...changes,
});
const outcome = (changes: Partial<Placement>, phase: (typeof PHASES)[number] = "sort", keptSeq: number | null = null) =>
  placementOutcome(aWorkshop({ deck, phase }), true, keptSeq, placement(changes));

describe("placements", () => {
  test("PLACE-1: counts in its own open round, for a card to sort and a column of the deck", () => {
    for (const phase of PHASES) {
      expect(outcome({ round: 1 }, phase)).toBe(phase === "sort" ? "counted" : "round_closed");
      expect(outcome({ round: 2 }, phase)).toBe(phase === "resort" ? "counted" : "round_closed");
    }
    expect(outcome({ col: 1 })).toBe("counted");
  });

  test("PLACE-2: the reason for a refusal, the gravest first", () => {
    expect(placementOutcome(aWorkshop({ deck }), false, null, placement({ card: 99 }))).toBe("not_a_participant");
    for (const card of [-1, 8, 9, 99]) expect(outcome({ card }), String(card)).toBe("unknown_card");
    for (const col of [-1, 2, 0.5]) expect(outcome({ col }), String(col)).toBe("unknown_card");
    expect(outcome({ card: 99 }, "compare")).toBe("unknown_card");
    expect(outcome({}, "compare")).toBe("round_closed");
  });

  test("PLACE-3: only a higher seq counts; one that is not newer is acknowledged", () => {
    expect(outcome({ seq: 5 }, "sort", 4)).toBe("counted");
    expect(outcome({ seq: 5 }, "sort", 5)).toBe("already_newer");
    expect(outcome({ seq: 5 }, "sort", 6)).toBe("already_newer");
    expect(OUTCOMES.filter(isAcknowledged)).toEqual(["counted", "already_newer"]);
    const person = aPerson(deck, 1);
    const put = (value: number, seq: number) => ({ value, confidence: value === 1 ? SURE : UNSURE, seq });
    expect(setCell(person, 0, put(1, 5))).toBe(true);
    expect(setCell(person, 0, put(0, 5))).toBe(false);
    expect(setCell(person, 0, put(0, 4))).toBe(false);
    expect(setCell(person, 999, put(0, 9))).toBe(false);
    expect([person.board[0], person.confidence[0]]).toEqual([1, SURE]);
  });

  test("PLACE-4: taking back is a placement of its own", () => {
    expect(outcome({ col: null, seq: 6 }, "sort", 5)).toBe("counted");
    expect(outcome({ col: null, seq: 5 }, "sort", 5)).toBe("already_newer");
    expect(outcome({ col: null }, "compare")).toBe("round_closed");
  });
});
