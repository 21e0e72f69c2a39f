/** Samples of one connection that are looked at; an older one may be from before the phone set its own clock. */
const SAMPLES = 24;

/**
 * Server time by the `at` of views. A view that took `delay` to arrive makes the server look `delay` behind, so the
 * largest difference seen is the closest: good to the fastest view's delay, which a timer in seconds does not show.
 */
export function createServerClock(localNow: () => number = Date.now) {
  let samples: number[] = [];
  let offset = 0;
  return {
    hear(at: number) {
      samples = [...samples.slice(1 - SAMPLES), at - localNow()];
      offset = Math.max(...samples);
    },
    /** a phone that slept may come back with another clock */
    restart() {
      samples = [];
    },
    /** milliseconds since 1970, in server time */
    now: () => localNow() + offset,
  };
}
