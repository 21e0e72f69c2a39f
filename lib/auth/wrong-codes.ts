import { allow, isSpent, type MakeLimiter } from "./limits";

/**
 * Only wrong codes are limited. A browser that guesses is stopped for the rest of its minute; an address
 * only loses the hint whether a code is wrong, because a hall of 3,000 sits behind one.
 */
const WRONG_PER_BROWSER = 20;
const WRONG_PER_ADDRESS = 600;
const SECONDS = 60;

export type Asker = { browser: string | null; address: string };

export function createWrongCodes(make: MakeLimiter) {
  const browsers = make("wrong-code-browser", { points: WRONG_PER_BROWSER, duration: SECONDS });
  const addresses = make("wrong-code-address", { points: WRONG_PER_ADDRESS, duration: SECONDS });
  return {
    /** this browser has to wait, whatever code it brings */
    isBlocked: async ({ browser }: Asker) => browser !== null && (await isSpent(browsers, browser)),
    /** Notes a wrong code; true when one more may be tried within the minute. */
    async note({ browser, address }: Asker): Promise<boolean> {
      const may = await Promise.all([browser === null ? true : allow(browsers, browser), allow(addresses, address)]);
      return may.every(Boolean);
    },
  };
}

export type WrongCodes = ReturnType<typeof createWrongCodes>;
