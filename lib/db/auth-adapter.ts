import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter, AdapterAccount } from "next-auth/adapters";
import type { Database } from "./client";

/** next-auth's view of the database. Its types check nothing: each method that signing in by token needs has a test on a real PostgreSQL. */
export function authAdapter({ prisma }: Database): Required<Adapter> {
  // It was written for the client of @prisma/client; ours is generated into this folder and has the same methods.
  const base = PrismaAdapter(prisma as unknown as Parameters<typeof PrismaAdapter>[0]) as Required<Adapter>;
  return {
    ...base,
    createUser: (user: { email?: string | null }) =>
      base.createUser({ ...user, email: user.email?.toLowerCase() ?? null } as Parameters<Adapter["createUser"]>[0]),
    getUserByEmail: (email) => base.getUserByEmail(email.toLowerCase()),
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      // Providers send fields that the table does not know, and tokens that nothing here needs: none is kept.
      await prisma.account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
