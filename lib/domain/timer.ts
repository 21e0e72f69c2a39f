/**
 * The workshop's timer, in server time. Milliseconds throughout.
 * running: `endsAt` is the moment at which it reaches zero. Paused: `remaining` is left. It moves nothing by itself.
 */
export type Timer =
  | { state: "off" }
  | { state: "running"; endsAt: number; duration: number }
  | { state: "paused"; remaining: number; duration: number };

export const TIMER_OFF: Timer = { state: "off" };

/** Longest timer: 8 hours, a whole day's workshop. */
export const TIMER_MAX = 8 * 60 * 60_000;

/** Milliseconds left, never under 0; null when there is no timer. */
export function timeLeft(timer: Timer, now: number): number | null {
  if (timer.state === "off") return null;
  return Math.max(0, timer.state === "running" ? timer.endsAt - now : timer.remaining);
}

/** Starts a new timer; with no duration goes on from a paused one. */
export function startTimer(timer: Timer, now: number, duration: number | null): Timer {
  if (duration !== null) return { state: "running", endsAt: now + duration, duration };
  if (timer.state !== "paused") return timer;
  return { state: "running", endsAt: now + timer.remaining, duration: timer.duration };
}

export function pauseTimer(timer: Timer, now: number): Timer {
  if (timer.state !== "running") return timer;
  return { state: "paused", remaining: timeLeft(timer, now) ?? 0, duration: timer.duration };
}

/** Adds to what is left: a timer that ran out starts again with what was added. */
export function extendTimer(timer: Timer, now: number, by: number): Timer {
  if (timer.state === "off") return { state: "running", endsAt: now + by, duration: by };
  const remaining = Math.min(TIMER_MAX, (timeLeft(timer, now) ?? 0) + by);
  const duration = Math.min(TIMER_MAX, timer.duration + by);
  return timer.state === "running"
    ? { state: "running", endsAt: now + remaining, duration }
    : { state: "paused", remaining, duration };
}
