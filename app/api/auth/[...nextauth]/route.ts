import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { allow } from "@/lib/auth/limits";
import { authOptions } from "@/lib/auth/options";
import { passwords } from "@/lib/auth/passwords";
import { deps } from "@/lib/server/deps";
import { checkPassword } from "@/lib/usecases/accounts";

type Context = { params: Promise<{ nextauth: string[] }> };

function handler(request: NextRequest, context: Context) {
  const { db, env, secrets, store, limits } = deps();
  return NextAuth(
    request,
    context,
    authOptions({
      adapter: PrismaAdapter(db.prisma as unknown as Parameters<typeof PrismaAdapter>[0]),
      env,
      secret: secrets.auth,
      byId: store.accounts.byId,
      byEmail: store.accounts.byEmail,
      anyAccount: store.accounts.any,
      async checkPassword({ email, password, from }) {
        const mayTry =
          (await allow(limits.signInPerAccount, email.toLowerCase())) && (await allow(limits.signInPerAddress, from));
        if (!mayTry) return null;
        const found = await checkPassword({ accounts: store.accounts, passwords }, { email, password });
        return found.ok ? found.value : null;
      },
    }),
  );
}

export { handler as GET, handler as POST };
