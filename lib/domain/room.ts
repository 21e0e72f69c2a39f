import { apply } from "./apply";
import { type Board, cell, confidenceOf, emptyBoard, emptyConfidence, NEVER } from "./board";
import { firstSelf } from "./came-again";
import type { Change } from "./commands";
import type { RollCall } from "./console-people";
import { type LaterAnswers, NOTHING_LATER } from "./follow-up";
import type { Phase } from "./phase";
import { answeredIn, hasSaidDone } from "./progress";
import type { Running } from "./running";
import type { TableBoard } from "./tables";
import type { KeptCommitment, LastWord, Objection, Participant, Word, Workshop } from "./workshop";

/** A participant with the answers given so far. */
export type Person = Participant & {
  board: Board;
  /** seq of each cell of the board, 0 where nothing was placed: a change that comes twice or late changes nothing */
  seqs: Float64Array;
  /** how sure, for each cell of the board (board.ts) */
  confidence: Int8Array;
  commitments: KeptCommitment[];
  /** on which cards this person would argue with the article */
  objections: Objection[];
  /** hidden ones that were taken back, without their lines (ARGUE-2) */
  takenBack: Objection[];
  lastWord: LastWord | null;
  /** round 3, as of the last reading: it is taken outside of the live room, for the report alone */
  later: LaterAnswers;
};

/** Who is connected right now. Only the node that holds the sockets knows; it is never stored. */
export type Presence = { connected: boolean; lastSeenAt: number };

/** A workshop with everyone in it: what a node holds in memory for a workshop that it shows. */
export type Room = {
  workshop: Workshop;
  people: Map<string, Person>;
  presence: Map<string, Presence>;
  /** what was written into the boxes of cards without a column, oldest first */
  words: Word[];
  /** what tables have on their boards, by table number */
  boards: Map<number, TableBoard>;
  /** figures that follow each placement; null until they are asked for, and after whatever touches them all */
  running: Running | null;
  /** what the console last said about people */
  rollCall: { at: number; value: RollCall } | null;
};

/** People whose answers count: everyone who joined and was not removed. */
export const present = (room: Room): Person[] => [...room.people.values()].filter((person) => !person.removed);

/**
 * Somebody who has not answered anything yet. Every field by its name: what Object.assign gives so many fields is a hash table
 * to V8, of 1.6 kB for each person, and a spread may give each person a hidden class of its own.
 */
export const newPerson = (participant: Participant, cards: number): Person => ({
  id: participant.id,
  workshopId: participant.workshopId,
  kind: participant.kind,
  revision: participant.revision,
  name: participant.name,
  guestNumber: participant.guestNumber,
  guestName: participant.guestName,
  nameHidden: participant.nameHidden,
  joinedIn: participant.joinedIn,
  joinedAt: participant.joinedAt,
  removed: participant.removed,
  banned: participant.banned,
  formerly: participant.formerly,
  simulated: participant.simulated,
  table: participant.table,
  doneIn: participant.doneIn,
  practised: participant.practised,
  rating: participant.rating,
  board: emptyBoard(cards),
  seqs: new Float64Array(cards * 2),
  confidence: emptyConfidence(cards),
  commitments: [],
  objections: [],
  takenBack: [],
  lastWord: null,
  later: NOTHING_LATER,
});

/** What one placement puts into a cell: a column's index or TAKEN, how sure (board.ts), and its seq. */
export type Placed = { value: number; confidence: number; seq: number };

/** Sets one cell of a board if the placement is newer; says whether it did. */
export function setCell(person: Person, at: number, { value, confidence, seq }: Placed): boolean {
  const kept = person.seqs[at];
  if (kept === undefined || kept >= seq) return false;
  person.board[at] = value;
  person.confidence[at] = confidence;
  person.seqs[at] = seq;
  return true;
}

/** Applies a committed change to the room. */
export function applyToRoom(room: Room, change: Change, version: number): void {
  room.workshop = { ...apply(room.workshop, change), version };
  if (TOUCHES_ALL.has(change.type)) room.running = null;
  if (change.type === "rehearsalEnded") {
    emptyRoom(room);
    return;
  }
  if (change.type === "phase") for (const person of room.people.values()) person.doneIn = null;
  room.words = wordsAfter(room.words, change);
  if (change.type === "seated") takeSeats(room, change.seats);
  if (change.type === "argumentHidden") hideArgument(room, change);
  if (change.type === "paperSaved") takeSheet(room, change);
  if (change.type === "commitmentHidden" || change.type === "lastWordHidden") hideText(room, change);
  if (!("participantId" in change)) return;
  const person = room.people.get(change.participantId);
  if (person === undefined) return;
  if (change.type === "objected") countObjection(room, person, change);
  if (change.type === "ready") countReady(room, person, change.doneIn);
  if (change.type === "readmitted") liftBans(room, person);
  applyToPerson(person, change);
}

/** PEOPLE-3 */
function liftBans({ people }: Room, letIn: Person): void {
  for (const person of people.values()) if (firstSelf(person) === firstSelf(letIn)) person.banned = false;
}

function takeSeats({ people }: Room, seats: Record<string, number | null>): void {
  for (const [id, table] of Object.entries(seats)) {
    const person = people.get(id);
    if (person !== undefined) person.table = table;
  }
}

/** PAPER-6: what is empty on a sheet was never placed: a second answer left empty leaves the first one. */
function takeSheet({ people, workshop }: Room, { sheet, cells }: Extract<Change, { type: "paperSaved" }>): void {
  const { length } = workshop.deck.cards;
  const person = people.get(sheet.id) ?? newPerson(sheet, length);
  people.set(sheet.id, person);
  if (person.revision > sheet.revision) return;
  person.name = sheet.name;
  person.revision = sheet.revision;
  for (const { round, card, col, sure } of cells)
    setCell(person, cell(length, round, card), {
      value: col ?? NEVER,
      confidence: confidenceOf(sure),
      seq: sheet.revision,
    });
}

/** REHEARSAL-2 */
function emptyRoom(room: Room): void {
  room.people.clear();
  room.presence.clear();
  room.words = [];
  room.boards.clear();
  room.running = null;
  room.rollCall = null;
}

function wordsAfter(words: Word[], change: Change): Word[] {
  if (change.type === "worded") {
    const { word } = change;
    const isReplaced = ({ by, card, col }: Word) =>
      by !== null && by === word.by && card === word.card && col === word.col;
    // WORD-3: the facilitator hides what somebody says there, whatever its writer makes of it meanwhile.
    const known = words.find(isReplaced);
    const { id, hidden } = known ?? word;
    return [...words.filter((kept) => kept !== known), { ...word, id, hidden }];
  }
  if (change.type === "wordHidden")
    return words.map((word) => (word.id === change.wordId ? { ...word, hidden: change.hidden } : word));
  return words;
}

function hideArgument(room: Room, { argumentId, hidden }: Extract<Change, { type: "argumentHidden" }>): void {
  const hide = (objections: Objection[]) => objections.map((one) => (one.id === argumentId ? { ...one, hidden } : one));
  for (const person of room.people.values()) {
    person.objections = hide(person.objections);
    person.takenBack = hide(person.takenBack);
  }
}

export type TextHidden = Extract<Change, { type: "commitmentHidden" | "lastWordHidden" }>;

/** Whose text it is that was hidden: its writer is told. Null when it is gone. */
export function writerOf(room: Room, change: TextHidden): Person | null {
  const isTheirs = ({ commitments, lastWord }: Person) =>
    change.type === "lastWordHidden"
      ? lastWord?.id === change.lastWordId
      : commitments.some(({ id }) => id === change.commitmentId);
  return [...room.people.values()].find(isTheirs) ?? null;
}

function hideText(room: Room, change: TextHidden): void {
  const writer = writerOf(room, change);
  if (writer === null) return;
  const { hidden } = change;
  if (change.type === "lastWordHidden") writer.lastWord = writer.lastWord && { ...writer.lastWord, hidden };
  else
    writer.commitments = writer.commitments.map((one) => (one.id === change.commitmentId ? { ...one, hidden } : one));
}

/** WALL-2: written anew it keeps the name by which it can be hidden, and stays hidden if it was. */
function commitmentsAfter(commitments: KeptCommitment[], written: KeptCommitment): KeptCommitment[] {
  const known = commitments.find(({ col }) => col === written.col);
  const now = known === undefined ? written : { ...written, id: known.id, hidden: known.hidden };
  return [...commitments.filter((one) => one !== known), now].sort((a, b) => a.col - b.col);
}

/** Changes after which everybody's answers count differently, or a person's no more or again. */
const TOUCHES_ALL: ReadonlySet<Change["type"]> = new Set([
  ...(["phase", "discussed", "removed", "readmitted", "paperSaved"] as const),
]);

function countObjection({ running }: Room, person: Person, { card, on }: Extract<Change, { type: "objected" }>): void {
  if (running === null || person.removed || person.objections.some((one) => one.card === card) === on) return;
  const { arguing } = running.results;
  arguing[card] = (arguing[card] ?? 0) + (on ? 1 : -1);
}

function countReady({ running, workshop }: Room, person: Person, doneIn: Phase | null): void {
  if (running === null || person.removed) return;
  const by = Number(doneIn === workshop.phase) - Number(hasSaidDone(workshop, person));
  const answered = answeredIn(workshop, person.board);
  running.ready[answered] = (running.ready[answered] ?? 0) + by;
}

/** ARGUE-2: as for words, and taking a hidden one back does not bring it out of hiding. */
function object(person: Person, { id, card, on, line }: Extract<Change, { type: "objected" }>): void {
  const isThere = (one: Objection) => one.card === card;
  const without = (objections: Objection[]) => objections.filter((one) => !isThere(one));
  const known = person.objections.find(isThere) ?? person.takenBack.find(isThere);
  person.objections = without(person.objections);
  person.takenBack = without(person.takenBack);
  if (on) person.objections.push({ id, hidden: false, ...known, card, line });
  else if (known?.hidden) person.takenBack.push({ ...known, line: null });
}

function applyToPerson(person: Person, change: Change): void {
  switch (change.type) {
    case "removed":
      person.removed = true;
      person.banned = change.banned;
      break;
    case "readmitted":
      person.removed = false;
      person.banned = false;
      break;
    case "nameHidden":
      person.nameHidden = change.hidden;
      break;
    case "ready":
      person.doneIn = change.doneIn;
      break;
    case "renamed":
      person.name = change.name;
      break;
    case "practised":
      person.practised = true;
      break;
    case "rated":
      person.rating = change.rating;
      break;
    case "objected":
      object(person, change);
      break;
    case "committed":
      person.commitments = commitmentsAfter(person.commitments, change.commitment);
      break;
    case "lastWord": {
      const { id, text } = change;
      person.lastWord = person.lastWord === null ? { id, text, hidden: false } : { ...person.lastWord, text };
      break;
    }
  }
}
