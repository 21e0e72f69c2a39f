import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;

/**
 * What strangers may try. Of joins only wrong codes are counted: a hall of 3,000 sits behind one address (DECISIONS 15).
 */
export const createLimits = () => ({
  wrongCodePerBrowser: new RateLimiterMemory({ points: 20, duration: MINUTE }),
  wrongCodePerAddress: new RateLimiterMemory({ points: 600, duration: MINUTE }),
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
