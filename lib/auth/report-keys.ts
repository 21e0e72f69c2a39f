import { randomBytes } from "node:crypto";
import { readSigned, sign } from "./signed";

/** Keys of links to a report: 128 random bits. */
export const freshReportKey = () => randomBytes(16).toString("base64url");

/** Anything else is no key, and is not looked up. */
export const isReportKey = (key: string) => /^[\w-]{22}$/.test(key);

/** Lies under the link's own path alone, and is asked for at every page of it. */
export const REPORT_COOKIE = "twofold.r";
/** Long enough to read it on the train and again at the desk. */
export const UNLOCKED_SECONDS = 7 * 86_400;

/** Says that this browser gave the password of that link. `until`: ms since 1970. */
export const unlockedToken = (linkId: string, until: number, secret: string): string =>
  sign("report-link", [linkId, until], secret);

/** Whether a token was made here, for that link, and still counts. */
export function isUnlocked(token: string | undefined, linkId: string, secret: string, now: number): boolean {
  const [id, until] = readSigned("report-link", 2, token, secret) ?? [];
  return id === linkId && Number(until) >= now;
}
