import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aWorkshop } from "@/lib/testing/builders";
import { apply } from "./apply";
import type { FacilitatorCommand } from "./commands";
import { decide } from "./decide";
import { extendTimer, pauseTimer, startTimer, TIMER_MAX, TIMER_OFF, type Timer, timeLeft } from "./timer";

const now = fc.integer({ min: 1, max: 2_000_000_000 });
const span = fc.integer({ min: 0, max: TIMER_MAX });
const timer: fc.Arbitrary<Timer> = fc.oneof(
  fc.constant(TIMER_OFF),
  fc.record({ state: fc.constant("running" as const), endsAt: now, duration: span }),
  fc.record({ state: fc.constant("paused" as const), remaining: span, duration: span }),
);

describe("the timer", () => {
  test("TIMER-1: never under 0, null without a timer", () => {
    expect(timeLeft(TIMER_OFF, 5)).toBeNull();
    fc.assert(
      fc.property(timer, now, (one, at) => {
        const left = timeLeft(one, at);
        expect(left === null).toBe(one.state === "off");
        if (left !== null) expect(left).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("TIMER-2: pausing keeps what is left, however long; resuming goes on from there", () => {
    fc.assert(
      fc.property(timer, now, span, span, (one, at, pause, later) => {
        const paused = pauseTimer(one, at);
        expect(timeLeft(paused, at + pause)).toBe(timeLeft(one.state === "paused" ? one : paused, at));
        const resumed = startTimer(paused, at + pause, null);
        const left = timeLeft(paused, at);
        expect(timeLeft(resumed, at + pause + later)).toBe(left === null ? null : Math.max(0, left - later));
      }),
    );
    const running: Timer = { state: "running", endsAt: 10, duration: 10 };
    expect(startTimer(running, 5, null)).toBe(running);
  });

  test("TIMER-3: a minute more is a minute more of what is left", () => {
    fc.assert(
      fc.property(timer, now, fc.integer({ min: 1, max: 3_600_000 }), (one, at, by) => {
        const before = timeLeft(one, at) ?? 0;
        const longer = extendTimer(one, at, by);
        if (before <= TIMER_MAX) expect(timeLeft(longer, at)).toBe(Math.min(TIMER_MAX, before + by));
        expect(longer.state).toBe(one.state === "off" ? "running" : one.state);
      }),
    );
    expect(extendTimer({ state: "running", endsAt: 100, duration: 50 }, 500, 60)).toMatchObject({ endsAt: 560 });
  });

  test("TIMER-4: no row of commands makes a timer of more than 8 hours", () => {
    const command = fc.record({
      type: fc.constant("timer" as const),
      action: fc.constantFrom<("start" | "resume" | "pause" | "extend" | "stop")[]>(
        "start",
        "resume",
        "pause",
        "extend",
        "stop",
      ),
      duration: fc.option(fc.integer({ min: 1, max: 10 * TIMER_MAX })),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(command, span), { maxLength: 30 }), (row: [FacilitatorCommand, number][]) => {
        let workshop = aWorkshop();
        let at = 1;
        for (const [one, wait] of row) {
          at += wait;
          const decided = decide(workshop, { role: "facilitator" }, one, at);
          if (decided.ok) workshop = decided.value.reduce(apply, workshop);
          expect(timeLeft(workshop.timer, at) ?? 0).toBeLessThanOrEqual(TIMER_MAX);
          if (workshop.timer.state !== "off") expect(workshop.timer.duration).toBeLessThanOrEqual(TIMER_MAX);
        }
      }),
    );
  });
});
