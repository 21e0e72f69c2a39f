import { cell, emptyBoard, TAKEN } from "@/lib/domain/board";
import type { Round } from "@/lib/domain/phase";
import type { Person, Room } from "@/lib/domain/room";
import type { Database } from "./client";
import { participantOf, workshopOf } from "./rows";

const PLACEMENTS = `
SELECT p.participant_id, p.card, p.round, p.col, p.seq
FROM placement p JOIN participant m ON m.id = p.participant_id
WHERE m.workshop_id = $1::uuid`;

type PlacementRow = { participant_id: string; card: number; round: Round; col: number | null; seq: string };

/** Everything about a workshop as of one moment: whatever is committed later has a higher version, seq, or a new id. */
export async function loadRoom({ prisma }: Database, workshopId: string): Promise<Room | null> {
  return prisma.$transaction(
    async (tx) => {
      const row = await tx.workshop.findUnique({
        where: { id: workshopId },
        include: {
          owner: { select: { name: true } },
          participants: { include: { commitments: true, objections: true }, orderBy: { guestNumber: "asc" } },
        },
      });
      if (row === null) return null;
      const workshop = workshopOf(row);
      const cards = workshop.deck.cards.length;
      const people = new Map<string, Person>();
      for (const participant of row.participants)
        people.set(participant.id, {
          ...participantOf(participant),
          board: emptyBoard(cards),
          seqs: new Float64Array(cards * 2),
          commitments: participant.commitments
            .map(({ participantId: _, updatedAt, ...words }) => ({ ...words, at: updatedAt.getTime() }))
            .sort((a, b) => a.col - b.col),
          objections: participant.objections.map((objection) => objection.card),
        });
      const placements = await tx.$queryRawUnsafe<PlacementRow[]>(PLACEMENTS, workshopId);
      for (const placement of placements) fill(people.get(placement.participant_id), cards, placement);
      return { workshop, people, presence: new Map(), running: null, rollCall: null };
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000 },
  );
}

function fill(person: Person | undefined, cards: number, { card, round, col, seq }: PlacementRow): void {
  if (person === undefined || card >= cards) return;
  const at = cell(cards, round, card);
  person.board[at] = col ?? TAKEN;
  person.seqs[at] = Number(seq);
}
