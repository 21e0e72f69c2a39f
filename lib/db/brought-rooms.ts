import { sureOf, UNSAID } from "@/lib/domain/board";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Person, Room } from "@/lib/domain/room";
import type { Database } from "./client";
import { writeLater } from "./follow-up-answers";
import type { Prisma } from "./generated/client";
import { isTakenAlready } from "./taken-already";

type Tx = Prisma.TransactionClient;

/** A room of 10,000 with two rounds of 24 cards, on a slow disk. Nobody waits for these rows: the workshop is new. */
const LIMITS = { maxWait: 10_000, timeout: 120_000 };
/** Placements in one statement: its values take some 500 kB. */
const PLACEMENTS_AT_ONCE = 20_000;
/** People in one statement, with all that they wrote. */
const PEOPLE_AT_ONCE = 1_000;

/** Writes a room whose ids are all new: the whole of it, or nothing. */
export async function bringRoom({ prisma }: Database, room: Room, at: number): Promise<Result<string, "code_taken">> {
  try {
    await prisma.$transaction((tx) => writeRoom(tx, room, at), LIMITS);
    return ok(room.workshop.id);
  } catch (error) {
    if (isTakenAlready(error)) return refused("code_taken");
    throw error;
  }
}

async function writeRoom(tx: Tx, room: Room, at: number): Promise<void> {
  await writeWorkshop(tx, room, at);
  for (const people of piecesOf([...room.people.values()], PEOPLE_AT_ONCE)) {
    await writePeople(tx, people);
    await writeSentences(tx, people);
    await writeLater(tx, people);
  }
  for (const placements of batchesOf(room)) await writePlacements(tx, placements);
  await writeWords(tx, room);
  await writeBoards(tx, room);
}

async function writeWorkshop(tx: Tx, { workshop }: Room, at: number): Promise<void> {
  const { facilitator: _, createdAt, phaseStartedAt, closedAt, ...kept } = workshop;
  await tx.workshop.create({
    data: {
      ...kept,
      createdAt: new Date(createdAt),
      phaseStartedAt: new Date(phaseStartedAt),
      closedAt: closedAt === null ? null : new Date(closedAt),
      importedAt: new Date(at),
    },
  });
}

async function writePeople(tx: Tx, people: Person[]): Promise<void> {
  const rows = people.map((person) => ({
    id: person.id,
    workshop_id: person.workshopId,
    kind: person.kind,
    revision: person.revision,
    name: person.name,
    guest_number: person.guestNumber,
    guest_name: person.guestName,
    name_hidden: person.nameHidden,
    joined_in: person.joinedIn,
    joined_at: new Date(person.joinedAt),
    // Whether somebody was removed is kept, not when.
    removed_at: person.removed ? new Date(person.joinedAt) : null,
    banned: person.banned,
    formerly: person.formerly,
    simulated: person.simulated,
    table_number: person.table,
    done_in: person.doneIn,
    practised: person.practised,
    rating: person.rating,
  }));
  await tx.$executeRaw`
    INSERT INTO participant (id, workshop_id, kind, revision, name, guest_number, guest_name, name_hidden, joined_in,
      joined_at, removed_at, banned, formerly, simulated, table_number, done_in, practised, rating)
    SELECT id, workshop_id, kind, revision, name, guest_number, guest_name, name_hidden, joined_in,
      joined_at, removed_at, banned, formerly, simulated, table_number, done_in, practised, rating
    FROM jsonb_populate_recordset(null::participant, ${JSON.stringify(rows)}::jsonb)`;
}

async function writeSentences(tx: Tx, people: Person[]): Promise<void> {
  const commitments = people.flatMap(({ id: participant_id, commitments }) =>
    commitments.map(({ about, at, ...words }) => ({
      ...{ participant_id, ...words, updated_at: new Date(at) },
      about_card: about !== null && "card" in about ? about.card : null,
      about_dimension: about !== null && "dimension" in about ? about.dimension : null,
    })),
  );
  const objections = people.flatMap(({ id: participant_id, objections }) =>
    objections.map((objection) => ({ participant_id, ...objection })),
  );
  const lastWords = people.flatMap(({ id: participant_id, lastWord }) =>
    lastWord === null ? [] : [{ participant_id, ...lastWord }],
  );
  await tx.$executeRaw`
    INSERT INTO commitment SELECT * FROM jsonb_populate_recordset(null::commitment, ${JSON.stringify(commitments)}::jsonb)`;
  await tx.$executeRaw`
    INSERT INTO objection SELECT * FROM jsonb_populate_recordset(null::objection, ${JSON.stringify(objections)}::jsonb)`;
  await tx.$executeRaw`
    INSERT INTO last_word SELECT * FROM jsonb_populate_recordset(null::last_word, ${JSON.stringify(lastWords)}::jsonb)`;
}

type PlacementRow = { id: string; card: number; round: number; col: number | null; sure: boolean | null; seq: number };

function* batchesOf({ people, workshop }: Room): Generator<PlacementRow[]> {
  const cards = workshop.deck.cards.length;
  let batch: PlacementRow[] = [];
  for (const person of people.values()) {
    batch.push(...placementsOf(person, cards));
    if (batch.length < PLACEMENTS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const placementsOf = ({ id, board, confidence, seqs }: Person, cards: number): PlacementRow[] =>
  [...seqs].flatMap((seq, at) => {
    if (seq === 0) return [];
    const col = board[at] ?? -1;
    const place = { card: at % cards, round: at < cards ? 1 : 2, col: col < 0 ? null : col };
    return [{ id, ...place, sure: sureOf(confidence[at] ?? UNSAID), seq }];
  });

async function writePlacements(tx: Tx, rows: PlacementRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO placement (participant_id, card, round, col, sure, seq)
    SELECT * FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ card }) => card)}::int[],
      ${rows.map(({ round }) => round)}::int[],
      ${rows.map(({ col }) => col)}::int[],
      ${rows.map(({ sure }) => sure)}::boolean[],
      ${rows.map(({ seq }) => seq)}::bigint[]
    )`;
}

async function writeWords(tx: Tx, { words, workshop }: Room): Promise<void> {
  const rows = words.map(({ by, at, ...word }) => ({ ...word, participantId: by, writtenAt: new Date(at) }));
  await tx.word.createMany({ data: rows.map((row) => ({ ...row, workshopId: workshop.id })) });
}

async function writeBoards(tx: Tx, { boards, workshop }: Room): Promise<void> {
  const rows = [...boards].flatMap(([tableNumber, board]) =>
    [...board].map(([card, { col, rev, by }]) => ({ tableNumber, card, col, rev, movedBy: by })),
  );
  await tx.tablePlacement.createMany({ data: rows.map((row) => ({ ...row, workshopId: workshop.id })) });
}

function piecesOf<One>(all: One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
