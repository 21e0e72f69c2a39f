import { headers } from "next/headers";
import { deps } from "@/lib/server/deps";

/** What is known of the request that a page, an action or a route answers: lib/server has left true headers alone. */

/** The address that it came from, behind declared proxies too. */
export const requestAddress = async (): Promise<string> => (await headers()).get("x-forwarded-for") ?? "";

export const isHttps = async (): Promise<boolean> => (await headers()).get("x-forwarded-proto") === "https";

/** Names of this very machine: on another device they lead nowhere. */
const ONLY_HERE = /^(localhost|127\.|\[::1\])/;

/** The address of a link for another device: the one by which whoever asks is here, unless it leads to this machine alone. */
export async function ownBase(): Promise<string> {
  const asked = await headers();
  const { addresses, env } = deps();
  const host = asked.get("host");
  if (env.publicUrl !== undefined) return env.publicUrl;
  if (host === null || ONLY_HERE.test(host)) return addresses.joinBase();
  return `${asked.get("x-forwarded-proto") ?? "http"}://${host}`;
}
