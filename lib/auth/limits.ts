import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;

/** What strangers may try at the door of the facilitators. */
export const createLimits = () => ({
  signInPerAccountAndAddress: new RateLimiterMemory({ points: 10, duration: 15 * MINUTE }),
  // Higher: with few, a stranger could keep an account's owner out by typing wrong passwords.
  signInPerAccount: new RateLimiterMemory({ points: 60, duration: 60 * MINUTE }),
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

/** One more password for this account from this address; counted before it is judged, so that a hundred at once are a hundred. */
export async function mayTryPassword(limits: Limits, email: string, address: string): Promise<boolean> {
  const { signInPerAccountAndAddress, signInPerAccount, signInPerAddress } = limits;
  const counted = await Promise.all([
    allow(signInPerAccountAndAddress, `${email} ${address}`),
    allow(signInPerAccount, email),
    allow(signInPerAddress, address),
  ]);
  return counted.every(Boolean);
}

/** Tries of somebody who then proved to be the owner do not count. */
export async function forgetTries(limits: Limits, email: string, address: string): Promise<void> {
  await Promise.all([
    limits.signInPerAccountAndAddress.delete(`${email} ${address}`),
    limits.signInPerAccount.reward(email),
    limits.signInPerAddress.reward(address),
  ]);
}
