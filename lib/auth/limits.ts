import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;

/** points: tries; duration: seconds. A name is used once: several nodes count under it together. */
export type MakeLimiter = (name: string, rule: { points: number; duration: number }) => RateLimiterAbstract;

export const inMemory: MakeLimiter = (_name, rule) => new RateLimiterMemory(rule);

/** What strangers may try at the door of the facilitators. */
export const createLimits = (make: MakeLimiter) => ({
  signInPerAccountAndAddress: make("sign-in-account-address", { points: 10, duration: 15 * MINUTE }),
  // Higher: with few, a stranger could keep an account's owner out by typing wrong passwords.
  signInPerAccount: make("sign-in-account", { points: 60, duration: 60 * MINUTE }),
  signInPerAddress: make("sign-in-address", { points: 100, duration: 15 * MINUTE }),
  mailPerAddress: make("mail-address", { points: 10, duration: 60 * MINUTE }),
});

export type Limits = ReturnType<typeof createLimits>;

/** Counts a try; false when there were too many. */
export const allow = (limiter: RateLimiterAbstract, key: string): Promise<boolean> =>
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
