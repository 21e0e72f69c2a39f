import type { Phase } from "@/lib/domain/phase";
import type { ShareChoices } from "@/lib/domain/sharing";
import type { ReportLinkStore } from "@/lib/usecases/report-links";
import type { Database } from "./client";

const time = (at: Date | null) => at?.getTime() ?? null;
const date = (at: number | null) => (at === null ? null : new Date(at));

/** What a link's maker was not asked, when it was made by an older version, is not shown. */
const choicesOf = (stored: unknown): ShareChoices => ({
  names: false,
  commitments: false,
  words: false,
  ...(stored as Partial<ShareChoices>),
});

export function reportLinkStore({ prisma }: Database): ReportLinkStore {
  return {
    async create({ expiresAt, ...link }) {
      await prisma.reportLink.create({ data: { ...link, expiresAt: date(expiresAt) } });
    },
    async list(workshopId) {
      const rows = await prisma.reportLink.findMany({
        where: { workshopId },
        orderBy: { createdAt: "desc" },
        include: { workshop: { select: { title: true } } },
      });
      return rows.map(({ workshop, id, key, label, choices, passwordHash, createdAt, expiresAt, opens, openedAt }) => ({
        id,
        title: workshop.title,
        key,
        label,
        choices: choicesOf(choices),
        hasPassword: passwordHash !== null,
        createdAt: createdAt.getTime(),
        expiresAt: time(expiresAt),
        opens,
        openedAt: time(openedAt),
      }));
    },
    async remove(workshopId, id) {
      await prisma.reportLink.deleteMany({ where: { workshopId, id } });
    },
    async byKey(key) {
      const row = await prisma.reportLink.findUnique({
        where: { key },
        include: { workshop: { select: { phase: true } } },
      });
      if (row === null) return null;
      const { id, workshopId, workshop, choices, passwordHash, expiresAt } = row;
      const phase = workshop.phase as Phase;
      return { id, workshopId, phase, choices: choicesOf(choices), passwordHash, expiresAt: time(expiresAt) };
    },
    async opened(id, at) {
      // Turned off in this moment: there is nothing left to count on.
      await prisma.reportLink.updateMany({ where: { id }, data: { opens: { increment: 1 }, openedAt: new Date(at) } });
    },
  };
}
