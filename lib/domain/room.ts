import type { Board } from "./board";
import type { RollCall } from "./console-people";
import { apply, type Change } from "./decide";
import type { Running } from "./running";
import type { KeptCommitment, Participant, Workshop } from "./workshop";

/** A participant with the answers given so far. */
export type Person = Participant & {
  board: Board;
  /** seq of each cell of the board, 0 where nothing was placed: a change that comes twice or late changes nothing */
  seqs: Float64Array;
  commitments: KeptCommitment[];
  /** cards on which this person would argue with the article */
  objections: number[];
};

/** Who is connected right now. Only the node that holds the sockets knows; it is never stored. */
export type Presence = { connected: boolean; lastSeenAt: number };

/** A workshop with everyone in it: what a node holds in memory for a workshop that it shows. */
export type Room = {
  workshop: Workshop;
  people: Map<string, Person>;
  presence: Map<string, Presence>;
  /** figures that follow each placement; null until they are asked for, and after whatever touches them all */
  running: Running | null;
  /** what the console last said about people */
  rollCall: { at: number; value: RollCall } | null;
};

/** People whose answers count: everyone who joined and was not removed. */
export const present = (room: Room): Person[] => [...room.people.values()].filter((person) => !person.removed);

/** Sets one cell of a board if the placement is newer; says whether it did. */
export function setCell(person: Person, at: number, value: number, seq: number): boolean {
  const kept = person.seqs[at];
  if (kept === undefined || kept >= seq) return false;
  person.board[at] = value;
  person.seqs[at] = seq;
  return true;
}

/** Applies a committed change to the room. */
export function applyToRoom(room: Room, change: Change, version: number): void {
  room.workshop = { ...apply(room.workshop, change), version };
  if (TOUCHES_ALL.has(change.type)) room.running = null;
  if (!("participantId" in change)) return;
  const person = room.people.get(change.participantId);
  if (person === undefined) return;
  if (change.type === "objected") countObjection(room, person, change);
  applyToPerson(person, change);
}

/** Changes after which everybody's answers count differently, or a person's no more. */
const TOUCHES_ALL: ReadonlySet<Change["type"]> = new Set(["phase", "discussed", "removed"]);

function countObjection({ running }: Room, person: Person, { card, on }: Extract<Change, { type: "objected" }>): void {
  if (running === null || person.removed || person.objections.includes(card) === on) return;
  const { arguing } = running.results;
  arguing[card] = (arguing[card] ?? 0) + (on ? 1 : -1);
}

function applyToPerson(person: Person, change: Change): void {
  switch (change.type) {
    case "removed":
      person.removed = true;
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
      person.objections = person.objections.filter((card) => card !== change.card);
      if (change.on) person.objections.push(change.card);
      break;
    case "committed":
      person.commitments = [
        ...person.commitments.filter((kept) => kept.col !== change.commitment.col),
        change.commitment,
      ].sort((a, b) => a.col - b.col);
      break;
  }
}
