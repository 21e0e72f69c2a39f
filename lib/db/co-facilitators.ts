import type { CoFacilitatorStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import { isUuid } from "./is-uuid";

export function coFacilitatorStore({ prisma }: Database): CoFacilitatorStore {
  return {
    async list(workshopId) {
      const row = await prisma.workshop.findUnique({
        where: { id: workshopId },
        select: {
          owner: { select: { id: true, name: true } },
          coFacilitators: { orderBy: { joinedAt: "asc" }, select: { user: { select: { id: true, name: true } } } },
        },
      });
      if (row === null) return [];
      const others = row.coFacilitators.map(({ user }) => ({
        id: user.id,
        name: user.name ?? "",
        role: "co" as const,
      }));
      return [{ id: row.owner.id, name: row.owner.name ?? "", role: "owner" as const }, ...others];
    },
    async key(workshopId) {
      const row = await prisma.workshop.findUnique({ where: { id: workshopId }, select: { coKey: true } });
      return row?.coKey ?? null;
    },
    async setKey(workshopId, coKey) {
      await prisma.workshop.update({ where: { id: workshopId }, data: { coKey } });
    },
    async byKey(coKey) {
      const row = await prisma.workshop.findUnique({
        where: { coKey },
        select: { id: true, title: true, owner: { select: { name: true } } },
      });
      return row === null ? null : { id: row.id, title: row.title, owner: row.owner.name ?? "" };
    },
    async add(workshopId, userId) {
      const key = { workshopId, userId };
      await prisma.coFacilitator.upsert({ where: { workshopId_userId: key }, create: key, update: {} });
    },
    async remove(workshopId, userId) {
      if (!isUuid(userId)) return;
      await prisma.coFacilitator.deleteMany({ where: { workshopId, userId } });
    },
    async handOver(workshopId, from, to) {
      if (!isUuid(to)) return "has_left";
      return prisma.$transaction(async (tx) => {
        // Locked: the owner may be handing it over to somebody else in another tab.
        await tx.$queryRaw`SELECT id FROM workshop WHERE id = ${workshopId}::uuid FOR UPDATE`;
        if ((await tx.workshop.count({ where: { id: workshopId, ownerId: from } })) === 0) return "not_owner";
        const { count } = await tx.coFacilitator.deleteMany({ where: { workshopId, userId: to } });
        if (count === 0) return "has_left";
        await tx.workshop.update({ where: { id: workshopId }, data: { ownerId: to } });
        await tx.coFacilitator.create({ data: { workshopId, userId: from } });
        return "handed";
      });
    },
  };
}
