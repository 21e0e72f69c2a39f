import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { currentFacilitator } from "@/app/(facilitator)/gate";
import { sendAccountMail } from "@/app/account/account-mail";
import { INVITE_COOKIE } from "@/app/account/invite-cookie";
import { requestAddress } from "@/app/request";
import { allow } from "@/lib/auth/limits";
import { linkTokens } from "@/lib/auth/link-tokens";
import { authOptions } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";
import { mayRegister, registerProven } from "@/lib/usecases/accounts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context) {
  const { addresses, authAdapter, env, secrets, store, limits, log } = deps();
  const { accounts } = store;
  const invite = (await cookies()).get(INVITE_COOKIE)?.value ?? null;
  const address = await requestAddress();
  const rule = { accounts, tokens: linkTokens, open: env.registration === "open", now: new Date() };
  return NextAuth(
    request,
    context,
    authOptions({
      adapter: authAdapter,
      env,
      secret: secrets.auth,
      byId: accounts.byId,
      byEmail: accounts.byEmail,
      mayRegister: () => mayRegister(rule, invite),
      register: (newcomer) => registerProven(rule, newcomer, invite),
      isSignedIn: (await currentFacilitator()) !== null,
      mayMail: () => allow(limits.mailPerAddress, address),
      sendSignInLink: (to, link) => sendAccountMail("signInMail", to, link),
      mailBase: addresses.joinBase(),
      warn: (code) => log.warn({ code }, "next-auth"),
    }),
  );
}

export { handler as GET, handler as POST };
