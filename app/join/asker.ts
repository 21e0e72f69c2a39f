import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import type { Asker } from "@/lib/auth/wrong-codes";

/** Tells browsers behind one address apart; says nothing about who it is. */
const BROWSER_COOKIE = "twofold.browser";

/** Who asks. lib/server has left one true address in x-forwarded-for. */
export async function asker(): Promise<Asker> {
  const address = (await headers()).get("x-forwarded-for") ?? "unknown";
  return { browser: (await cookies()).get(BROWSER_COOKIE)?.value ?? null, address };
}

/** In actions and route handlers only: pages cannot set cookies. */
export async function markBrowser(): Promise<void> {
  const jar = await cookies();
  if (jar.has(BROWSER_COOKIE)) return;
  jar.set(BROWSER_COOKIE, randomUUID(), { httpOnly: true, sameSite: "lax", secure: await isHttps(), path: "/" });
}

export const isHttps = async (): Promise<boolean> => (await headers()).get("x-forwarded-proto") === "https";
