import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { settleForwarding } from "@/lib/server/forwarding";

function settled(headers: IncomingHttpHeaders, env: { trustedProxies?: number; publicUrl?: string } = {}) {
  const copy = { ...headers };
  settleForwarding(copy, "::ffff:10.0.0.9", { trustedProxies: env.trustedProxies ?? 0, publicUrl: env.publicUrl });
  return copy;
}

const claimed = {
  host: "10.0.0.1:3000",
  "x-forwarded-for": "6.6.6.6",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
};

test("without a declared proxy nothing that a client claims counts", () => {
  expect(settled({ ...claimed, forwarded: "for=6.6.6.6", "x-real-ip": "6.6.6.6" })).toEqual({
    host: "10.0.0.1:3000",
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "10.0.0.1:3000",
    "x-forwarded-proto": "http",
  });
});

test("behind one proxy only what that one added counts", () => {
  const headers = { ...claimed, "x-forwarded-for": "6.6.6.6, 192.0.2.7", "x-forwarded-host": "workshop.example.org" };
  expect(settled(headers, { trustedProxies: 1 })).toEqual({
    host: "workshop.example.org",
    "x-forwarded-for": "192.0.2.7",
    "x-forwarded-host": "workshop.example.org",
    "x-forwarded-proto": "https",
  });
});

test("behind two proxies the client is the last but one", () => {
  const headers = { ...claimed, "x-forwarded-for": "6.6.6.6, 192.0.2.7, 10.0.0.2" };
  expect(settled(headers, { trustedProxies: 2 })["x-forwarded-for"]).toBe("192.0.2.7");
});

test("who comes under the public name comes by its protocol, even if the proxy does not say so", () => {
  const publicUrl = "https://workshop.example.org";
  expect(settled({ host: "workshop.example.org" }, { publicUrl })["x-forwarded-proto"]).toBe("https");
  expect(settled({ host: "localhost:3000" }, { publicUrl })["x-forwarded-proto"]).toBe("http");
});
