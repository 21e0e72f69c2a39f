import { allow, isSpent, type MakeLimiter } from "./limits";

/** Keys are not guessed (128 bits): this keeps a guesser from the database. A house that reads one report sits behind one address. */
const WRONG_KEYS_PER_ADDRESS = 600;
const MINUTE = 60;
/** People mistype; a program that tries a list does not get through it. */
const PASSWORDS_PER_LINK_AND_ADDRESS = 10;
/** Many addresses at one link: higher, or a stranger could keep its readers out. */
const PASSWORDS_PER_LINK = 100;
const PASSWORDS_PER_ADDRESS = 100;
/** Every picture of the largest deck in both formats, and some again; a second of work each. Behind one address may sit a house. */
const DOWNLOADS_PER_LINK_AND_ADDRESS = 300;

/** What strangers may try at links to reports: keys, and passwords of those that have one; and how many files they may take. */
export function createWrongLinks(make: MakeLimiter) {
  const keys = make("report-key-address", { points: WRONG_KEYS_PER_ADDRESS, duration: MINUTE });
  const pairs = make("report-password-link-address", {
    points: PASSWORDS_PER_LINK_AND_ADDRESS,
    duration: 15 * MINUTE,
  });
  const links = make("report-password-link", { points: PASSWORDS_PER_LINK, duration: 60 * MINUTE });
  const addresses = make("report-password-address", { points: PASSWORDS_PER_ADDRESS, duration: 15 * MINUTE });
  const downloads = make("report-download-link-address", {
    points: DOWNLOADS_PER_LINK_AND_ADDRESS,
    duration: 15 * MINUTE,
  });
  const pair = (linkId: string, address: string) => `${linkId} ${address}`;
  return {
    mayAsk: async (address: string) => !(await isSpent(keys, address)),
    noteWrongKey: (address: string) => allow(keys, address),
    /** Whether a password may still be tried; looked at before the field is shown. */
    async mayTry(linkId: string, address: string): Promise<boolean> {
      const spent = await Promise.all([
        isSpent(pairs, pair(linkId, address)),
        isSpent(links, linkId),
        isSpent(addresses, address),
      ]);
      return !spent.some(Boolean);
    },
    /** One more password; counted before it is judged, so that a hundred at once are a hundred. False: too many. */
    async countTry(linkId: string, address: string): Promise<boolean> {
      const counted = await Promise.all([
        allow(pairs, pair(linkId, address)),
        allow(links, linkId),
        allow(addresses, address),
      ]);
      return counted.every(Boolean);
    },
    /** Counts a file of a link that was opened; false: too many. */
    mayDownload: (linkId: string, address: string) => allow(downloads, pair(linkId, address)),
    /** Tries of somebody who then knew the password do not count. */
    async forgetTries(linkId: string, address: string): Promise<void> {
      await Promise.all([pairs.delete(pair(linkId, address)), links.reward(linkId), addresses.reward(address)]);
    },
  };
}

export type WrongLinks = ReturnType<typeof createWrongLinks>;
