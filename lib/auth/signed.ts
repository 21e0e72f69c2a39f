import { createHmac, timingSafeEqual } from "node:crypto";

/** What a token is for: one made for another purpose does not open. */
type Purpose = "participant" | "device" | "keep" | "report-link";

const signatureOf = (purpose: Purpose, body: string, secret: string) =>
  createHmac("sha256", secret).update(`${purpose}:${body}`).digest("base64url");

/** The parts and their signature, with dots between; no part has one. */
export function sign(purpose: Purpose, parts: readonly (string | number)[], secret: string): string {
  const body = parts.join(".");
  return `${body}.${signatureOf(purpose, body, secret)}`;
}

/** The `count` parts of a token, or null when it was forged, cut, lengthened or is none. */
export function readSigned(
  purpose: Purpose,
  count: number,
  token: string | undefined,
  secret: string,
): string[] | null {
  const parts = (token ?? "").split(".");
  const signature = parts.pop() ?? "";
  if (parts.length !== count || parts.includes("")) return null;
  const expected = Buffer.from(signatureOf(purpose, parts.join("."), secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? parts : null;
}
