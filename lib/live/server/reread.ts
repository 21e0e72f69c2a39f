import { type Person, type Room, setCell } from "@/lib/domain/room";
import { applyTableMove } from "@/lib/domain/tables";
import { type LiveRoom, leave } from "./live-room";

/** What reading a room anew brought to light. */
export type Found = {
  /** the phase, somebody's name, who is in: phones show something else now */
  forPhones: boolean;
  /** removed, or gone with all answers */
  away: string[];
  /** somebody's own answers or words */
  own: string[];
  /** who sits elsewhere than memory had it */
  seats: Record<string, number | null>;
};

/**
 * Brings a room in memory up to what was read. What was committed after the read has a higher seq, or is somebody who was
 * not `known` when the read began: it stays.
 */
export function bringUpToDate(room: LiveRoom, read: Room, known: ReadonlySet<string>, title: string): Found {
  const found: Found = { forPhones: read.workshop.version > room.workshop.version, away: [], own: [], seats: {} };
  const vanished = [...known].filter((id) => !read.people.has(id) && room.people.has(id));
  for (const id of vanished) leave(room, id);
  for (const [id, person] of read.people) if (!room.gone.has(id)) mergePerson(room, id, person, found);
  found.away.push(...vanished);
  // A title that was told during the read is newer than the read.
  const newest = room.workshop.title === title ? read.workshop.title : room.workshop.title;
  found.forPhones ||= vanished.length > 0 || newest !== room.workshop.title;
  if (room.workshop.rehearsal && !read.workshop.rehearsal) {
    room.boards.clear();
    room.held = [];
  }
  room.workshop = { ...read.workshop, title: newest };
  room.words = read.words.filter(({ by }) => by === null || !room.gone.has(by));
  for (const [table, board] of read.boards)
    for (const [card, cell] of board) applyTableMove(room, { workshopId: read.workshop.id, table, card, ...cell });
  room.running = null;
  room.rollCall = null;
  for (const version of [...room.early.keys()]) if (version <= read.workshop.version) room.early.delete(version);
  return found;
}

function mergePerson(room: LiveRoom, id: string, read: Person, found: Found): void {
  const known = room.people.get(id);
  room.people.set(id, read);
  if (known === undefined) {
    found.forPhones = true;
    if (read.removed) found.away.push(id);
    return;
  }
  const isBehind = known.seqs.some((seq, at) => seq < (read.seqs[at] ?? 0));
  known.seqs.forEach((seq, at) => {
    setCell(read, at, { value: known.board[at] ?? -1, confidence: known.confidence[at] ?? 0, seq });
  });
  if (read.removed && !known.removed) found.away.push(id);
  if (read.table !== known.table) found.seats[id] = read.table;
  if (isBehind || wordsOf(known) !== wordsOf(read)) found.own.push(id);
}

const wordsOf = ({ name, nameHidden, practised, doneIn, table, rating, commitments, objections, lastWord }: Person) =>
  JSON.stringify([
    name,
    nameHidden,
    table,
    practised,
    doneIn,
    rating,
    lastWord,
    commitments,
    [...objections].sort(byCard),
  ]);
const byCard = (a: { card: number }, b: { card: number }) => a.card - b.card;
