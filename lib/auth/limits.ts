import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;

/** What strangers may try at the door of the facilitators. */
export const createLimits = () => ({
  signInPerAccount: new RateLimiterMemory({ points: 10, duration: 15 * MINUTE }),
  signInPerAddress: new RateLimiterMemory({ points: 100, duration: 15 * MINUTE }),
  mailPerAddress: new RateLimiterMemory({ points: 10, duration: 60 * MINUTE }),
});

export type Limits = ReturnType<typeof createLimits>;

/** Counts a try; false when there were too many. */
export const allow = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );
