import { ok, refused } from "@/lib/domain/result";
import type { Account, AccountStore } from "@/lib/usecases/accounts";
import type { Database } from "./client";
import type { Prisma, User } from "./generated/client";
import { isTakenAlready } from "./taken-already";

const REGISTER_LOCK = 72707371;

const accountOf = (row: User): Account => ({
  id: row.id,
  name: row.name ?? "",
  email: row.email ?? "",
  passwordHash: row.passwordHash,
  signInsFrom: row.signInsFrom.getTime(),
});

export function accountStore({ prisma }: Database): AccountStore {
  /** An address that is taken is an answer, not a failure. */
  async function orTaken<Value>(work: Promise<Value>) {
    try {
      return await work;
    } catch (error) {
      if (isTakenAlready(error)) return refused("email_taken");
      throw error;
    }
  }
  const open = (kind: "invite" | "reset", tokenHash: string, now: Date) => ({
    kind,
    tokenHash,
    usedAt: null,
    expiresAt: { gt: now },
  });
  return {
    any: async () => (await prisma.user.findFirst({ select: { id: true } })) !== null,
    async byEmail(email) {
      const row = await prisma.user.findUnique({ where: { email } });
      return row && accountOf(row);
    },
    async byId(id) {
      const row = await prisma.user.findUnique({ where: { id } });
      return row && accountOf(row);
    },
    create: (data) => orTaken(prisma.user.create({ data }).then((row) => ok(accountOf(row)))),
    createFirst: (data) =>
      orTaken(
        prisma.$transaction(async (tx) => {
          // Of two first visitors at once only one comes in without an invitation.
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REGISTER_LOCK})`;
          if ((await tx.user.count()) > 0) return refused("not_invited");
          return ok(accountOf(await tx.user.create({ data })));
        }),
      ),
    createInvited: (data, tokenHash, now) =>
      orTaken(
        prisma.$transaction(async (tx) => {
          const used = await tx.accountLink.updateMany({
            where: open("invite", tokenHash, now),
            data: { usedAt: now },
          });
          if (used.count === 0) return refused("link_used");
          return ok(accountOf(await tx.user.create({ data })));
        }),
      ),
    async connected(id) {
      const rows = await prisma.account.findMany({ where: { userId: id }, select: { provider: true } });
      return rows.map((row) => row.provider);
    },
    async rename(id, name) {
      await prisma.user.update({ where: { id }, data: { name } });
    },
    setPassword: (id, passwordHash, now) => prisma.$transaction((tx) => setPassword(tx, id, passwordHash, now)),
    async remove(id) {
      await prisma.user.deleteMany({ where: { id } });
    },
    async makeLink(data) {
      await prisma.accountLink.create({ data });
    },
    isLinkOpen: async (kind, tokenHash, now) =>
      (await prisma.accountLink.count({ where: open(kind, tokenHash, now) })) > 0,
    resetPassword: (tokenHash, passwordHash, now) =>
      prisma.$transaction(async (tx) => {
        const used = await tx.accountLink.updateMany({ where: open("reset", tokenHash, now), data: { usedAt: now } });
        if (used.count === 0) return null;
        const link = await tx.accountLink.findUnique({ where: { tokenHash }, select: { userId: true } });
        if (link === null) return null;
        await setPassword(tx, link.userId, passwordHash, now);
        return link.userId;
      }),
  };
}

/** Ends what could still get in by the old one: sign-ins, and links for forgetting it. */
async function setPassword(tx: Prisma.TransactionClient, id: string, passwordHash: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash, signInsFrom: now } });
  await tx.accountLink.updateMany({ where: { kind: "reset", userId: id, usedAt: null }, data: { usedAt: now } });
}
