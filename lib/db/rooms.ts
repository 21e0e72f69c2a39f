import { cell, NEVER, SURE, TAKEN, UNSAID, UNSURE } from "@/lib/domain/board";
import { isPaper } from "@/lib/domain/paper";
import type { Round } from "@/lib/domain/phase";
import { newPerson, type Person, type Room } from "@/lib/domain/room";
import type { Database } from "./client";
import { takeLater } from "./follow-up-answers";
import type { TablePlacement } from "./generated/client";
import { commitmentOf, lastWordOf, participantOf, wordOf, workshopOf } from "./rows";

/**
 * One row per participant, "card round column sure seq" after one another: 3,000 people have 72,000 placements, and as rows of
 * their own these take half a second to read, in which nobody else is answered.
 */
const PLACEMENTS = `
SELECT p.participant_id, string_agg(concat_ws(' ', p.card, p.round, coalesce(p.col, ${TAKEN}),
  CASE p.sure WHEN true THEN ${SURE} WHEN false THEN ${UNSURE} ELSE ${UNSAID} END, p.seq), ' ') AS placed
FROM placement p JOIN participant m ON m.id = p.participant_id
WHERE m.workshop_id = $1::uuid AND p.round < 3
GROUP BY p.participant_id`;

/** A report's thread that has just begun connects first: on a busy machine that took longer than Prisma's own 2 seconds. */
const LIMITS = { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 30_000 } as const;

type PlacementsRow = { participant_id: string; placed: string };

/** Everything about a workshop as of one moment: whatever is committed later has a higher version, seq, or a new id. */
export async function loadRoom({ prisma }: Database, workshopId: string): Promise<Room | null> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.workshop.findUnique({
      where: { id: workshopId },
      include: { owner: { select: { name: true } } },
    });
    if (row === null) return null;
    // One after the other: what is included beside each other Prisma asks for at once, on one connection, and by naming
    // every participant.
    const ofRoom = { where: { workshopId } };
    const ofPeople = { where: { participant: { workshopId } } };
    const participants = await tx.participant.findMany({ ...ofRoom, orderBy: { guestNumber: "asc" } });
    const commitments = await tx.commitment.findMany({ ...ofPeople, orderBy: { col: "asc" } });
    const objections = await tx.objection.findMany(ofPeople);
    const lastWords = await tx.lastWord.findMany(ofPeople);
    const words = await tx.word.findMany({ ...ofRoom, orderBy: { writtenAt: "asc" } });
    const tableBoards = await tx.tablePlacement.findMany(ofRoom);
    const workshop = workshopOf(row);
    const cards = workshop.deck.cards.length;
    const people = new Map<string, Person>();
    for (const participant of participants) people.set(participant.id, newPerson(participantOf(participant), cards));
    for (const one of commitments) people.get(one.participantId)?.commitments.push(commitmentOf(one));
    for (const { participantId, takenBackAt, ...objection } of objections) {
      const person = people.get(participantId);
      (takenBackAt === null ? person?.objections : person?.takenBack)?.push(objection);
    }
    for (const one of lastWords) {
      const person = people.get(one.participantId);
      if (person) person.lastWord = lastWordOf(one);
    }
    const rows = await tx.$queryRawUnsafe<PlacementsRow[]>(PLACEMENTS, workshopId);
    for (const { participant_id: id, placed } of rows) fill(people.get(id), cards, placed);
    if (workshop.followUp.weeks !== null) await takeLater(tx, workshopId, people);
    return {
      workshop,
      people,
      words: words.map(wordOf),
      boards: boardsOf(tableBoards),
      presence: new Map(),
      running: null,
      rollCall: null,
    };
  }, LIMITS);
}

function boardsOf(rows: TablePlacement[]): Room["boards"] {
  const boards: Room["boards"] = new Map();
  for (const { tableNumber, card, col, rev, movedBy: by } of rows) {
    const board = boards.get(tableNumber) ?? new Map();
    boards.set(tableNumber, board.set(card, { col, rev, by }));
  }
  return boards;
}

function fill(person: Person | undefined, cards: number, placed: string): void {
  if (person === undefined) return;
  const numbers = placed.split(" ").map(Number);
  for (let at = 0; at < numbers.length; at += 5) {
    const [card = 0, round = 1, value = TAKEN, confidence = UNSAID, seq = 0] = numbers.slice(at, at + 5);
    if (card >= cards) continue;
    const place = cell(cards, round as Round, card);
    // PAPER-6: what is empty on a sheet was never placed.
    person.board[place] = value === TAKEN && isPaper(person) ? NEVER : value;
    person.confidence[place] = confidence;
    person.seqs[place] = seq;
  }
}
