import { describe, expect, test } from "vitest";
import { aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { deck, people, roomIn, sheetOf, stageWith, text } from "@/lib/testing/full-room";
import { differs } from "./own";
import { ownViewFor, viewFor } from "./view";

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
    const bars = (
      on: boolean,
      room = roomIn("discuss", { stage: stageWith({ card: 2, layer: on ? "room" : "card" }) }),
    ) => viewFor(room, "phones", START).onStage?.bars;
    expect(bars(false)).toBeNull();
    expect(bars(true)).toMatchObject({ n: 12 });
    const few = aRoom(
      aWorkshop({ phase: "discuss", stage: stageWith({ card: 2, layer: "room" }) }),
      people().slice(0, 4),
    );
    expect(bars(true, few)).toEqual({ n: 4, counts: null, shares: null });
    expect(viewFor(few, "stage", START).discuss).toMatchObject({ tooFew: true });
    const interplay = roomIn("discuss", { stage: stageWith({ card: 8, layer: "room" }) });
    expect(bars(true, interplay)).toBeNull();
    expect(viewFor(interplay, "stage", START).discuss).toMatchObject({ bars: null, tooFew: false });
  });

  test("WORD-1: phones know the cards about which a line is still taken, in discuss alone", () => {
    const stage = stageWith({ card: 2, boxed: [8] });
    expect(viewFor(roomIn("discuss", { stage }), "phones", START).boxed).toMatchObject([{ kind: "interplay" }]);
    expect(viewFor(roomIn("compare", { stage }), "phones", START).boxed).toEqual([]);
  });

  test("VIEW-OWN-1: one's own and nobody else's", () => {
    const room = roomIn("commit");
    const [me, ...others] = [...room.people.values()];
    const own = ownViewFor(room, me?.id ?? "");
    const seen = text(own);
    expect(own).toMatchObject({
      name: "PERSON 1",
      objections: [{ cardId: "card-0", line: null }],
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
      rounds: { ...revealed.rounds, after: { n: 10, counts, shares: null } },
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
