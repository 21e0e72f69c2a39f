import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { FORWARDED } from "./forwarding";

// Who may read /api/metrics: whoever has the token or, when none is set, a program on this machine.

/** Set by us alone, on every request: whatever a client writes there is overwritten. */
const FROM_HERE = "x-twofold-from-here";

const HERE = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const HERE_BY_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Marks what comes from this machine itself. Before settleForwarding, which hides that somebody else's request was passed
 * on: a proxy on this machine, declared or not, must not open the door to the world. Nor may a page in a browser here,
 * under a name that was made to lead to this machine.
 */
export function markFromHere(headers: IncomingHttpHeaders, peer: string | undefined): void {
  const isDirect = ["via", ...FORWARDED].every((name) => headers[name] === undefined);
  const isFromHere = isDirect && HERE.test(peer ?? "") && HERE_BY_NAME.test(headers.host ?? "");
  headers[FROM_HERE] = isFromHere ? "yes" : "no";
}

export function mayReadMetrics(headers: Headers, token: string | undefined): boolean {
  if (token === undefined) return headers.get(FROM_HERE) === "yes";
  const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** Of one length, as the comparison needs, and telling nothing of the token's own. */
const digest = (text: string) => createHash("sha256").update(text).digest();
