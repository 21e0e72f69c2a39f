import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signInCookieFor } from "@/lib/auth/sign-in";
import { deps } from "@/lib/server/deps";

/** Signs this browser in and goes on to a page of our own. */
export async function signInAs(account: { id: string; signInsFrom: number }, next: string): Promise<never> {
  const { env, secrets } = deps();
  (await cookies()).set(await signInCookieFor(account, { secret: secrets.auth, secure: env.secureCookies }));
  redirect(ownPath(next));
}

/** Only a path of this site: anything else may lead a person who has just signed in to a stranger's page. */
export function ownPath(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "/workshops";
}
