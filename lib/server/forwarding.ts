import type { IncomingHttpHeaders } from "node:http";
import type { Env } from "@/lib/env";

export const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
];

const lastOf = (header: string | string[] | undefined, fromEnd: number): string | undefined => {
  const values = String(header ?? "")
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);
  return values.at(-fromEnd) ?? values[0];
};

/**
 * Leaves exactly one true answer to "who asks, under which address" in the headers: host, x-forwarded-for, -host and -proto.
 * What a client wrote there counts only behind a declared proxy, and of that only what the outermost
 * declared proxy added.
 */
export function settleForwarding(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  env: Pick<Env, "trustedProxies" | "publicUrl">,
): void {
  const said = { ...headers };
  for (const name of FORWARDED) delete headers[name];
  const proxies = env.trustedProxies;
  const host = (proxies > 0 && lastOf(said["x-forwarded-host"], 1)) || said.host;
  const isPublic = env.publicUrl !== undefined && host === new URL(env.publicUrl).host;
  const proto = isPublic
    ? new URL(env.publicUrl ?? "").protocol.slice(0, -1)
    : (proxies > 0 && lastOf(said["x-forwarded-proto"], 1)) || "http";
  const client = (proxies > 0 && lastOf(said["x-forwarded-for"], proxies)) || peer;
  if (client) headers["x-forwarded-for"] = client.replace(/^::ffff:/, "");
  if (host) {
    headers.host = host;
    headers["x-forwarded-host"] = host;
  }
  headers["x-forwarded-proto"] = proto === "https" ? "https" : "http";
}
