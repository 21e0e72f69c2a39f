import { describe, expect, test } from "vitest";
import { aWorkshop, START } from "@/lib/testing/builders";
import { apply } from "./apply";
import { decide } from "./decide";
import { PHASES, type Phase } from "./phase";
import { minutesBehind, minutesOf, SHEETS, sheetFor, stepsOf, timedSteps, totalOf } from "./run-sheet";
import { STAYS_MAX, type Stay, withStay } from "./stays";

const MINUTE = 60_000;
const FULL = stepsOf(SHEETS.full);
const stays = (...entries: [Phase, number][]): Stay[] =>
  entries.map(([phase, minute]) => ({ phase, startedAt: minute * MINUTE }));
const behind = (now: number, ...entries: [Phase, number][]) => minutesBehind(FULL, stays(...entries), now * MINUTE);

describe("the run sheet", () => {
  test("RUN-4: takes 45 minutes with all 24 cards and 15 with the quick twelve", () => {
    const total = (cards: number) => totalOf(SHEETS[sheetFor(cards)]);
    expect([total(24), total(13), total(12)]).toEqual([45, 45, 15]);
  });

  test("RUN-4: takes other times from who saw the ones that hold, and refuses the later of two", () => {
    const workshop = aWorkshop();
    const seen = minutesOf(workshop);
    const plan = (discuss: number) => ({ type: "plan", seen, minutes: { ...seen, discuss } }) as const;
    const first = decide(workshop, { role: "facilitator" }, plan(20), START);
    if (!first.ok) throw new Error(first.code);
    const after = first.value.reduce(apply, workshop);
    expect(minutesOf(after)).toEqual({ ...seen, discuss: 20 });
    expect(after.options).toMatchObject({ confidence: true, locked: false });
    expect(decide(after, { role: "facilitator" }, plan(9), START)).toEqual({ ok: false, code: "plan_changed" });
  });

  test("RUN-1: keeps every step, forward or back, with the time at which it began", () => {
    let workshop = aWorkshop();
    const step = (to: Phase, minute: number) => {
      const moved = decide(
        workshop,
        { role: "facilitator" },
        { type: "move", from: workshop.phase, to },
        minute * MINUTE,
      );
      if (!moved.ok) throw new Error(moved.code);
      workshop = moved.value.reduce(apply, workshop);
    };
    step("sort", 1);
    step("lobby", 2);
    step("sort", 3);
    expect(workshop.stays).toEqual([
      { phase: "lobby", startedAt: START },
      ...stays(["sort", 1], ["lobby", 2], ["sort", 3]),
    ]);
  });

  test("RUN-1: keeps the first and the newest of endless steps", () => {
    let kept = stays(["lobby", 0]);
    for (let at = 1; at <= STAYS_MAX + 50; at++)
      kept = withStay(kept, { phase: at % 2 ? "sort" : "discuss", startedAt: at });
    expect(kept).toHaveLength(STAYS_MAX);
    expect(kept[0]?.phase).toBe("lobby");
    expect(kept.at(-1)?.startedAt).toBe(STAYS_MAX + 50);
  });

  test("RUN-2: shows what is over with its real start and whole length, and plans the rest from the running step", () => {
    const timed = timedSteps(
      FULL,
      stays(["lobby", 0], ["sort", 10], ["discuss", 15], ["sort", 17], ["discuss", 20]),
      21 * MINUTE,
    );
    expect(timed.map(({ startsAt, lasts }) => [startsAt, lasts].map((ms) => (ms ?? -MINUTE) / MINUTE))).toEqual([
      [0, 10],
      [10, 8],
      // two minutes of its twelve were spent before the step back, one after it
      [20, 10],
      [30, 3],
      [33, 10],
      [43, 5],
      [48, 3],
    ]);
  });

  test("RUN-2, RUN-3: what was tried before a way back to the lobby is in neither", () => {
    const tried = stays(["lobby", 0], ["sort", 100], ["discuss", 105], ["lobby", 110], ["sort", 900], ["discuss", 908]);
    const timed = timedSteps(FULL, tried, 909 * MINUTE);
    expect(timed[1]).toMatchObject({ startsAt: 900 * MINUTE, lasts: 8 * MINUTE });
    expect(timed[2]).toMatchObject({ startsAt: 908 * MINUTE, lasts: 12 * MINUTE });
    expect(minutesBehind(FULL, tried, 909 * MINUTE)).toBe(0);
  });

  test("RUN-2: moves the rest of the plan when the running step takes longer than planned", () => {
    const timed = timedSteps(FULL, stays(["lobby", 0], ["sort", 1]), 21 * MINUTE);
    expect(timed[1]).toMatchObject({ startsAt: MINUTE, lasts: 20 * MINUTE });
    expect(timed[2]?.startsAt).toBe(21 * MINUTE);
  });

  test("RUN-2: knows no start of a step that was over before stays were kept", () => {
    const timed = timedSteps(FULL, stays(["compare", 50]), 51 * MINUTE);
    expect(timed.map(({ startsAt }) => startsAt === null)).toEqual([true, true, true, true, false, false, false]);
    expect(minutesBehind(FULL, stays(["compare", 50]), 51 * MINUTE)).toBeNull();
  });

  test("RUN-3: says nothing in the lobby, and begins to count when it is left for the last time", () => {
    expect(behind(900, ["lobby", 0])).toBeNull();
    expect(behind(905, ["lobby", 0], ["sort", 900])).toBe(0);
    expect(behind(905, ["lobby", 0], ["sort", 700], ["lobby", 710], ["sort", 900])).toBe(0);
  });

  test("RUN-3: compares the end of the running step with the plan: late start, overrun, early start", () => {
    // sort took 12 of its 8 minutes
    expect(behind(13, ["lobby", 0], ["sort", 0], ["discuss", 12])).toBe(4);
    // discuss has run 15 of its 12 minutes
    expect(behind(23, ["lobby", 0], ["sort", 0], ["discuss", 8])).toBe(3);
    // sort took 5 of its 8 minutes: three are won until discuss has used them up
    expect(behind(6, ["lobby", 0], ["sort", 0], ["discuss", 5])).toBe(-3);
    expect(behind(19, ["lobby", 0], ["sort", 0], ["discuss", 5])).toBe(-1);
  });

  test("RUN-3: counts whole minutes, towards the plan, and a way back as lost time", () => {
    expect(behind(8.99, ["lobby", 0], ["sort", 0])).toBe(0);
    expect(behind(9, ["lobby", 0], ["sort", 0])).toBe(1);
    expect(Object.is(behind(7.5, ["lobby", 0], ["sort", 0], ["discuss", 7.5]), 0)).toBe(true);
    // two minutes of discuss are spent already: only the way back is lost
    expect(behind(14, ["lobby", 0], ["sort", 0], ["discuss", 8], ["sort", 10], ["discuss", 13])).toBe(3);
  });

  test("RUN-3: stays as it was when the workshop closed", () => {
    const closed = [...PHASES.slice(0, 6).map((phase, at): [Phase, number] => [phase, at * 8]), ["closed", 50]] as [
      Phase,
      number,
    ][];
    // 38 minutes are planned from sort to commit; 42 went by
    expect(behind(51, ...closed)).toBe(4);
    expect(behind(5_000, ...closed)).toBe(4);
  });
});
