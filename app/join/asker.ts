import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { isHttps, requestAddress } from "@/app/request";
import type { Asker } from "@/lib/auth/wrong-codes";

/** Tells browsers behind one address apart; says nothing about who it is. */
const BROWSER_COOKIE = "twofold.browser";

export async function asker(): Promise<Asker> {
  return { browser: (await cookies()).get(BROWSER_COOKIE)?.value ?? null, address: await requestAddress() };
}

/** In actions and route handlers only: pages cannot set cookies. */
export async function markBrowser(): Promise<void> {
  const jar = await cookies();
  if (jar.has(BROWSER_COOKIE)) return;
  jar.set(BROWSER_COOKIE, randomUUID(), { httpOnly: true, sameSite: "lax", secure: await isHttps(), path: "/" });
}
