import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "@/lib/server/csp";
import { BODY_LIMIT_BYTES, refuseRequest, secure } from "@/lib/server/requests";

const policyFor = (host: string, development = false) => contentSecurityPolicy({ nonce: "abc", host, development });

test("scripts run by nonce alone, and nothing asks for https", () => {
  const policy = policyFor("192.168.1.5:3000");
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
  expect(scripts).toContain("'nonce-abc'");
  expect(scripts).not.toMatch(/unsafe/);
  expect(policy).not.toMatch(/upgrade-insecure-requests/);
  expect(policyFor("localhost", true)).toContain("'unsafe-eval'");
});

test("sockets may go to the host of the page and nowhere else", () => {
  expect(policyFor("192.168.1.5:3000")).toContain("connect-src 'self' ws://192.168.1.5:3000 wss://192.168.1.5:3000;");
});

test("a host header that is no host does not reach the policy", () => {
  expect(policyFor("x; script-src *")).toContain("connect-src 'self';");
});

test("a body that is too large, or does not say how large it is, is refused", () => {
  expect(refuseRequest({ headers: {} })).toBeUndefined();
  expect(refuseRequest({ headers: { "content-length": String(BODY_LIMIT_BYTES) } })).toBeUndefined();
  expect(refuseRequest({ headers: { "content-length": String(BODY_LIMIT_BYTES + 1) } })?.status).toBe(413);
  const large = { "content-length": String(BODY_LIMIT_BYTES + 1) };
  expect(refuseRequest({ headers: large, url: "/api/workshops/import" })).toBeUndefined();
  expect(refuseRequest({ headers: large, url: "/api/workshops/import/more" })?.status).toBe(413);
  expect(refuseRequest({ headers: { "transfer-encoding": "chunked" } })?.status).toBe(411);
});

test("an address that cannot be read is refused, and one with letters of any script is not", () => {
  expect(refuseRequest({ headers: {}, url: "/join/%E0%A4%A" })?.status).toBe(400);
  expect(refuseRequest({ headers: {}, url: "/join/%E0%A4%A8?code=%" })).toBeUndefined();
});

const LAN = { development: false, publicUrl: undefined };

function headersOf(url: string, env: Parameters<typeof secure>[2] = LAN, proto = "http") {
  const headers = new Map<string, unknown>();
  const res = { setHeader: (name: string, value: unknown) => headers.set(name, value) };
  secure(
    { headers: { "x-forwarded-proto": proto }, url } as unknown as IncomingMessage,
    res as unknown as ServerResponse,
    env,
  );
  return headers;
}

test("browsers stay on https where PUBLIC_URL is https, and nowhere else", () => {
  const hsts = (publicUrl: string | undefined, proto: string) =>
    headersOf("/", { development: false, publicUrl }, proto).get("Strict-Transport-Security");
  expect(hsts("https://workshop.example.org", "https")).toBe("max-age=15552000");
  expect(hsts("https://workshop.example.org", "http")).toBeUndefined();
  expect(hsts("http://workshop.example.org", "https")).toBeUndefined();
  expect(hsts(undefined, "https")).toBeUndefined();
});

test("the address of a shared report travels nowhere, and search engines are told to stay away", () => {
  expect(headersOf("/r/kq8s").get("Referrer-Policy")).toBe("no-referrer");
  expect(headersOf("/r/kq8s").get("X-Robots-Tag")).toMatch(/noindex/);
  expect(headersOf("/workshops").get("Referrer-Policy")).toBe("same-origin");
  expect(headersOf("/reset/x").get("X-Robots-Tag")).toBeUndefined();
});
