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
  // Acts of one private link: nobody sorts five cards a second, and each act is a write.
  followUpActs: make("follow-up-acts", { points: 300, duration: MINUTE }),
  // Addresses that a facilitator writes to: five times twenty; more, and the mail server is taken for one of spam.
  reportMails: make("report-mails", { points: 100, duration: 60 * MINUTE }),
});

export type Limits = ReturnType<typeof createLimits>;

/** Counts a try, or several; false when there were too many. */
export const allow = (limiter: RateLimiterAbstract, key: string, tries = 1): Promise<boolean> =>
  limiter.consume(key, tries).then(
    () => true,
    () => false,
  );

/** Whether no try is left; counts none. */
export const isSpent = async (limiter: RateLimiterAbstract, key: string): Promise<boolean> => {
  const used = await limiter.get(key);
  return used !== null && used.consumedPoints >= limiter.points;
};

/** Counts several together; where they would be too many none is counted, and fewer may follow. */
export async function allowTogether(limiter: RateLimiterAbstract, key: string, tries: number): Promise<boolean> {
  const allowed = await allow(limiter, key, tries);
  if (!allowed) await giveBack(limiter, key, tries);
  return allowed;
}

/** Takes tries back that came to nothing. */
export const giveBack = async (limiter: RateLimiterAbstract, key: string, tries: number): Promise<void> => {
  await limiter.reward(key, tries);
};

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
