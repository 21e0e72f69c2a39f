import { randomBytes, randomInt } from "node:crypto";

/** New codes and keys. A code is eight random digits: knowing one tells nothing about another. */
export const freshSecrets = {
  code: () => String(randomInt(0, 100_000_000)).padStart(8, "0"),
  stageKey: () => randomBytes(16).toString("base64url"),
  coKey: () => randomBytes(16).toString("base64url"),
};
