import { createHash, randomBytes } from "node:crypto";

/** Tokens of invitation and reset links: 256 random bits, of which only the hash is kept. */
export const linkTokens = {
  make: () => randomBytes(32).toString("base64url"),
  hash: (token: string) => createHash("sha256").update(token).digest("hex"),
};
