import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { settleForwarding } from "@/lib/server/forwarding";
import { markFromHere, mayReadMetrics } from "@/lib/server/metrics-door";

const TOKEN = "a-token-of-prometheus";

/** As the server does it: marked, then settled, then asked by the route. */
function mayRead(headers: IncomingHttpHeaders, given: { peer?: string; token?: string; trustedProxies?: number } = {}) {
  const copy: IncomingHttpHeaders = { host: "localhost:3000", ...headers };
  const peer = given.peer ?? "127.0.0.1";
  markFromHere(copy, peer);
  settleForwarding(copy, peer, { trustedProxies: given.trustedProxies ?? 0, publicUrl: undefined });
  return mayReadMetrics(new Headers(copy as Record<string, string>), given.token);
}

test("without a token a program of this machine may read, and nobody else", () => {
  expect(mayRead({})).toBe(true);
  expect(mayRead({ host: "127.0.0.1:3000" }, { peer: "::ffff:127.0.0.1" })).toBe(true);
  expect(mayRead({ host: "[::1]:3000" }, { peer: "::1" })).toBe(true);
  expect(mayRead({}, { peer: "192.168.1.7" })).toBe(false);
  expect(mayRead({}, { peer: "::ffff:10.0.0.7" })).toBe(false);
});

test("a proxy on this machine, declared or not, does not open the door to the world", () => {
  for (const trustedProxies of [0, 1]) {
    expect(mayRead({ "x-forwarded-for": "192.0.2.7" }, { trustedProxies })).toBe(false);
    expect(mayRead({ forwarded: "for=192.0.2.7" }, { trustedProxies })).toBe(false);
    expect(mayRead({ via: "1.1 proxy" }, { trustedProxies })).toBe(false);
    // It may pass nothing on but the name that was asked for.
    expect(mayRead({ host: "workshop.example.org" }, { trustedProxies })).toBe(false);
    // Nor does it help to claim to be this machine.
    expect(mayRead({ "x-forwarded-for": "127.0.0.1" }, { trustedProxies })).toBe(false);
  }
});

test("nobody opens the door by writing the mark", () => {
  expect(mayRead({ "x-twofold-from-here": "yes" }, { peer: "192.168.1.7" })).toBe(false);
});

test("with a token only the token counts, wherever it comes from", () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  expect(mayRead(bearer(TOKEN), { token: TOKEN, peer: "192.168.1.7" })).toBe(true);
  expect(mayRead({ ...bearer(TOKEN), "x-forwarded-for": "192.0.2.7" }, { token: TOKEN })).toBe(true);
  expect(mayRead({}, { token: TOKEN })).toBe(false);
  expect(mayRead(bearer(`${TOKEN}x`), { token: TOKEN })).toBe(false);
  expect(mayRead({ authorization: TOKEN }, { token: TOKEN })).toBe(false);
  expect(mayRead({ authorization: "Bearer " }, { token: TOKEN })).toBe(false);
});
