import type { LaterMoment, LaterPlacement } from "@/lib/domain/follow-up";
import type { Person } from "@/lib/domain/room";
import type { Prisma } from "./generated/client";

type Tx = Prisma.TransactionClient;

type PlacedRow = { participantId: string; card: number; col: number | null; sure: boolean | null; seq: bigint };
export const laterPlacement = ({ card, col, sure, seq }: Omit<PlacedRow, "participantId">): LaterPlacement => ({
  ...{ card, col, sure, seq: Number(seq) },
});
export const laterMoment = ({ col, said }: LaterMoment): LaterMoment => ({ col, said });

/** What people answered weeks later, in a room that was just read. */
export async function takeLater(tx: Tx, workshopId: string, people: ReadonlyMap<string, Person>): Promise<void> {
  const of = { participant: { workshopId } };
  const placed = await tx.placement.findMany({ where: { ...of, round: 3 }, orderBy: { card: "asc" } });
  const moments = await tx.moment.findMany({ where: of, orderBy: { col: "asc" } });
  const laterOf = (id: string) => {
    const person = people.get(id);
    if (person === undefined) return null;
    if (person.later.placed.length + person.later.moments.length === 0) person.later = { placed: [], moments: [] };
    return person.later;
  };
  for (const row of placed) laterOf(row.participantId)?.placed.push(laterPlacement(row));
  for (const row of moments) laterOf(row.participantId)?.moments.push(laterMoment(row));
}

/** Those of a room whose ids are all new. */
export async function writeLater(tx: Tx, people: readonly Person[]): Promise<void> {
  await tx.placement.createMany({
    data: people.flatMap(({ id: participantId, later }) =>
      later.placed.map(({ seq, ...placed }) => ({ participantId, round: 3, ...placed, seq: BigInt(seq) })),
    ),
  });
  await tx.moment.createMany({
    data: people.flatMap(({ id: participantId, later }) =>
      later.moments.map((moment) => ({ participantId, ...moment })),
    ),
  });
}
