import { type Note, type NoteAbout, notesMeet } from "@/lib/domain/notes";
import type { NoteStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import { TRANSACTION_LIMITS } from "./in-turn";

type Row = { about: string; text: string; rev: number; writtenAt: Date; writer: { name: string | null } | null };

const WITH_WRITER = { writer: { select: { name: true } } };
const noteOf = ({ about, text, rev, writtenAt, writer }: Row): Note => ({
  about: about as NoteAbout,
  text,
  rev,
  by: writer?.name ?? "",
  at: writtenAt.getTime(),
});

export function noteStore({ prisma }: Database): NoteStore {
  return {
    async list(workshopId) {
      const rows = await prisma.note.findMany({ where: { workshopId }, include: WITH_WRITER });
      return rows.map(noteOf);
    },
    write: (workshopId, writtenBy, { about, text, seen }) =>
      prisma.$transaction(async (tx) => {
        // One after another, also where there is no row yet to lock; the workshop's own row would hold up placements.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`note ${workshopId} ${about}`}, 0))`;
        const where = { workshopId_about: { workshopId, about } };
        const kept = await tx.note.findUnique({ where, include: WITH_WRITER });
        const met = notesMeet(kept, { text, seen });
        if (kept !== null && met !== "write")
          return { outcome: met === "same" ? "saved" : "written_meanwhile", note: noteOf(kept) };
        const data = { text, rev: seen + 1, writtenBy, writtenAt: new Date() };
        const row = await tx.note.upsert({
          where,
          create: { workshopId, about, ...data },
          update: data,
          include: WITH_WRITER,
        });
        return { outcome: "saved", note: noteOf(row) };
      }, TRANSACTION_LIMITS),
  };
}
