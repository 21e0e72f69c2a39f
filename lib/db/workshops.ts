import { isSortable } from "@/lib/domain/cards";
import { askedBy } from "@/lib/domain/cohorts";
import type { Phase } from "@/lib/domain/phase";
import { ok, type Result, refused } from "@/lib/domain/result";
import { TIMER_OFF } from "@/lib/domain/timer";
import { FIRST_STAGE } from "@/lib/domain/workshop";
import type { DeckSummary, WorkshopStore, WorkshopSummary } from "@/lib/usecases/ports";
import { bringRoom } from "./brought-rooms";
import type { Database } from "./client";
import { isUuid } from "./is-uuid";
import { loadRoom } from "./rooms";
import { deckOf, optionsOf } from "./rows";
import { isTakenAlready } from "./taken-already";

export function workshopStore(database: Database): WorkshopStore {
  const { prisma } = database;
  return {
    async create(input): Promise<Result<string, "code_taken">> {
      try {
        const made = await prisma.workshop.create({
          data: { ...input, timer: TIMER_OFF, stage: FIRST_STAGE },
          select: { id: true },
        });
        return ok(made.id);
      } catch (error) {
        if (isTakenAlready(error)) return refused("code_taken");
        throw error;
      }
    },
    bring: (room, at) => bringRoom(database, room, at),
    async listFacilitated(facilitatorId): Promise<WorkshopSummary[]> {
      const rows = await prisma.workshop.findMany({
        where: { OR: [{ ownerId: facilitatorId }, { coFacilitators: { some: { userId: facilitatorId } } }] },
        orderBy: { createdAt: "desc" },
        include: { _count: { select: { participants: { where: { removedAt: null } } } } },
      });
      return rows.map((row) => {
        const deck = deckOf(row.deck);
        return {
          id: row.id,
          code: row.code,
          title: row.title,
          deckTitle: deck.title,
          cards: deck.cards.filter(isSortable).length,
          columns: deck.columns.map(({ id, label }) => ({ id, label })),
          asks: askedBy(deck),
          phase: row.phase as Phase,
          people: row._count.participants,
          rehearsal: row.rehearsal,
          role: row.ownerId === facilitatorId ? "owner" : "co",
          createdAt: row.createdAt.getTime(),
          closedAt: row.closedAt?.getTime() ?? null,
          archivedAt: row.archivedAt?.getTime() ?? null,
          importedAt: row.importedAt?.getTime() ?? null,
        };
      });
    },
    async roleOf(workshopId, userId) {
      if (!isUuid(workshopId)) return null;
      const row = await prisma.workshop.findUnique({
        where: { id: workshopId },
        select: { ownerId: true, coFacilitators: { where: { userId }, select: { userId: true } } },
      });
      if (row === null) return null;
      if (row.ownerId === userId) return "owner";
      return row.coFacilitators.length > 0 ? "co" : null;
    },
    async openByCode(code) {
      const row = await prisma.workshop.findUnique({
        where: { code },
        // Without the deck: 30 kB, for everybody who opens the join page.
        select: { id: true, title: true, joined: true, phase: true, options: true, owner: { select: { name: true } } },
      });
      if (row === null) return null;
      const { id, title, joined } = row;
      return {
        id,
        code,
        title,
        joined,
        facilitator: row.owner.name ?? "",
        phase: row.phase as Phase,
        options: optionsOf(row.options),
      };
    },
    async byStageKey(stageKey) {
      const [row] = await prisma.$queryRaw<{ id: string; code: string; article: string }[]>`
        SELECT id, code, deck #>> '{source,attribution}' AS article FROM workshop WHERE stage_key = ${stageKey}`;
      return row ?? null;
    },
    async titleOf(workshopId) {
      const row = await prisma.workshop.findUnique({ where: { id: workshopId }, select: { title: true } });
      return row?.title ?? null;
    },
    load: (workshopId) => (isUuid(workshopId) ? loadRoom(database, workshopId) : Promise.resolve(null)),
    async rename(workshopId, title) {
      await prisma.workshop.update({ where: { id: workshopId }, data: { title } });
    },
    async archive(workshopId, at) {
      const archivedAt = at === null ? null : new Date(at);
      await prisma.workshop.update({ where: { id: workshopId }, data: { archivedAt } });
    },
    async remove(workshopId) {
      await prisma.workshop.deleteMany({ where: { id: workshopId } });
    },
    async listDecks(ownerId): Promise<DeckSummary[]> {
      const rows = await prisma.deck.findMany({
        where: { OR: [{ ownerId: null }, { ownerId }] },
        orderBy: [{ createdAt: "asc" }, { slug: "asc" }],
      });
      return rows.map((row) => ({
        id: row.id,
        slug: row.slug,
        builtIn: row.ownerId === null,
        deck: deckOf(row.content),
      }));
    },
  };
}
