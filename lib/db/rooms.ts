import { cell, emptyBoard, TAKEN } from "@/lib/domain/board";
import type { Round } from "@/lib/domain/phase";
import type { Person, Room } from "@/lib/domain/room";
import type { Database } from "./client";
import { participantOf, workshopOf } from "./rows";

/**
 * One row per participant, "card round column seq" after one another: 3,000 people have 72,000 placements, and as rows of
 * their own these take half a second to read, in which nobody else is answered.
 */
const PLACEMENTS = `
SELECT p.participant_id, string_agg(concat_ws(' ', p.card, p.round, coalesce(p.col, ${TAKEN}), p.seq), ' ') AS placed
FROM placement p JOIN participant m ON m.id = p.participant_id
WHERE m.workshop_id = $1::uuid
GROUP BY p.participant_id`;

type PlacementsRow = { participant_id: string; placed: string };

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
      const rows = await tx.$queryRawUnsafe<PlacementsRow[]>(PLACEMENTS, workshopId);
      for (const { participant_id: id, placed } of rows) fill(people.get(id), cards, placed);
      return { workshop, people, presence: new Map(), running: null, rollCall: null };
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000 },
  );
}

function fill(person: Person | undefined, cards: number, placed: string): void {
  if (person === undefined) return;
  const numbers = placed.split(" ").map(Number);
  for (let at = 0; at < numbers.length; at += 4) {
    const [card = 0, round = 1, value = TAKEN, seq = 0] = numbers.slice(at, at + 4);
    if (card >= cards) continue;
    const place = cell(cards, round as Round, card);
    person.board[place] = value;
    person.seqs[place] = seq;
  }
}
