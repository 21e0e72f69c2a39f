import type { Database } from "./client";

/** The account behind an id, as sign-ins are checked against it; null when it was deleted. */
export const knownUsers =
  ({ prisma }: Database) =>
  async (id: string) => {
    const user = await prisma.user.findUnique({
      where: { id },
      select: { id: true, name: true, email: true, signInsFrom: true },
    });
    if (user === null) return null;
    return { id: user.id, name: user.name ?? "", email: user.email ?? "", signInsFrom: user.signInsFrom.getTime() };
  };
