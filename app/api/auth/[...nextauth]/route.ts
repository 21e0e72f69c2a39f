import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { currentFacilitator, requestAddress } from "@/app/(facilitator)/gate";
import { sendSignInMail } from "@/app/account/account-mail";
import { INVITE_COOKIE } from "@/app/account/invite-cookie";
import { allow, forgetTries, mayTryPassword } from "@/lib/auth/limits";
import { linkTokens } from "@/lib/auth/link-tokens";
import { authOptions } from "@/lib/auth/options";
import { passwords } from "@/lib/auth/passwords";
import { deps } from "@/lib/server/deps";
import { checkPassword, mayRegister, registerProven } from "@/lib/usecases/accounts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context) {
  const { authAdapter, env, secrets, store, limits, log } = deps();
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
      sendSignInLink(to, link) {
        // Not awaited: how long a mail takes would tell whether the address is known.
        if (env.smtp === undefined) return;
        sendSignInMail(env.smtp, to, link).catch((error: unknown) =>
          log.error({ err: error }, "a sign-in mail could not be sent"),
        );
      },
      async checkPassword({ email: typed, password }) {
        const email = typed.trim().toLowerCase();
        if (!(await mayTryPassword(limits, email, address))) return null;
        const found = await checkPassword({ accounts, passwords }, { email, password });
        if (!found.ok) return null;
        await forgetTries(limits, email, address);
        return found.value;
      },
      warn: (code) => log.warn({ code }, "next-auth"),
    }),
  );
}

export { handler as GET, handler as POST };
