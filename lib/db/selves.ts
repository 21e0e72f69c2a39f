import { firstSelf } from "@/lib/domain/came-again";
import type { Participant } from "@/lib/domain/workshop";
import type { Prisma } from "./generated/client";
import { participantOf } from "./rows";

type Reader = Pick<Prisma.TransactionClient, "participant">;

/** PEOPLE-2: of those whom one browser was in a workshop, the one who is in it. Each is given by the first of them. */
export async function selvesIn(
  { participant }: Reader,
  workshopId: string,
  firsts: string[],
): Promise<Map<string, Participant>> {
  if (firsts.length === 0) return new Map();
  const rows = await participant.findMany({
    where: { workshopId, removedAt: null, OR: [{ id: { in: firsts } }, { formerly: { in: firsts } }] },
  });
  return new Map(rows.map((row) => [firstSelf(row), participantOf(row)]));
}
