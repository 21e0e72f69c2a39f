/** The people who share this phone, beside the one who has it now: their tokens in a cookie of their own. */
export const sharedCookie = (code: string) => `twofold.s.${code}`;

/** More would not fit a cookie, nor a phone that goes round. */
export const SHARED_MAX = 8;

export const readShared = (cookie: string | undefined): string[] =>
  (cookie ?? "").split(" ").filter(Boolean).slice(0, SHARED_MAX);

/** The newest first; each once. */
export const withShared = (tokens: readonly string[], token: string): string =>
  [token, ...tokens.filter((one) => one !== token)].slice(0, SHARED_MAX).join(" ");

export const withoutShared = (tokens: readonly string[], token: string): string =>
  tokens.filter((one) => one !== token).join(" ");
