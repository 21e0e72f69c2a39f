import { isSortable } from "@/lib/domain/cards";
import type { Phase } from "@/lib/domain/phase";
import { ok, type Result, refused } from "@/lib/domain/result";
import { TIMER_OFF } from "@/lib/domain/timer";
import { FIRST_STAGE } from "@/lib/domain/workshop";
import type { DeckSummary, WorkshopStore, WorkshopSummary } from "@/lib/usecases/ports";
import type { Database } from "./client";
import { Prisma } from "./generated/client";
import { loadRoom } from "./rooms";
import { deckOf } from "./rows";

/** Prisma's code for "there is one like this already" */
const TAKEN_ALREADY = "P2002";

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
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === TAKEN_ALREADY)
          return refused("code_taken");
        throw error;
      }
    },
    async listOwn(ownerId): Promise<WorkshopSummary[]> {
      const rows = await prisma.workshop.findMany({
        where: { ownerId },
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
          phase: row.phase as Phase,
          people: row._count.participants,
          createdAt: row.createdAt.getTime(),
          closedAt: row.closedAt?.getTime() ?? null,
          archivedAt: row.archivedAt?.getTime() ?? null,
        };
      });
    },
    async ownerOf(workshopId) {
      if (!isUuid(workshopId)) return null;
      const row = await prisma.workshop.findUnique({ where: { id: workshopId }, select: { ownerId: true } });
      return row?.ownerId ?? null;
    },
    async openByCode(code) {
      const row = await prisma.workshop.findUnique({
        where: { code },
        // Without the deck: 30 kB, for everybody who opens the join page.
        select: { id: true, title: true, joined: true, phase: true, owner: { select: { name: true } } },
      });
      if (row === null) return null;
      const { id, title, joined } = row;
      return { id, code, title, joined, facilitator: row.owner.name ?? "", phase: row.phase as Phase };
    },
    async idByStageKey(stageKey) {
      const row = await prisma.workshop.findUnique({ where: { stageKey }, select: { id: true } });
      return row?.id ?? null;
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

/** PostgreSQL throws on a text that is no uuid; to a visitor it is just an address that leads nowhere. */
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
