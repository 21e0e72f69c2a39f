import { firstSelf } from "@/lib/domain/came-again";
import type { Phase } from "@/lib/domain/phase";
import { REHEARSAL_PEOPLE } from "@/lib/domain/rehearsal";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Participant } from "@/lib/domain/workshop";
import type { ParticipantStore } from "@/lib/usecases/ports";
import type { Database } from "./client";
import type { Prisma } from "./generated/client";
import { createTurns, TRANSACTION_LIMITS } from "./in-turn";
import { participantOf } from "./rows";
import { selvesIn } from "./selves";

type Joined = Result<Participant, "no_such_code" | "closed" | "locked">;
type Guest = { name: string | null; guestName: (guest: number) => string; formerly: string | null };
type Waiting = Guest & { resolve: (joined: Joined) => void; reject: (error: unknown) => void };

export function participantStore({ prisma }: Database): ParticipantStore {
  /** by code: who waits while others are let in */
  const atTheDoor = new Map<string, Waiting[]>();
  const inTurn = createTurns();

  /** Everyone who came while the last ones were let in goes in together: a hall of 1,000 in some ten transactions. */
  async function letIn(code: string): Promise<void> {
    const guests = atTheDoor.get(code) ?? [];
    atTheDoor.delete(code);
    try {
      const joined = await prisma.$transaction((tx) => joinIn(tx, code, guests), TRANSACTION_LIMITS);
      guests.forEach((guest, at) => {
        guest.resolve(joined[at] ?? refused("no_such_code"));
      });
    } catch (error) {
      for (const guest of guests) guest.reject(error);
    }
  }

  return {
    join: (code, name, guestName, formerly = null) =>
      new Promise((resolve, reject) => {
        const guest = { name, guestName, formerly, resolve, reject };
        const before = atTheDoor.get(code);
        if (before !== undefined) return before.push(guest);
        atTheDoor.set(code, [guest]);
        void inTurn(code, () => letIn(code));
      }),
    simulate: (workshopId, people, nameOf) =>
      prisma.$transaction((tx) => simulateIn(tx, workshopId, people, nameOf), TRANSACTION_LIMITS),
    async find(participantId) {
      const row = await prisma.participant.findUnique({ where: { id: participantId } });
      return row === null ? null : participantOf(row);
    },
    async letInSince({ workshopId, ...person }) {
      const first = firstSelf(person);
      return (await selvesIn(prisma, workshopId, [first])).get(first) ?? null;
    },
    async forget(participantId) {
      return (await prisma.participant.deleteMany({ where: { id: participantId, removedAt: null } })).count > 0;
    },
  };
}

async function joinIn(tx: Prisma.TransactionClient, code: string, guests: Guest[]): Promise<Joined[]> {
  const again = guests.flatMap(({ formerly }) => formerly ?? []);
  if (again.length === 0) return joinAnew(tx, code, guests);
  // PEOPLE-2: locked before looking, as commands lock it, so that nobody is let in meanwhile as whom they were.
  const [workshop] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM workshop WHERE code = ${code} FOR UPDATE`;
  const known = workshop === undefined ? new Map() : await selvesIn(tx, workshop.id, again);
  const isComing = new Set<string>();
  const coming = guests.filter(({ formerly }) => {
    if (formerly === null) return true;
    if (known.has(formerly) || isComing.has(formerly)) return false;
    return isComing.add(formerly);
  });
  const joined = coming.length === 0 ? [] : await joinAnew(tx, code, coming);
  const byGuest = new Map(coming.map((guest, at) => [guest.formerly ?? guest, joined[at] as Joined]));
  return guests.map((guest) => {
    const self = guest.formerly === null ? undefined : known.get(guest.formerly);
    return self === undefined ? (byGuest.get(guest.formerly ?? guest) as Joined) : ok(self);
  });
}

async function joinAnew(tx: Prisma.TransactionClient, code: string, guests: Guest[]): Promise<Joined[]> {
  // Counting up locks the row, so nobody else gets these numbers, and a closing workshop lets nobody in.
  const [workshop] = await tx.$queryRaw<{ id: string; joined: number; phase: Phase }[]>`
    UPDATE workshop SET joined = joined + ${guests.length}
    WHERE code = ${code} AND phase <> 'closed' AND NOT coalesce((options->>'locked')::boolean, false)
    RETURNING id, joined, phase::text AS phase`;
  if (workshop === undefined) {
    const shut = await tx.workshop.findUnique({ where: { code }, select: { phase: true } });
    const why = shut === null ? "no_such_code" : shut.phase === "closed" ? "closed" : "locked";
    return guests.map(() => refused(why));
  }
  const first = workshop.joined - guests.length + 1;
  const rows = await tx.participant.createManyAndReturn({
    data: guests.map(({ name, guestName, formerly }, at) => ({
      workshopId: workshop.id,
      guestNumber: first + at,
      name: name ?? guestName(first + at),
      guestName: guestName(first + at),
      joinedIn: workshop.phase,
      formerly,
    })),
  });
  const byNumber = new Map(rows.map((row) => [row.guestNumber, participantOf(row)]));
  return guests.map((_, at) => ok(byNumber.get(first + at) as Participant));
}

async function simulateIn(
  tx: Prisma.TransactionClient,
  workshopId: string,
  people: number,
  nameOf: (guest: number) => string,
): Promise<Participant[]> {
  // Locked before counting: two nodes with a console each play the same room, and the second sees whom the first let in.
  const [workshop] = await tx.$queryRaw<{ joined: number; phase: Phase }[]>`
    SELECT joined, phase::text AS phase FROM workshop
    WHERE id = ${workshopId}::uuid AND rehearsal
    FOR UPDATE`;
  if (workshop === undefined) return [];
  const there = await tx.participant.count({ where: { workshopId, simulated: true, removedAt: null } });
  const coming = Math.min(people, REHEARSAL_PEOPLE - there);
  if (coming <= 0) return [];
  await tx.workshop.update({ where: { id: workshopId }, data: { joined: { increment: coming } } });
  const rows = await tx.participant.createManyAndReturn({
    data: Array.from({ length: coming }, (_, at) => {
      const guestNumber = workshop.joined + 1 + at;
      const name = nameOf(guestNumber);
      return { workshopId, guestNumber, name, guestName: name, joinedIn: workshop.phase, simulated: true };
    }),
  });
  return rows.map(participantOf);
}
