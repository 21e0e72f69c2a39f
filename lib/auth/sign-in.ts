import { encode } from "next-auth/jwt";
import { signInCookie } from "./facilitator";

/** 30 days, as next-auth has it */
export const SIGN_IN_SECONDS = 30 * 86_400;

/** The cookie that signs an account in: next-auth's own token, so that its routes and ours know the same people. */
export async function signInCookieFor(
  account: { id: string; signInsFrom: number },
  { secret, secure }: { secret: string; secure: boolean },
) {
  const value = await encode({
    token: { sub: account.id, from: account.signInsFrom },
    secret,
    maxAge: SIGN_IN_SECONDS,
  });
  return {
    name: signInCookie(secure),
    value,
    httpOnly: true,
    sameSite: "lax" as const,
    secure,
    path: "/",
    maxAge: SIGN_IN_SECONDS,
  };
}
