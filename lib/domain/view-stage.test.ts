import { describe, expect, test } from "vitest";
import { aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { deck, people, roomIn, sheetOf, text } from "@/lib/testing/full-room";
import { PHASES } from "./phase";
import { viewFor } from "./view";

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
